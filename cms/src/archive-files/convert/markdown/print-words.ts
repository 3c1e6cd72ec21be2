// Puts marks around words so that they are read as marks (CommonMark, "Emphasis and strong emphasis"): no white space inside of them;
// the letter beside a mark that could not be read there is written by its number; a mark that begins where another ends is of the other sign.
import { escapeDestination, escapeText, reference } from './escape';
import { isLink, type Word } from './word';

type Open = { mark: string; sign: string };
/** What stands between two words: marks that end, white space, marks that begin. */
type Gap = { closing: string; space: string; opening: string };

/** The words as one line of Markdown. */
export const printWords = (words: readonly Word[]): string => {
  const gaps = gapsOf(words);
  const byNumber = lettersByNumber(words, gaps);
  const printed = words.map((word, index) => (word.raw === null ? word.markdown : escaped(word.raw, byNumber[index] ?? {})));
  return gaps.map(({ closing, space, opening }, index) => `${closing}${space}${opening}${printed[index] ?? ''}`).join('');
};

/** Which letters of a word are written by their number. */
type ByNumber = { first?: boolean; last?: boolean };

// A letter by its number is punctuation to the marks on its other side, which may ask for one more letter.
const lettersByNumber = (words: readonly Word[], gaps: readonly Gap[]): ByNumber[] => {
  const byNumber: ByNumber[] = words.map(() => ({}));
  for (let changed = true; changed; ) {
    changed = false;
    gaps.forEach((gap, index) => {
      const [left, right] = [byNumber[index - 1], byNumber[index]];
      const wanted = unreadable(edge(words[index - 1], left, -1), gap, edge(words[index], right, 0));
      if (wanted.before && left && left.last !== true) [left.last, changed] = [true, true];
      if (wanted.after && right && right.first !== true) [right.first, changed] = [true, true];
    });
  }
  return byNumber;
};

const edge = (word: Word | undefined, { first, last }: ByNumber = {}, at: 0 | -1): string => {
  const text = word?.raw ?? word?.markdown ?? '';
  const whole = text.length === 1 && (first === true || last === true);
  if (at === 0) return first === true || whole ? '&' : (text[0] ?? '');
  return last === true || whole ? ';' : (text.at(-1) ?? '');
};

/** One gap before each word, and one at the end. */
const gapsOf = (words: readonly Word[]): Gap[] => {
  const open: Open[] = [];
  const gaps = words.map((word, index): Gap => {
    const closing = close(open, (mark) => word.marks.includes(mark));
    const space = index === 0 ? '' : word.before;
    const begun = word.marks.filter((mark) => !open.some((known) => known.mark === mark));
    // What lasts longer is outside.
    begun.sort((a, b) => lastsUntil(words, index, b) - lastsUntil(words, index, a));
    const sign = space === '' && closing.endsWith('*') ? '_' : '*';
    for (const mark of begun) open.push({ mark, sign });
    return { closing, space, opening: begun.map((mark) => openSign(mark, sign)).join('') };
  });
  return [...gaps, { closing: close(open, () => false), space: '', opening: '' }];
};

const close = (open: Open[], stays: (mark: string) => boolean): string => {
  const first = open.findIndex(({ mark }) => !stays(mark));
  if (first === -1) return '';
  return open
    .splice(first)
    .reverse()
    .map(({ mark, sign }) => (isLink(mark) ? `](${escapeDestination(mark.slice('link '.length))})` : openSign(mark, sign)))
    .join('');
};

const openSign = (mark: string, sign: string): string => {
  if (isLink(mark)) return '[';
  if (mark === 'deleted') return '~~';
  return mark === 'strong' ? sign + sign : sign;
};

const lastsUntil = (words: readonly Word[], from: number, mark: string): number => {
  const end = words.findIndex((word, index) => index > from && !word.marks.includes(mark));
  return end === -1 ? words.length : end;
};

/** Which letters beside a gap must be written by their number: the one before it, the one after it. */
const unreadable = (last: string, gap: Gap, first: string): { before: boolean; after: boolean } => {
  // Signs in the address of a link are none.
  const closing = gap.closing.replace(/\]\((?:\\.|[^\\)])*\)/g, '])');
  const line = `${last}${closing}${gap.space}${gap.opening}${first}`;
  const closed = last.length + closing.length;
  const found = { before: last === '!' && line[last.length] === '[' && closing + gap.space === '', after: false };
  for (const { index, 0: signs } of line.slice(last.length, line.length - first.length).matchAll(/\*+|_+|~+/g)) {
    const start = index + last.length;
    const [before, after] = [line[start - 1] ?? '', line[start + signs.length] ?? ''];
    if (start < closed && isLetter(after) && (!isLetter(before) || signs.startsWith('_'))) found.after = true;
    if (start >= closed && isLetter(before) && !isLetter(after)) found.before = true;
  }
  return found;
};

// As CommonMark divides characters: white space, punctuation (symbols too), all others.
const isLetter = (character: string): boolean => character !== '' && !/[\s\p{P}\p{S}]/u.test(character);

const escaped = (raw: string, { first, last }: ByNumber): string => {
  const characters = [...raw];
  const head = first === true ? (characters.shift() ?? '') : '';
  const tail = last === true ? (characters.pop() ?? '') : '';
  return `${head && reference(head)}${escapeText(characters.join(''))}${tail && reference(tail)}`;
};
