// Dates as schema.org has them: ISO 8601, the calendar of today. What it cannot say is left out: about 1917, a decade, a season, and a
// month of the Old Style, which is no month of the New. A year is given as recorded.
import { formatDay, parseEdtf, type EdtfEnd } from '@october/schema/dist/date/index.js';
import type { StoredDate } from '../store/entry.js';

/** '1917-11-07', '1917-11' or '1917'; undefined for what is none of these. */
export const isoDate = (date: StoredDate | undefined): string | undefined => {
  if (date === undefined) return undefined;
  const parsed = parseEdtf(date.edtf, date.calendar);
  return parsed.kind === 'interval' ? undefined : isoOf(parsed, date);
};

/** Beginning and end; one date has no end. */
export const isoEnds = (date: StoredDate): { readonly start: string | undefined; readonly end: string | undefined } => {
  const parsed = parseEdtf(date.edtf, date.calendar);
  if (parsed.kind !== 'interval') return { start: isoOf(parsed, date), end: undefined };
  return { start: isoOf(parsed.start, date), end: isoOf(parsed.end, date) };
};

/** Of `temporalCoverage`: a date, or an interval with `..` for its open side. */
export const isoCoverage = (date: StoredDate): string | undefined => {
  const parsed = parseEdtf(date.edtf, date.calendar);
  if (parsed.kind !== 'interval') return isoOf(parsed, date);
  const [start, end] = [sideOf(parsed.start, date), sideOf(parsed.end, date)];
  return start && end && `${start}/${end}`;
};

const sideOf = (end: EdtfEnd, date: StoredDate): string | undefined => (end === 'open' ? '..' : isoOf(end, date));

const isoOf = (end: EdtfEnd, { calendar }: StoredDate): string | undefined => {
  if (typeof end === 'string' || end.approximate || end.uncertain || end.year < 1 || end.year > 9998) return undefined;
  const year = String(end.year).padStart(4, '0');
  if (end.kind === 'day') return formatDay(end.first, 'gregorian');
  if (end.kind === 'year') return year;
  return end.kind === 'month' && calendar === 'gregorian' ? `${year}-${String(end.month).padStart(2, '0')}` : undefined;
};
