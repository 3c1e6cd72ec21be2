// The table of contents of an e-book: what it calls each place, and which file it puts under which.
import type { Element } from 'slimdom';
import { childElements, findElements, wordsOf } from '../xml';
import { addressOf, type TextFile } from './package';
import { hasType } from './xhtml';

/** By file, or file and id (`text/a.xhtml#b`): its words; by file: the file above it. */
export type Contents = { labels: Map<string, string>; parents: Map<string, string> };

export const contentsOf = ({ file, document }: TextFile): Contents => {
  const contents: Contents = { labels: new Map(), parents: new Map() };
  const [table] = findElements(document, (element) => element.localName === 'nav' && hasType(element, 'toc'));
  const [list] = table ? childElements(table).filter(({ localName }) => localName === 'ol') : [];
  if (list) readList(file, list, null, contents);
  return contents;
};

const readList = (file: string, list: Element, above: string | null, contents: Contents): void => {
  for (const item of childElements(list)) {
    const [link] = childElements(item).filter(({ localName }) => localName === 'a');
    const href = link?.getAttribute('href') ?? '';
    const target = link ? addressOf(file, href) : null;
    if (link && target !== null) {
      const place = href.includes('#') ? `${target}#${href.replace(/^.*#/, '')}` : target;
      if (!contents.labels.has(place)) contents.labels.set(place, wordsOf(link));
      if (above !== null && above !== target && !contents.parents.has(target)) contents.parents.set(target, above);
    }
    for (const inner of childElements(item).filter(({ localName }) => localName === 'ol')) readList(file, inner, target ?? above, contents);
  }
};
