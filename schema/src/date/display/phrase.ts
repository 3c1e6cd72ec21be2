// A parsed date in words. `style` says in which calendar: as parsed, or, of what is recorded in Old Style, both.
import { fromJulianDay } from '../calendar.js';
import type { EdtfDate } from '../edtf-date.js';
import type { Edtf } from '../edtf.js';
import type { Calendar } from '../../vocabulary.js';
import { writeDays, writeDaysTwice, writeMonths, writeSeasons, writeYears, type Days } from './numbers.js';
import type { DateWords, Form } from './words.js';

/** `both`: Old Style with New Style in brackets; only for what is parsed as Julian. */
export type Style = Calendar | 'both';

export const writeDate = (words: DateWords, date: Edtf, style: Style): string => {
  if (date.kind !== 'interval') return words.qualified(date, (form) => writePlain(words, date, date, style, form));
  const { start, end } = date;
  if (typeof start === 'object' && typeof end === 'object') return writeInterval(words, start, end, style);
  if (typeof start === 'object') return words.since(start, (form) => writePlain(words, start, start, style, form), end === 'unknown');
  if (typeof end === 'object') return words.until(end, (form) => writePlain(words, end, end, style, form), start === 'unknown');
  throw new RangeError('an interval without a date');
};

/** Two ends told alike share what they have in common; else each is written in full. */
const writeInterval = (words: DateWords, start: EdtfDate, end: EdtfDate, style: Style): string => {
  const alike = start.approximate === end.approximate && start.uncertain === end.uncertain;
  if (alike && start.kind === end.kind) return words.qualified(start, (form) => writePlain(words, start, end, style, form));
  return `${writeDate(words, start, style)} – ${writeDate(words, end, style)}`;
};

/** Two ends of one kind, which for a single date are the same, without qualifiers. */
const writePlain = (words: DateWords, start: EdtfDate, end: EdtfDate, style: Style, form: Form): string => {
  const marked = (text: string): string => (style === 'both' ? words.oldStyle(text) : text);
  switch (start.kind) {
    case 'day':
      return writeDayRun(words, start.first, end.last, style);
    case 'month':
      return marked(writeMonths(words, start, end, form));
    case 'season':
      return marked(writeSeasons(words, start, end, form));
    case 'year':
      return writeYears(words, start.year, end.year, form);
    case 'decade':
      return start.year >= 100 ? words.decade(start.year, form) : writeYears(words, start.year, lastYear(start, style), form);
    case 'century':
      return start.year >= 0
        ? words.century(start.year / 100 + 1, 'unsaid', form)
        : words.century(Math.ceil(-start.year / 100), 'bc', form);
  }
};

/** Days from one Julian Day Number to another. */
export const writeDayRun = (words: DateWords, first: number, last: number, style: Style): string => {
  const days = (calendar: Calendar): Days => ({ from: fromJulianDay(calendar, first), to: fromJulianDay(calendar, last) });
  return style === 'both' ? writeDaysTwice(words, days('julian'), days('gregorian')) : writeDays(words, days(style));
};

const lastYear = ({ last }: EdtfDate, style: Style): number => fromJulianDay(style === 'both' ? 'julian' : style, last).year;
