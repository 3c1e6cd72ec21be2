// One date of EDTF: a day, month, season, year, decade or century, and the days that it can mean.
import type { Calendar } from '../vocabulary.js';
import { daysInMonth, toJulianDay } from './calendar.js';
import { EdtfError } from './edtf-error.js';
import { malformed, unspecified } from './edtf-faults.js';

export type EdtfPrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** One date: what is told of it, and its first and last day as Julian Day Numbers. */
export interface EdtfDate {
  kind: EdtfPrecision;
  /** First year that it can mean, astronomical. */
  year: number;
  /** 1 to 12, of a month or day; 21 spring, 22 summer, 23 autumn, 24 winter, of a season; 0 else. */
  month: number;
  /** Of a day; 0 else. */
  day: number;
  approximate: boolean;
  uncertain: boolean;
  first: number;
  last: number;
}

/** Where a date stands: the whole text, for messages; its calendar; whether it is a side of an interval. */
export interface DateContext {
  value: string;
  calendar: Calendar;
  inInterval: boolean;
}

/** Reads one date. Throws EdtfError. */
export const readEdtfDate = (text: string, context: DateContext): EdtfDate =>
  text.startsWith('Y') ? readLongYear(text, context) : within(readFourDigits(text, context), context);

const readFourDigits = (text: string, context: DateContext): EdtfDate => {
  const { value } = context;
  const found = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([?~%]?)$/.exec(text);
  if (!found) throw malformed(text, value);
  const [, year = '', month, day, qualifier = ''] = found;
  const qualifiers = { approximate: qualifier === '~' || qualifier === '%', uncertain: qualifier === '?' || qualifier === '%' };
  if (year === '-0000') throw new EdtfError('year', value, 'there is no year -0000', '0000 for 1 BC, -0001 for 2 BC');
  if (context.inInterval && text.includes('X'))
    throw new EdtfError(
      'interval',
      value,
      `"${text}" has an unspecified digit within an interval (EDTF level 2)`,
      'dates without X on both sides, 1910/1929',
    );
  if (year.includes('X')) return { ...readYears(year, month, context), ...qualifiers };
  const number = Number(year);
  if (month === undefined || month === 'XX') {
    if (day !== undefined && day !== 'XX') throw unspecified(text, value);
    return { ...wholeYears(number, number, 'year', context), ...qualifiers };
  }
  if (month.includes('X') || (day !== undefined && day !== 'XX' && day.includes('X'))) throw unspecified(text, value);
  if (Number(month) > 12) {
    if (qualifier !== '')
      throw new EdtfError('season', value, `season "${text}" has a "${qualifier}" (EDTF level 2)`, `the season alone, ${year}-${month}`);
    return readSeason(number, month, day, context);
  }
  return { ...readMonthOrDay(number, month, day, context), ...qualifiers };
};

/** 191X or 19XX: a decade, a century. A year -0000 is none, so -000X ends with -0001. */
const readYears = (text: string, month: string | undefined, context: DateContext): EdtfDate => {
  if (month !== undefined || !/^-?\d\d[\dX]X$/.test(text)) throw unspecified(text, context.value);
  const [smallest, largest] = [Number(text.replaceAll('X', '0')), Number(text.replaceAll('X', '9'))];
  const [from, to] = text.startsWith('-') ? [largest, Math.min(smallest, -1)] : [smallest, largest];
  return wholeYears(from, to, text.endsWith('XX') ? 'century' : 'decade', context);
};

/** Y170000002: a year of more than four digits. Ten at most, so that its days are exact numbers. */
const readLongYear = (text: string, context: DateContext): EdtfDate => {
  const { value, calendar, inInterval } = context;
  const expected =
    'Y and five to ten digits, the first not 0, such as Y-12000; a year of four digits has no Y; months, qualifiers and intervals are not for long years';
  if (inInterval || !/^Y-?[1-9]\d{4,9}$/.test(text)) throw new EdtfError('year', value, `"${text}" is not a year`, expected);
  if (calendar === 'julian') throw new EdtfError('year', value, 'a year of more than four digits in Old Style', 'the Gregorian calendar');
  const year = Number(text.slice(1));
  return wholeYears(year, year, 'year', context);
};

/** A day must be one that both calendars can write in four digits, so that every date can be told in the other calendar. */
const writable = {
  first: toJulianDay('gregorian', { year: -9999, month: 1, day: 1 }),
  last: toJulianDay('gregorian', { year: 9999, month: 12, day: 31 }),
};

const within = (date: EdtfDate, { value }: DateContext): EdtfDate => {
  if (date.first >= writable.first && date.last <= writable.last) return date;
  throw new EdtfError(
    'year',
    value,
    'lies beyond the days that EDTF can write in New Style',
    'a date from -9999-01-01 to 9999-12-31, New Style',
  );
};

const wholeYears = (from: number, to: number, kind: EdtfPrecision, { calendar }: DateContext): EdtfDate => ({
  ...unqualified,
  kind,
  year: from,
  first: toJulianDay(calendar, { year: from, month: 1, day: 1 }),
  last: toJulianDay(calendar, { year: to, month: 12, day: 31 }),
});

const unqualified = { month: 0, day: 0, approximate: false, uncertain: false };

/** Seasons are three whole months of the northern year; winter begins in December of its year. */
const readSeason = (year: number, text: string, day: string | undefined, { value, calendar }: DateContext): EdtfDate => {
  const season = Number(text);
  if (season < 21 || season > 24)
    throw new EdtfError(
      'month',
      value,
      `month ${text}`,
      '01 to 12, or 21 spring, 22 summer, 23 autumn, 24 winter (other seasons and quarters are EDTF level 2)',
    );
  if (day !== undefined) throw new EdtfError('season', value, `a day of season ${text}`, `the season alone, or a month for the day`);
  const month = (season - 20) * 3;
  const end = season === 24 ? { year: year + 1, month: 2 } : { year, month: month + 2 };
  const first = toJulianDay(calendar, { year, month, day: 1 });
  const last = toJulianDay(calendar, { ...end, day: daysInMonth(calendar, end.year, end.month) });
  return { ...unqualified, kind: 'season', year, month: season, first, last };
};

const readMonthOrDay = (year: number, monthText: string, dayText: string | undefined, { value, calendar }: DateContext): EdtfDate => {
  const month = Number(monthText);
  const days = daysInMonth(calendar, year, month);
  if (days === 0) throw new EdtfError('month', value, `month ${monthText}`, '01 to 12, or 21 to 24 for a season');
  if (dayText === undefined || dayText === 'XX') {
    const first = toJulianDay(calendar, { year, month, day: 1 });
    return { ...unqualified, kind: 'month', year, month, first, last: first + days - 1 };
  }
  const day = Number(dayText);
  if (day < 1 || day > days) {
    const name = calendar === 'julian' ? 'Julian' : 'Gregorian';
    throw new EdtfError('day', value, `day ${dayText} is not a day of that month in the ${name} calendar`, `01 to ${days}`);
  }
  const jdn = toJulianDay(calendar, { year, month, day });
  return { ...unqualified, kind: 'day', year, month, day, first: jdn, last: jdn };
};
