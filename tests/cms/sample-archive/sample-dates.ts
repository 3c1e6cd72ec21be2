// Dates as the sample's files write them: '1917-10-25 julian', or a mapping with edtf and calendar.
import { formatDay, readHistoricalDate, weekdayOf, type HistoricalDate } from '@october/schema/dist/date/index.js';
import { fieldsOf, textOf, type Fields, type Value } from './sample.js';

/** The keys that hold a date. */
export const dateKeys: readonly string[] = ['date', 'published', 'born', 'died', 'founded', 'dissolved', 'start', 'end'];

/** The days that a date of the sample can mean; null where there is none. Throws EdtfError. */
export const readDate = (value: Value | undefined): HistoricalDate | null => {
  if (value === undefined) return null;
  const fields = fieldsOf(value);
  if (fields) return readHistoricalDate({ edtf: textOf(fields.edtf), calendar: calendarOf(textOf(fields.calendar)) });
  if (typeof value !== 'string') throw new Error(`${JSON.stringify(value)}: a date is a text; a year alone is written in quotes`);
  const [edtf = '', calendar = ''] = value.split(' ');
  return readHistoricalDate({ edtf, calendar: calendarOf(calendar) });
};

const calendarOf = (word: string): 'julian' | 'gregorian' => {
  if (word === 'julian') return 'julian';
  if (word === '' || word === 'gregorian') return 'gregorian';
  throw new Error(`${word} is no calendar`);
};

export const getDate = (fields: Fields, key: string): HistoricalDate => {
  const date = readDate(fields[key]);
  if (!date) throw new Error(`no ${key}`);
  return date;
};

/** First day of a date, as a Julian Day Number; long ago where it has none. */
export const firstDay = (date: HistoricalDate | null): number => date?.first ?? -Infinity;
export const lastDay = (date: HistoricalDate | null): number => date?.last ?? Infinity;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The first day of a date in both calendars, with its weekday: 'Wednesday 1917-10-25 1917-11-07'. */
export const bothCalendars = (date: HistoricalDate): string => {
  if (date.first === null) return 'open';
  return [weekdays[weekdayOf(date.first) - 1], formatDay(date.first, 'julian'), formatDay(date.first, 'gregorian')].join(' ');
};
