// A day somewhere between two: `notBefore` and `notAfter`. The shortest EDTF that means the same days.
import type { Calendar } from '@october/schema';
import { daysInMonth, fromJulianDay, parseEdtf, spanOf } from '@october/schema/dist/date/index.js';

/** `1818-01-01` and `1818-12-31` are `1818`, `1870-06-01` and `1870-06-30` are `1870-06`; where no one word has these days, an interval, with a note
 *  that it is a day within it. One side alone is an interval with an unknown other side. Throws EdtfError. */
export const looseSpan = (calendar: Calendar, notBefore?: string, notAfter?: string): { value: string; note?: string } => {
  if (notBefore === undefined || notAfter === undefined)
    return {
      value: `${notBefore ?? ''}/${notAfter ?? ''}`,
      note: notBefore === undefined ? `Not after ${notAfter ?? ''}.` : `Not before ${notBefore}.`,
    };
  const first = daysOf(notBefore, calendar).first;
  const last = daysOf(notAfter, calendar).last;
  const word = wordsFor(calendar, notBefore, first, last).find((candidate) => means(candidate, calendar, first, last));
  if (word !== undefined) return { value: word };
  const value = `${notBefore}/${notAfter}`;
  return {
    value: intervalsFor(calendar, first, last).find((candidate) => means(candidate, calendar, first, last)) ?? value,
    note: `Not before ${notBefore}, not after ${notAfter}.`,
  };
};

const wordsFor = (calendar: Calendar, notBefore: string, first: number, last: number): string[] => {
  if (first === last) return [notBefore];
  const { year, month } = fromJulianDay(calendar, first);
  if (year < 0 || year > 9999) return [];
  const y = String(year).padStart(4, '0');
  return [`${y}-${two(month)}`, `${y}-${21 + Math.floor((month - 3) / 3)}`, `${y}-24`, y, `${y.slice(0, 3)}X`, `${y.slice(0, 2)}XX`];
};

const intervalsFor = (calendar: Calendar, first: number, last: number): string[] => {
  const start = fromJulianDay(calendar, first);
  const end = fromJulianDay(calendar, last);
  if (start.year < 0 || end.year > 9999 || start.day !== 1 || end.day !== daysInMonth(calendar, end.year, end.month)) return [];
  const [from, to] = [start, end].map(({ year }) => String(year).padStart(4, '0'));
  return [`${from}/${to}`, `${from}-${two(start.month)}/${to}-${two(end.month)}`];
};

const two = (number: number): string => String(number).padStart(2, '0');

const means = (candidate: string, calendar: Calendar, first: number, last: number): boolean => {
  try {
    const days = daysOf(candidate, calendar);
    return days.first === first && days.last === last;
  } catch {
    return false;
  }
};

const daysOf = (edtf: string, calendar: Calendar): { first: number; last: number } => {
  const span = spanOf(parseEdtf(edtf, calendar));
  return { first: span.first ?? Number.NEGATIVE_INFINITY, last: span.last ?? Number.POSITIVE_INFINITY };
};
