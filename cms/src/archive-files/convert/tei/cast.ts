// The list of a play's characters.
import type { Element } from 'slimdom';
import { list, paragraph } from '../markdown/blocks';
import { childElements } from '../xml';
import { is } from './elements';
import { inlineOf } from './inline';
import type { TextReader } from './text-reader';

/** Heads in bold, items as a list; a group is an item with a list of its own. */
export const castBlocks = (element: Element, reader: TextReader): string[] => {
  const blocks: string[] = [];
  let items: string[][] = [];
  const endItems = () => {
    if (items.length > 0) blocks.push(list(items, null));
    items = [];
  };
  for (const child of childElements(element)) {
    if (is(child, 'castItem')) items.push([paragraph(inlineOf(child.childNodes, reader))]);
    else if (is(child, 'castGroup')) items.push(castBlocks(child, reader));
    else {
      endItems();
      blocks.push(paragraph(inlineOf(child.childNodes, reader, is(child, 'head') ? { strong: true } : {})));
    }
  }
  endItems();
  return blocks;
};
