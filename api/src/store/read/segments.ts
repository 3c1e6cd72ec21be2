// A list as stretches of its order's keys, one after the other. Backwards, what has no value must still come last: so there are two.
import type { EntryType } from '@october/schema';
import { absent } from '../keys.js';
import type { Order } from '../question.js';
import { above, below, both, everything, present, withoutValue, type Bounds } from './bounds.js';
import type { Place } from './cursor.js';

export interface Edge extends Place {
  readonly inclusive?: boolean;
}

/** What lies after one edge and before the other, in the order of the list. Null for a stretch with nothing in it. */
export const segmentsOf = (order: Order, types: readonly EntryType[], after: Edge | null, before: Edge | null): (Bounds | null)[] => {
  const larger = (edge: Edge | null) => (edge === null ? everything : above(edge, edge.inclusive));
  const smaller = (edge: Edge | null) => (edge === null ? everything : below(edge, edge.inclusive));
  if (order.direction === 'asc') return [both(larger(after), smaller(before))];
  if (!mayLackValue(order, types)) return [both(smaller(after), larger(before))];
  const isWithout = (edge: Edge | null) => edge?.key === absent;
  return [
    isWithout(after) ? null : both(present, both(smaller(after), isWithout(before) ? everything : larger(before))),
    before !== null && !isWithout(before) ? null : both(withoutValue, both(isWithout(after) ? smaller(after) : everything, larger(before))),
  ];
};

const alwaysDated: ReadonlySet<EntryType> = new Set(['event', 'dispatch', 'period']);

const mayLackValue = ({ field }: Order, types: readonly EntryType[]): boolean =>
  field === 'date' ? !types.every((type) => alwaysDated.has(type)) : field === 'born' || field === 'author';
