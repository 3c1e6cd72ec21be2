// What a header says of the source in words: who did what for the edition, what the manuscript is like, where the text was printed before.
import type { Element } from 'slimdom';
import { childElements } from '../xml';
import { allNamed, at, childNamed, childrenNamed, formWords, is, readWords } from './elements';

/** One line a fact. Empty where the header has no such words. */
export const readSourceNote = (fileDesc: Element): string => {
  const facts = [
    ...responsibilities(fileDesc),
    ...allNamed(fileDesc, 'funder', 'sponsor', 'principal').map((funder) => joinedNames(funder)),
    ...(at(fileDesc, 'editionStmt') ? childrenNamed(at(fileDesc, 'editionStmt') ?? fileDesc, 'edition', 'p').map(readWords) : []),
    ...childrenNamed(fileDesc, 'seriesStmt').map(readWords),
    ...(at(fileDesc, 'sourceDesc') ? describe(at(fileDesc, 'sourceDesc') ?? fileDesc) : []),
  ];
  return [...new Set(facts.filter((fact) => fact !== ''))].map((fact) => (/[.!?…]$/.test(fact) ? fact : `${fact}.`)).join(' ');
};

const responsibilities = (fileDesc: Element): string[] =>
  allNamed(fileDesc, 'respStmt')
    .filter((statement) => !statement.parentElement || !is(statement.parentElement, 'monogr', 'analytic', 'series'))
    .map((statement) => {
      const who = childElements(statement)
        .filter((child) => !is(child, 'resp'))
        .map(readWords);
      return `${childrenNamed(statement, 'resp').map(readWords).join(', ')}: ${who.join(', ')}`;
    });

const joinedNames = (element: Element): string => {
  const names = childrenNamed(element, 'name', 'persName', 'orgName');
  return names.length === 0 ? readWords(element) : names.map(readWords).join(', ');
};

/** Paragraphs, manuscripts and printed texts; what is told by the record's own fields is not told again. */
const describe = (sourceDesc: Element): string[] =>
  childElements(sourceDesc).flatMap((child) => {
    if (is(child, 'p', 'biblStruct', 'biblFull', 'listObject')) return [formWords(child)];
    if (is(child, 'bibl'))
      return child.getAttribute('type') === 'digitalSource' ? childrenNamed(child, 'availability').map(readWords) : [readWords(child)];
    if (is(child, 'listBibl')) return childElements(child).map(formWords);
    return allNamed(child, 'msDesc')
      .concat(is(child, 'msDesc') ? [child] : [])
      .flatMap((manuscript, index) => {
        const identifier = index === 0 ? undefined : childNamed(manuscript, 'msIdentifier');
        return [...(identifier ? [childElements(identifier).map(readWords).join(', ')] : []), ...physical(manuscript)];
      });
  });

const physical = (manuscript: Element): string[] =>
  childElements(manuscript)
    .filter((child) => !is(child, 'msIdentifier'))
    .flatMap((child) => allNamed(child, 'desc', 'handNote', 'typeNote', 'support', 'condition', 'p').filter(isOutermost))
    .map(formWords);

const isOutermost = (element: Element): boolean => {
  for (let parent = element.parentElement; parent && !is(parent, 'msDesc'); parent = parent.parentElement)
    if (is(parent, 'desc', 'handNote', 'typeNote', 'support', 'condition', 'p')) return false;
  return true;
};
