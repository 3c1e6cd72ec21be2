// The row of a date that lists are asked by.
import { parseEdtf, spanClassOf, type SpanClass } from '@october/schema';
import type { StoredDate } from '../entry.js';
import { dateKey, firstOfDays, lastOfDays } from '../keys.js';

export interface SpanRow {
  readonly class: SpanClass;
  readonly first: number;
  readonly last: number;
  /** Told to the day, or an interval whose ends are. */
  readonly told: boolean;
  readonly key: string;
}

/** `time` is HH:MM. */
export const spanRow = (date: StoredDate, time?: string): SpanRow => {
  const first = date.first ?? firstOfDays;
  const last = date.last ?? lastOfDays;
  return { class: spanClassOf(date), first, last, told: isToldToTheDay(date), key: dateKey(first, last, time) };
};

const isToldToTheDay = (date: StoredDate): boolean => {
  if (date.precision !== 'interval') return date.precision === 'day';
  const parsed = parseEdtf(date.edtf, date.calendar);
  return parsed.kind === 'interval' && [parsed.start, parsed.end].every((end) => typeof end === 'object' && end.kind === 'day');
};
