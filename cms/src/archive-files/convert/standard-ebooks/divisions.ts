// The divisions of a book: every section a document, those within it its parts; files under the part that they name as their parent.
import type { Element, Node } from 'slimdom';
import type { Report } from '../report';
import { childElements, findElements, wordsOf } from '../xml';
import { contentsOf } from './contents';
import { headingOf, type Heading } from './heading';
import type { Package, TextFile } from './package';
import { hasType, isSection, typesOf } from './xhtml';

export type Division = {
  file: string;
  element: Element;
  types: string[];
  heading: Heading;
  /** What stands in the text: heading and divisions left out. */
  content: Node[];
  parts: Division[];
  /** What the table of contents or the file calls it. */
  label: string;
  slug: string;
};

/** The divisions of the book, in reading order. Pages that say only title and author are reported. */
export const divisionsOf = ({ texts, contents }: Package, report: Report): Division[] => {
  const listed = contents ? contentsOf(contents) : { labels: new Map<string, string>(), parents: new Map<string, string>() };
  const ofFiles = texts.map((text) => divisionsOfFile(text, listed.labels));
  const all = ofFiles.flat();
  const top: Division[] = [];
  for (const division of all) {
    if (hasType(division.element, 'titlepage', 'halftitlepage')) {
      report.add(division.file, '', `left out, for the book's entry says it: "${wordsOf(division.element)}"`);
      continue;
    }
    const parent = parentOf(division, all, listed.parents);
    (parent?.parts ?? top).push(division);
  }
  return top;
};

const parentOf = (division: Division, all: readonly Division[], parents: ReadonlyMap<string, string>): Division | undefined => {
  const named = division.element.getAttribute('data-parent');
  const before = all.slice(0, all.indexOf(division));
  if (named !== null) return before.findLast(({ element }) => element.getAttribute('id') === named);
  const file = parents.get(division.file);
  return before.find((other) => other.file === file && hasType(other.element, 'part', 'volume', 'division'));
};

const divisionsOfFile = ({ file, document }: TextFile, labels: ReadonlyMap<string, string>): Division[] => {
  const [body] = findElements(document, ({ localName }) => localName === 'body');
  if (!body) return [];
  const title = findElements(document, ({ localName }) => localName === 'title').map(wordsOf)[0] ?? '';
  const children = childElements(body);
  const isWhole = children.every(isSection) && children.length > 0;
  return (isWhole ? children : [body]).map((element, index) => divisionOf(file, element, labels, index === 0 ? title : ''));
};

const divisionOf = (file: string, element: Element, labels: ReadonlyMap<string, string>, title: string): Division => {
  const heading = headingOf(element);
  const id = element.getAttribute('id');
  const parts = childElements(element).filter(isSection);
  return {
    file,
    element,
    types: typesOf(element),
    heading,
    content: [...heading.rest, ...element.childNodes.filter((child) => child !== heading.whole && !parts.some((part) => part === child))],
    parts: parts.map((part) => divisionOf(file, part, labels, '')),
    label: labels.get(`${file}#${id ?? ''}`) ?? (title || labels.get(file)) ?? '',
    slug: '',
  };
};

/** A division and all below it, in order. */
export const withParts = (division: Division): Division[] => [division, ...division.parts.flatMap(withParts)];
