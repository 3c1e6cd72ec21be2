// Takes the links and pictures of the archive out of a tree and leaves a mark in their place.
// A mark's place is held by a character of the private use area with its number: sanitising is over by then, and the same
// characters in the text itself are taken out first.
import type { Element, Root, Text } from 'hast';
import { visit, SKIP } from 'unist-util-visit';
import { isElsewhere, isFile } from './destinations.js';
import type { Mark } from './rendered.js';

const open = '\uE000';
const close = '\uE001';
const held = /\uE000(\d+)\uE001/;

/** Replaces `[Lenin](person/lenin)` and `![](media/smolny.png)` by marks; links elsewhere are finished here. */
export const openLinks = (tree: Root): Mark[] => {
  const marks: Mark[] = [];
  const hold = (mark: Mark): Text => ({ type: 'text', value: `${open}${marks.push(mark) - 1}${close}` });

  visit(tree, 'text', (node) => {
    node.value = node.value.replace(/[\uE000\uE001]/g, '');
  });
  visit(tree, 'element', (element: Element, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (element.tagName === 'img') {
      const { src, alt, title } = element.properties;
      if (typeof src !== 'string') {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      const mark: Mark = {
        kind: 'picture',
        path: src,
        alternativeText: typeof alt === 'string' ? alt : '',
        ...(typeof title === 'string' ? { title } : {}),
      };
      parent.children.splice(index, 1, hold(mark));
      return [SKIP, index + 1];
    }
    if (element.tagName === 'a') {
      const { href, title } = element.properties;
      if (typeof href !== 'string') {
        if ('id' in element.properties) return undefined;
        parent.children.splice(index, 1, ...element.children);
        return [SKIP, index];
      }
      if (href.startsWith('#')) return undefined;
      if (isElsewhere(href) && !isFile(href)) {
        element.properties['rel'] = ['noopener', 'noreferrer'];
        return undefined;
      }
      const opening = hold({ kind: 'open', target: href, ...(typeof title === 'string' ? { title } : {}) });
      const closing = hold({ kind: 'close', target: href });
      parent.children.splice(index, 1, opening, ...element.children, closing);
      return [SKIP, index + 1];
    }
    return undefined;
  });
  return marks;
};

/** The printed HTML cut at its marks. */
export const splitAtMarks = (html: string, marks: readonly Mark[]): (string | Mark)[] => {
  const pieces: (string | Mark)[] = [];
  let rest = html;
  for (let found = held.exec(rest); found !== null; found = held.exec(rest)) {
    const mark = marks[Number(found[1])];
    if (mark === undefined) throw new Error(`a rendered text holds mark ${found[1]}, which was never set`);
    if (found.index > 0) pieces.push(rest.slice(0, found.index));
    pieces.push(mark);
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
};
