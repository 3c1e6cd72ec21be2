// A single day as YYYY-MM-DD in a calendar: what readers ask with and are answered with (GraphQL's scalar `Date`).
import type { Calendar } from '../vocabulary.js';
import { dayExists, fromJulianDay, toJulianDay } from './calendar.js';

const calendarNames: Record<Calendar, string> = { julian: 'Julian', gregorian: 'Gregorian' };

/** A text that is not YYYY-MM-DD, or a day that the calendar does not have. The message is fit for who wrote it. */
export class DayError extends Error {
  override readonly name = 'DayError';
  constructor(
    readonly value: string,
    readonly calendar: Calendar,
    message: string,
  ) {
    super(message);
  }
}

/** Julian Day Number of a YYYY-MM-DD in a calendar; `-0044-03-15` is 45 BC, a year beyond 9999 has a sign, `+10000-01-01`.
 *  Throws DayError: '1917-02-30 is not a day of the Julian calendar'. */
export const parseDay = (value: string, calendar: Calendar): number => {
  const found = /^(-?\d{4}|[+-][1-9]\d{4,9})-(\d{2})-(\d{2})$/.exec(value);
  if (!found || found[1] === '-0000')
    throw new DayError(value, calendar, `"${value}" is not a date: expected YYYY-MM-DD, such as 1917-10-25`);
  const day = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  if (!dayExists(calendar, day)) throw new DayError(value, calendar, `${value} is not a day of the ${calendarNames[calendar]} calendar`);
  return toJulianDay(calendar, day);
};

/** A Julian Day Number as YYYY-MM-DD in a calendar: the text that `parseDay` reads. */
export const formatDay = (jdn: number, calendar: Calendar): string => {
  const { year, month, day } = fromJulianDay(calendar, jdn);
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`;
};

const pad = (number: number, width: number): string => String(number).padStart(width, '0');
