// EDTF level 0 and 1 (ISO 8601-2:2019, as the Library of Congress lists them), read in either calendar.
// docs/dates.md has every form with its days, what is refused, and why this is a grammar of our own.
import type { Calendar } from '../vocabulary.js';
import { daysInMonth, toJulianDay } from './calendar.js';
import { EdtfError } from './edtf-error.js';

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

/** `open` is '..': it goes on. `unknown` is an empty side: it ended, or began, nobody knows when. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

/** At least one side is a date. */
export interface EdtfInterval {
  kind: 'interval';
  start: EdtfEnd;
  end: EdtfEnd;
}

export type Edtf = EdtfDate | EdtfInterval;

const examples = '1917-10-25, 1917-10, 1917, 191X, 1917-10~, 1917-10-23/1917-10-26 or ../1917';

/** Reads an EDTF text, level 0 or 1, as counted in `calendar`. Throws EdtfError with the offending part. */
export const parseEdtf = (value: string, calendar: Calendar): Edtf => {
  refuseStrangers(value);
  const sides = value.split('/');
  if (sides.length === 1) return readDate(value, { value, calendar, inInterval: false });
  const [start, end] = sides;
  if (start === undefined || end === undefined || sides.length > 2)
    throw new EdtfError(
      'interval',
      value,
      `${sides.length - 1} slashes`,
      'one, between the first date and the last, 1917-10-23/1917-10-26',
    );
  const context = { value, calendar, inInterval: true };
  const interval: EdtfInterval = { kind: 'interval', start: readEnd(start, context), end: readEnd(end, context) };
  if (typeof interval.start === 'string' && typeof interval.end === 'string')
    throw new EdtfError(
      'interval',
      value,
      'neither side is a date',
      'a date on one side at least, 1917/.. or ../1917; no date at all is an empty field',
    );
  if (typeof interval.start === 'object' && typeof interval.end === 'object' && interval.end.last < interval.start.first)
    throw new EdtfError('interval', value, `ends (${end}) before it begins (${start})`, 'the earlier date first');
  return interval;
};

interface Context {
  value: string;
  calendar: Calendar;
  inInterval: boolean;
}

/** What people often write and EDTF does not, each with its own advice. */
const refuseStrangers = (value: string): void => {
  const strangers: [RegExp, ConstructorParameters<typeof EdtfError>[0], string, string][] = [
    [/^$/, 'form', 'is empty', examples],
    [/\dT\d/i, 'time', 'has a time', 'the day alone; the time has a field of its own'],
    [/[[\]{},]/, 'form', 'is a set of dates (EDTF level 2)', 'one date or one interval'],
    [/\s/, 'form', 'has a space', `no spaces, such as ${examples}`],
    [/[‐-―−]/, 'form', 'has a dash that is not a hyphen', 'a hyphen within a date, 1917-10-25, and a slash between two, 1917/1918'],
    [/x/, 'form', 'has a small x', 'a capital X for a digit that is not known, 191X'],
  ];
  for (const [pattern, part, problem, expected] of strangers) if (pattern.test(value)) throw new EdtfError(part, value, problem, expected);
};

const readEnd = (text: string, context: Context): EdtfEnd => {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  return readDate(text, context);
};

const readDate = (text: string, context: Context): EdtfDate =>
  text.startsWith('Y') ? readLongYear(text, context) : within(readFourDigits(text, context), context);

const readFourDigits = (text: string, context: Context): EdtfDate => {
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
const readYears = (text: string, month: string | undefined, context: Context): EdtfDate => {
  if (month !== undefined || !/^-?\d\d[\dX]X$/.test(text)) throw unspecified(text, context.value);
  const [smallest, largest] = [Number(text.replaceAll('X', '0')), Number(text.replaceAll('X', '9'))];
  const [from, to] = text.startsWith('-') ? [largest, Math.min(smallest, -1)] : [smallest, largest];
  return wholeYears(from, to, text.endsWith('XX') ? 'century' : 'decade', context);
};

/** Y170000002: a year of more than four digits. Ten at most, so that its days are exact numbers. */
const readLongYear = (text: string, context: Context): EdtfDate => {
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

const within = (date: EdtfDate, { value }: Context): EdtfDate => {
  if (date.first >= writable.first && date.last <= writable.last) return date;
  throw new EdtfError(
    'year',
    value,
    'lies beyond the days that EDTF can write in New Style',
    'a date from -9999-01-01 to 9999-12-31, New Style',
  );
};

const wholeYears = (from: number, to: number, kind: EdtfPrecision, { calendar }: Context): EdtfDate => ({
  ...unqualified,
  kind,
  year: from,
  first: toJulianDay(calendar, { year: from, month: 1, day: 1 }),
  last: toJulianDay(calendar, { year: to, month: 12, day: 31 }),
});

const unqualified = { month: 0, day: 0, approximate: false, uncertain: false };

/** Seasons are three whole months of the northern year; winter begins in December of its year. */
const readSeason = (year: number, text: string, day: string | undefined, { value, calendar }: Context): EdtfDate => {
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

const readMonthOrDay = (year: number, monthText: string, dayText: string | undefined, { value, calendar }: Context): EdtfDate => {
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

const unspecified = (text: string, value: string): EdtfError =>
  new EdtfError(
    'form',
    value,
    `"${text}" has X where level 1 has none`,
    'X at the right end only: 191X, 19XX, 1917-XX, 1917-10-XX or 1917-XX-XX',
  );

const malformed = (text: string, value: string): EdtfError => {
  if (text.startsWith('+')) return new EdtfError('year', value, `"${text}" has a plus sign`, `a year without it, ${examples}`);
  if (/[?~%]/.test(text) && !/^[^?~%]+[?~%]$/.test(text))
    return new EdtfError(
      'qualifier',
      value,
      `"${text}" is qualified in part or twice (EDTF level 2)`,
      'one ? ~ or % at the end: 1917-10? uncertain, 1917-10~ approximate, 1917-10% both',
    );
  if (/^-?\d{1,3}(?!\d)/.test(text))
    return new EdtfError('year', value, `"${text}" has a year of fewer than four digits`, 'four, such as 0988; a century is 19XX');
  if (/^-?\d{5,}/.test(text))
    return new EdtfError(
      'year',
      value,
      `"${text}" has a year of more than four digits`,
      'hyphens, 1917-10-25; a year beyond 9999 begins with Y',
    );
  return new EdtfError('form', value, `"${text}" is not a date in EDTF level 0 or 1`, examples);
};
