// Dates for programs. A day is given in the calendar of today; a month or year stays as recorded, for no month of the one calendar is
// a month of the other: the note of the citation says what was recorded.
import { convertEdtf, fromJulianDay, parseEdtf, type EdtfDate } from '@october/schema/dist/date/index.js';
import type { StoredDate } from '../store/entry.js';

/** Year, month and day, as many as are told. */
export type DateParts = readonly [year: number, month?: number, day?: number];

export interface DataDate {
  readonly first: DateParts;
  /** Of an interval. */
  readonly last: DateParts | null;
  /** 1 spring to 4 winter. */
  readonly season: number | null;
  readonly approximate: boolean;
}

/** Null for what has no place in year, month and day: a decade, a century, an interval open on one side. */
export const dataDate = (date: StoredDate): DataDate | null => {
  const parsed = parseEdtf(date.edtf, date.calendar);
  const approximate = date.approximate || date.uncertain;
  if (parsed.kind !== 'interval') {
    const first = partsOf(parsed);
    return first && { first, last: null, season: parsed.kind === 'season' ? parsed.month - 20 : null, approximate };
  }
  const { start, end } = parsed;
  const first = typeof start === 'object' ? partsOf(start) : null;
  const last = typeof end === 'object' ? partsOf(end) : null;
  return first && last && { first, last, season: null, approximate };
};

const partsOf = (date: EdtfDate): DateParts | null => {
  if (date.kind === 'day') {
    const { year, month, day } = fromJulianDay('gregorian', date.first);
    return [year, month, day];
  }
  if (date.kind === 'month') return [date.year, date.month];
  return date.kind === 'year' || date.kind === 'season' ? [date.year] : null;
};

/** EDTF as BibLaTeX reads it, days in the calendar of today. Null for an interval without a beginning, at which programs give up. */
export const dataEdtf = (date: StoredDate): string | null => {
  const parsed = parseEdtf(date.edtf, date.calendar);
  if (parsed.kind === 'interval' && typeof parsed.start === 'string') return null;
  const sides = parsed.kind === 'interval' ? [parsed.start, parsed.end] : [parsed];
  return sides.every((side) => typeof side === 'string' || side.kind === 'day') ? convertEdtf(date, 'gregorian') : date.edtf;
};
