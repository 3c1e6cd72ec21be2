// A text as search sees it: its words, folded, and their stems. What is written and what is asked go through the same functions, and so do
// highlights, so they cannot disagree; SQLite is handed words that are ready and only splits them at spaces.
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { fold } from '../fold.js';
import { todaysLetters, todaysSpelling } from './old-spelling.js';

/** A word where it stands: folding may change its length, its place in the text stays known. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits, with accents and soft hyphens within; the possessive is a part of its word. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:['’]s(?![\p{L}\p{N}]))?/giu;

/** Longer ones are cut, here and there alike. */
const longestWord = 64;

/** Most texts are of plain letters and the marks of print: they are split and folded at once, several times as fast. */
const plain = /^[\0-\x7f‘’“”–—…]*$/;
const plainWord = /[a-z0-9]+(?:['’]s(?![a-z0-9]))?/g;

export const wordsOf = (text: string): string[] =>
  plain.test(text)
    ? (text.toLowerCase().match(plainWord) ?? []).map((word) => cut(word.replace(/['’]s$/, '')))
    : (text.match(wordPattern) ?? []).map(foldWord).filter((word) => word !== '');

export const placedWordsOf = function* (text: string): Generator<PlacedWord> {
  for (const match of text.matchAll(wordPattern)) {
    const [found] = match;
    const word = foldWord(found);
    if (word !== '') yield { word, start: match.index, end: match.index + found.length };
  }
};

/** Texts use the same words again and again. */
const remembering = (make: (word: string) => string): ((word: string) => string) => {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = make(word);
    if (known.size >= 100_000) known.clear();
    if (word.length <= longestWord) known.set(word, made);
    return made;
  };
};

/** Lower case, without diacritics, in today's spelling. Empty where nothing is left. */
export const foldWord = remembering((word) => folded(word, todaysSpelling));

/** The same of the beginning of a word: its end is not known, so the rules of ends do not hold. */
export const foldBeginning = (word: string): string => folded(word, todaysLetters);

const folded = (word: string, spell: (word: string) => string): string => {
  const bare = word.toLowerCase().replace(/['’]s$/, '');
  if (/^[a-z0-9]+$/.test(bare)) return cut(bare);
  const plain = fold(bare)
    .replace(/[æœßøłđ]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
  return cut(/\p{Script=Cyrillic}/u.test(plain) ? spell(plain) : plain);
};

const ligatures: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

const cut = (word: string): string => (word.length <= longestWord ? word : Array.from(word).slice(0, longestWord).join(''));

/** What the forms of a folded word have in common; by its script, so that both languages are found in any. */
export const stemOf = remembering((word) => {
  if (/^[a-z]{3,}$/.test(word)) return stemEnglish(word);
  return /^[а-я]{3,}$/.test(word) ? stemRussian(word) : word;
});
