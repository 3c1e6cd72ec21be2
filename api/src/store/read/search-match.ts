// Terms in the full-text index's own language. Every word is quoted and made of letters and digits only, so nothing a person types is an operator.
import type { SearchTerm, SearchTerms } from '../search/question.js';
import { stemOf } from '../search/words.js';

/** Columns that hold words as they stand; the others hold stems. */
const asWritten = '{label names summary body}';

/** `terms.all` is not empty. */
export const matching = ({ all, none }: SearchTerms): string => {
  const wanted = allOf(all);
  return none.length === 0 ? wanted : `(${wanted}) NOT (${anyOf(none)})`;
};

export const allOf = (terms: readonly SearchTerm[]): string => terms.map(matchOf).join(' AND ');
export const anyOf = (terms: readonly SearchTerm[]): string => terms.map(matchOf).join(' OR ');

const matchOf = (term: SearchTerm): string => {
  if (term.kind === 'phrase') return `(${asWritten} : ${quoted(term.words.join(' '))})`;
  if (term.kind === 'beginning') return `(${asWritten} : ${quoted(term.word)} *)`;
  // Where a word is its own stem, the stem was not written: so the stem is looked for among the words too.
  const stem = stemOf(term.word);
  return stem === term.word ? quoted(term.word) : `(${quoted(term.word)} OR ${quoted(stem)})`;
};

const quoted = (words: string): string => `"${words}"`;
