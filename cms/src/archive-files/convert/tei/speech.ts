// A speech of a play: who speaks in bold, stage directions in italics, each line of verse a line.
import { Node, type Element } from 'slimdom';
import { paragraph } from '../markdown/blocks';
import { plain, type Inline } from '../markdown/inline';
import { allNamed, childNamed, childrenNamed, is, pointersOf, readWords } from './elements';
import { inlineOf } from './inline';
import type { TextReader } from './text-reader';

/** What stands on the line that is being written: the speaker alone, prose, verse, or nothing. */
type State = 'speaker' | 'prose' | 'verse' | 'nothing';

export const speechBlocks = (speech: Element, reader: TextReader, level: number): string[] => {
  const blocks: string[] = [];
  let line: Inline[] = speakerOf(speech, reader);
  let state = 'speaker' as State;
  const end = () => {
    blocks.push(paragraph(line));
    line = [];
    state = 'nothing';
  };
  const verse = (pieces: Inline[]) => {
    if (line.length > 0) line.push({ kind: 'break' });
    line.push(...pieces);
    state = 'verse';
  };
  for (const node of speech.childNodes) {
    const child = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
    if (!child) {
      if (node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '') line.push(...inlineOf([node], reader));
    } else if (is(child, 'l')) verse(inlineOf(child.childNodes, reader));
    else if (is(child, 'lg')) {
      if (state === 'verse') end();
      for (const one of allNamed(child, 'l', 'stage')) verse(inlineOf(is(one, 'l') ? one.childNodes : [one], reader));
    } else if (is(child, 'stage') && state === 'verse') verse(inlineOf([child], reader));
    else if (is(child, 'stage') && (state === 'speaker' || (state === 'prose' && readWords(child).startsWith('(')))) {
      line.push(plain(' '), ...inlineOf([child], reader));
    } else if (is(child, 'p', 'ab') && !holdsBlocks(child)) {
      if (state !== 'speaker') end();
      line.push(plain(' '), ...inlineOf(child.childNodes, reader));
      state = 'prose';
    } else if (is(child, 'note', 'anchor', 'ref')) line.push(...inlineOf([child], reader));
    else if (!is(child, 'speaker', 'pb', 'cb', 'gb', 'milestone', 'lb')) {
      if (line.length > 0) end();
      blocks.push(...reader.blocks.blocksOf([child], reader, level));
    }
  }
  end();
  return blocks.filter((block) => block !== '');
};

const holdsBlocks = (element: Element): boolean => childrenNamed(element, 'list', 'table', 'lg', 'l', 'p', 'quote', 'figure').length > 0;

/** The speaker as printed; in brackets the names of those who speak, where nothing is printed. */
const speakerOf = (speech: Element, reader: TextReader): Inline[] => {
  const ids = pointersOf(speech, 'who');
  const speakers = ids.map((id) => reader.speaker(id));
  const printed = childNamed(speech, 'speaker');
  if (printed) return inlineOf(printed.childNodes, reader, { strong: true });
  const names = speakers.filter((name) => name !== undefined);
  return names.length === 0 ? [] : [plain(`[${names.join(', ')}]`, { strong: true })];
};
