// Keys that sort as bytes the way the things they stand for sort; and the key by which a day of any year is found.
import type { Calendar } from '@october/schema';
import { fromJulianDay } from '@october/schema/dist/date/index.js';

/** Sorts after every key: what has no value in an order comes last. */
export const absent = '\uffff';

/** Days before and after all others: the open sides of a span. */
export const firstOfDays = -40_000_000_000_000;
export const lastOfDays = 40_000_000_000_000;

const width = 9;
const offset = 50_000_000_000_000;

/** A whole number, negative ones too, up to the days above. */
export const numberKey = (value: number): string => (value + offset).toString(36).padStart(width, '0');

/** First day, then last day (Julian Day Numbers); a time of day may follow, so that the untimed come first. */
export const dateKey = (first: number, last: number): string => numberKey(first) + numberKey(last);

/** Month and day, 10-25, of a Julian Day Number. */
export const monthAndDay = (calendar: Calendar, jdn: number): string => {
  const { month, day } = fromJulianDay(calendar, jdn);
  return monthDayKey(month, day);
};

export const monthDayKey = (month: number, day: number): string => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
