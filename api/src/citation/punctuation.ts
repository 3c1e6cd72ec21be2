// Pieces of a citation put together, so that no mark of punctuation stands twice.
import type { CitationWords } from './words.js';

type Piece = string | null | undefined | false;

const present = (pieces: readonly Piece[]): string[] =>
  pieces.filter((piece): piece is string => typeof piece === 'string' && piece !== '');

/** Pieces apart by a comma, which American usage puts inside quotation marks; none stands before a bracket. */
export const commas = (pieces: readonly Piece[], words: CitationWords): string => {
  const [first = '', ...others] = present(pieces);
  return others.reduce((text, piece) => (piece.startsWith('(') ? `${text} ${piece}` : `${followed(text, ',', words)} ${piece}`), first);
};

/** Pieces as sentences, each ended by a full stop where it has no end of its own. */
export const sentences = (pieces: readonly Piece[], words: CitationWords): string =>
  present(pieces)
    .map((piece) => sentence(piece, words))
    .join(' ');

export const sentence = (piece: string, words: CitationWords): string =>
  /(?:[.?!…]|[.?!…]”)$/u.test(piece) ? piece : followed(piece, '.', words);

/** Pieces apart by a space. */
export const spaced = (pieces: readonly Piece[]): string => present(pieces).join(' ');

/** Null where nothing is in it. */
export const bracketed = (text: string): string | null => (text === '' ? null : `(${text})`);

export const quoted = (text: string, { quotes: [open, close] }: CitationWords): string =>
  `${open}${innerQuotes(text, open, close)}${close}`;

export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const followed = (text: string, mark: string, { quotes: [, close], stopsInside }: CitationWords): string => {
  if (!stopsInside || !text.endsWith(close)) return text.endsWith(mark) ? text : text + mark;
  const inside = text.slice(0, -close.length);
  return inside.endsWith(mark) ? text : inside + mark + close;
};

/** A quotation within a quotation has the other marks. */
const innerQuotes = (text: string, open: string, close: string): string => {
  const [innerOpen, innerClose] = open === '“' ? ['‘', '’'] : ['„', '“'];
  return text
    .replaceAll(open, innerOpen)
    .replaceAll(close, innerClose)
    .split('"')
    .reduce((before, after, index) => before + (index % 2 === 1 ? innerOpen : innerClose) + after);
};
