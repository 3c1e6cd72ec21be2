// What a reader has typed so far, as the words that it begins.
import type { BegunWords } from '../../store/search/question.js';
import { foldBeginning, placedWordsOf } from '../../store/search/words.js';
import { mostTerms } from './terms.js';

/** Every word may be unfinished: "vlad len" means Vladimir Lenin. Null where there is no word yet. */
export const beginningOf = (typed: string): BegunWords | null => {
  const words = [...placedWordsOf(typed)]
    .slice(0, mostTerms)
    .map(({ start, end }) => foldBeginning(typed.slice(start, end)))
    .filter((word) => word !== '');
  return words.length === 0 ? null : { all: words.map((word) => ({ kind: 'beginning', word })), whole: words.join(' ') };
};
