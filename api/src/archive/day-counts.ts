// How many entries can have happened in each of many stretches of days: counted in one pass, however many stretches there are.
import { LRUCache } from 'lru-cache';
import { firstOfDays, lastOfDays } from '../store/keys.js';
import type { Question } from '../store/question.js';
import type { Reader } from '../store/reader.js';

export class DayCounts {
  readonly #firsts: Float64Array;
  readonly #lasts: Float64Array;

  constructor(spans: readonly (readonly [first: number, last: number])[]) {
    this.#firsts = Float64Array.from(spans, ([first]) => first).sort();
    this.#lasts = Float64Array.from(spans, ([, last]) => last).sort();
  }

  /** Those with any day in common with these: all that begin by the last of them, but for those that ended before the first. */
  between(from: number, to: number): number {
    return below(this.#firsts, to + 1) - below(this.#lasts, from);
  }

  /** The first and last day that any of them is told to have; null where there is none. */
  get told(): { readonly first: number; readonly last: number } | null {
    const first = this.#firsts[below(this.#firsts, firstOfDays + 1)];
    const last = this.#lasts[below(this.#lasts, lastOfDays) - 1];
    if (first === undefined && last === undefined) return null;
    // Where all are open on one side, the other side tells of both.
    const [from, to] = [first ?? last ?? 0, last ?? first ?? 0];
    return { first: Math.min(from, to), last: Math.max(from, to) };
  }
}

/** How many of a sorted list are less than `value`. */
const below = (sorted: Float64Array, value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Questions remembered for a version; two numbers for each entry. */
const mostRemembered = 6;
const remembered = new WeakMap<Reader, LRUCache<string, Promise<DayCounts>>>();

/** Of the entries of a question, made once a version. */
export const dayCountsOf = (reader: Reader, question: Omit<Question, 'order' | 'locale'>): Promise<DayCounts> => {
  let known = remembered.get(reader);
  if (!known) remembered.set(reader, (known = new LRUCache({ max: mostRemembered })));
  const key = JSON.stringify(question);
  const found = known.get(key);
  if (found) return found;
  const made = reader
    .getSpans({ ...question, order: { field: 'date', direction: 'asc' }, locale: '' })
    .then((spans) => new DayCounts(spans));
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
};
