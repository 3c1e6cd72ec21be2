// Pieces of text with marks, and the line of Markdown that they make.
import { escapeDestination, escapeLineStart } from './escape';
import { printWords } from './print-words';
import { isLink, type Word } from './word';

/** What a piece of text has: `link` is where it leads; `deleted` is struck out. */
export type Marks = { emphasis?: boolean; strong?: boolean; deleted?: boolean; link?: string };

export type Inline =
  | { kind: 'text'; text: string; marks?: Marks }
  /** The mark of a footnote; its text is a `footnote` of the same entry. */
  | { kind: 'note'; label: string }
  | { kind: 'picture'; path: string; alternativeText: string }
  /** A new line that stays one: verse, addresses, signatures. */
  | { kind: 'break' };

/** Plain text as a piece. */
export const plain = (text: string, marks: Marks = {}): Inline => ({ kind: 'text', text, marks });

/** A paragraph: one line, or several between `break`s, without white space at its ends. Runs of spaces and newlines are one space. */
export const inlineMarkdown = (pieces: readonly Inline[]): string =>
  splitAtBreaks(pieces)
    .map((line) => escapeLineStart(printWords(wordsOf(line))))
    .filter((line) => line !== '')
    .join('\\\n');

/** The same in one line, for a heading or the cell of a table: a `break` is a space. */
export const oneLine = (pieces: readonly Inline[]): string =>
  printWords(wordsOf(pieces.map((piece) => (piece.kind === 'break' ? plain(' ') : piece))));

/** The words alone, without marks and notes, for a title. */
export const plainWords = (pieces: readonly Inline[]): string =>
  single(pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? ' ' : '')).join('')).trim();

// Spaces of a kind (no-break, thin) stay as they are.
const single = (text: string): string => text.replace(/[ \t\r\n\f\v]+/g, ' ');

const splitAtBreaks = (pieces: readonly Inline[]): Inline[][] => {
  const lines: Inline[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
};

/** Pieces of the same marks as one, white space between the pieces. */
const wordsOf = (pieces: readonly Inline[]): Word[] => {
  const words: Word[] = [];
  let before = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      const core = piece.text.trim();
      const start = piece.text.indexOf(core);
      before += core === '' ? piece.text : piece.text.slice(0, start);
      if (core === '') continue;
      const marks = marksOf(piece.marks ?? {});
      const last = words.at(-1);
      if (last?.raw != null && last.marks.join('\n') === marks.join('\n')) last.raw = single(last.raw + before + core);
      else words.push({ before: single(before), raw: single(core), markdown: '', marks });
      before = piece.text.slice(start + core.length);
    } else {
      words.push({ before: single(before), raw: null, markdown: ready(piece), marks: [] });
      before = '';
    }
  }
  // A mark on both sides of a note goes on over it; a link does not, for a note is one.
  return words.map((word, index) =>
    word.raw === null ? { ...word, marks: around(words.slice(0, index), words.slice(index + 1)).filter((mark) => !isLink(mark)) } : word,
  );
};

const around = (before: readonly Word[], after: readonly Word[]): string[] => {
  const left = before.findLast(({ raw }) => raw !== null)?.marks ?? [];
  const right = after.find(({ raw }) => raw !== null)?.marks ?? [];
  return left.filter((mark) => right.includes(mark));
};

const ready = (piece: Exclude<Inline, { kind: 'text' }>): string => {
  if (piece.kind === 'note') return `[^${piece.label}]`;
  if (piece.kind === 'break') return '';
  return `![${printWords(wordsOf([plain(piece.alternativeText)]))}](${escapeDestination(piece.path)})`;
};

// The order in which marks that begin and end together stand within each other, the outermost first.
const marksOf = ({ link, strong, emphasis, deleted }: Marks): string[] => [
  ...(link === undefined ? [] : [`link ${link}`]),
  ...(strong === true ? ['strong'] : []),
  ...(emphasis === true ? ['emphasis'] : []),
  ...(deleted === true ? ['deleted'] : []),
];
