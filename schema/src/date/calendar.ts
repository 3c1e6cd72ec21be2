// The Julian and the proleptic Gregorian calendar, both by way of the Julian Day Number (JDN): the whole number that a day has
// at noon, the same whatever the calendar. Years are astronomical: 1 BC is 0, 2 BC is -1.
import type { Calendar } from '../vocabulary.js';

/** A day as a calendar counts it. `month` is 1 to 12, `year` is astronomical. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

export const isLeapYear = (calendar: Calendar, year: number): boolean =>
  year % 4 === 0 && (calendar === 'julian' || year % 100 !== 0 || year % 400 === 0);

/** How many days a month has; 0 where there is no such month. */
export const daysInMonth = (calendar: Calendar, year: number, month: number): number => {
  if (month === 2) return isLeapYear(calendar, year) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};

/** Whether the calendar has this day: 1900-02-29 is one in the Julian calendar only. */
export const dayExists = (calendar: Calendar, { year, month, day }: CalendarDay): boolean =>
  [year, month, day].every(Number.isSafeInteger) && day >= 1 && day <= daysInMonth(calendar, year, month);

/** Julian Day Number of a day, which must exist. The usual integer formula, with years counted from March so that a leap day is the last. */
export const toJulianDay = (calendar: Calendar, { year, month, day }: CalendarDay): number => {
  const beforeMarch = month < 3 ? 1 : 0;
  const y = year + 4800 - beforeMarch;
  const m = month + 12 * beforeMarch - 3;
  const days = day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4);
  return calendar === 'julian' ? days - 32083 : days - Math.floor(y / 100) + Math.floor(y / 400) - 32045;
};

/** The day that a Julian Day Number is in a calendar. */
export const fromJulianDay = (calendar: Calendar, jdn: number): CalendarDay => {
  const sinceMarch = calendar === 'julian' ? jdn + 32082 : jdn + 32044;
  const century = calendar === 'julian' ? 0 : Math.floor((4 * sinceMarch + 3) / 146097);
  const inCentury = sinceMarch - Math.floor((146097 * century) / 4);
  const y = Math.floor((4 * inCentury + 3) / 1461);
  const inYear = inCentury - Math.floor((1461 * y) / 4);
  const m = Math.floor((5 * inYear + 2) / 153);
  const afterDecember = m >= 10 ? 1 : 0;
  return {
    year: 100 * century + y - 4800 + afterDecember,
    month: m + 3 - 12 * afterDecember,
    day: inYear - Math.floor((153 * m + 2) / 5) + 1,
  };
};

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601); both calendars count the same week. */
export const weekdayOf = (jdn: number): number => (((jdn % 7) + 7) % 7) + 1;
