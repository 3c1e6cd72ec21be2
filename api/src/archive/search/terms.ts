// The small language of searches: words, "phrases", prefix*, -without. Whatever a person types means something in it, and nothing is an error.
import type { SearchTerm, SearchTerms } from '../../store/search/question.js';
import { foldBeginning, placedWordsOf, wordsOf } from '../../store/search/words.js';

/** Further ones are left out. */
export const mostTerms = 32;

/** A quotation, closed or not, with what negates it; or what stands between white space and quotation marks. */
const piece = /([-−])?(["“„«])([^"”“»]*)["”“»]?|[^\s"“”„«»]+/gu;

/** Words that nearly every text has: they are asked for only where nothing else is, and in phrases. */
const common = new Set(
  'a an and are as at be by for from in is it of on or that the to was were with а без в во для до за и из или к как ко на не но о об от по при с со то у что'.split(
    ' ',
  ),
);

interface Piece {
  readonly term: SearchTerm;
  readonly without: boolean;
}

/** Null where something is asked for that has no letter and no digit: nothing is found by it. White space alone asks for everything. */
export const termsOf = (query: string): SearchTerms | null => {
  const pieces = [...query.matchAll(piece)].flatMap(([whole, minus, quote, phrase]) =>
    quote === undefined ? plain(whole) : quoted(phrase ?? '', quote, minus !== undefined),
  );
  if (pieces.length === 0) return query.trim() === '' ? { all: [], none: [], whole: '' } : null;
  const known = new Set<string>();
  const different = pieces.filter(({ term, without }) => {
    const name = `${String(without)} ${JSON.stringify(term)}`;
    return !known.has(name) && known.add(name);
  });
  const wanted = different.filter(({ without }) => !without).map(({ term }) => term);
  const telling = wanted.filter((term) => term.kind !== 'word' || !common.has(term.word));
  const all = (telling.length === 0 ? wanted : telling).slice(0, mostTerms);
  const none = different.flatMap(({ term, without }) => (without ? [term] : [])).slice(0, mostTerms);
  const whole = pieces.flatMap(({ term, without }) => (without ? [] : term.kind === 'phrase' ? term.words : [term.word]));
  return { all, none, whole: whole.slice(0, mostTerms).join(' ') };
};

const quoted = (text: string, quote: string, without: boolean): Piece[] => {
  const words = wordsOf(text).slice(0, mostTerms);
  const [word] = words;
  if (word === undefined) return [];
  // A single word in the quotation marks of print is a name, such as «Правда»; in those of a keyboard it is meant to the letter.
  const term: SearchTerm = words.length === 1 && quote !== '"' ? { kind: 'word', word } : { kind: 'phrase', words };
  return [{ term, without }];
};

const plain = (text: string): Piece[] => {
  const without = /^[-−]./u.test(text);
  const placed = [...placedWordsOf(text)].slice(0, mostTerms);
  if (without && placed.length > 1) return [{ term: { kind: 'phrase', words: placed.map(({ word }) => word) }, without }];
  return placed.flatMap(({ word, start, end }): Piece[] => {
    if (text[end] !== '*') return [{ term: { kind: 'word', word }, without }];
    const beginning = foldBeginning(text.slice(start, end));
    return beginning === '' ? [] : [{ term: { kind: 'beginning', word: beginning }, without }];
  });
};
