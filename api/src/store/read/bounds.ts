// Stretches of an index of (key, id). Two stretches of one index are one, and SQLite seeks to its beginning:
// told as two conditions it might begin at the farther one.
import { absent } from '../keys.js';
import { sql, type Fragment } from '../sqlite/statements.js';
import type { Key, Place } from './cursor.js';

export interface Bound extends Place {
  readonly inclusive: boolean;
}

export interface Bounds {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

export const everything: Bounds = { lower: null, upper: null };

export const above = (place: Place, inclusive = false): Bounds => ({ lower: { ...place, inclusive }, upper: null });
export const below = (place: Place, inclusive = false): Bounds => ({ lower: null, upper: { ...place, inclusive } });
/** Keys from `from` on, and before `to`. Ids are never empty. */
export const keysFrom = (from: Key): Bounds => above({ key: from, id: '' });
export const keysBefore = (to: Key): Bounds => below({ key: to, id: '' });

/** What has a value in the order, and what has none. */
export const present = keysBefore(absent);
export const withoutValue = keysFrom(absent);

const compare = (a: Place, b: Place): number => order(a.key, b.key) || order(a.id, b.id);
const order = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);

/** Null where nothing is left. */
export const both = (a: Bounds | null, b: Bounds | null): Bounds | null => {
  if (a === null || b === null) return null;
  const lower = stricter(a.lower, b.lower, 1);
  const upper = stricter(a.upper, b.upper, -1);
  if (lower !== null && upper !== null) {
    const apart = compare(lower, upper);
    if (apart > 0 || (apart === 0 && !(lower.inclusive && upper.inclusive))) return null;
  }
  return { lower, upper };
};

const stricter = (a: Bound | null, b: Bound | null, sign: 1 | -1): Bound | null => {
  if (a === null || b === null) return a ?? b;
  const apart = compare(a, b) * sign;
  if (apart === 0) return a.inclusive ? b : a;
  return apart > 0 ? a : b;
};

/** As conditions on two columns. */
export const within = ({ lower, upper }: Bounds, key: Fragment, id: Fragment): Fragment[] => [
  ...(lower === null ? [] : [side(lower, key, id, lower.inclusive ? '>=' : '>')]),
  ...(upper === null ? [] : [side(upper, key, id, upper.inclusive ? '<=' : '<')]),
];

const side = (bound: Bound, key: Fragment, id: Fragment, operator: '>' | '>=' | '<' | '<='): Fragment =>
  // With no id it is about keys alone.
  bound.id === ''
    ? sql`${key} ${sql.raw(operator === '>' ? '>=' : operator)} ${bound.key}`
    : sql`(${key}, ${id}) ${sql.raw(operator)} (${bound.key}, ${bound.id})`;
