// Dates as each style writes them. Both calendars stand wherever a day was recorded in Old Style.
import { displayDate, fromJulianDay, parseEdtf } from '@october/schema/dist/date/index.js';
import { english } from '@october/schema/dist/date/display/english.js';
import { russian } from '@october/schema/dist/date/display/russian.js';
import { nameOf } from '@october/schema/dist/date/display/words.js';
import type { StoredDate } from '../store/entry.js';
import { wordsFor } from './words.js';

/** '7 April (20 April) 1917', as everywhere in the archive. */
export const chicagoDate = (date: StoredDate, locale: string): string => withoutNoun(displayDate(date, { locale }));

/** '1964 год' is '1964' among the facts of a book. */
const withoutNoun = (text: string): string => text.replace(/ (?:год|годы)$/u, '');

const shortMonths: Readonly<Record<string, string>> = {
  January: 'Jan.',
  February: 'Feb.',
  March: 'Mar.',
  April: 'Apr.',
  August: 'Aug.',
  September: 'Sept.',
  October: 'Oct.',
  November: 'Nov.',
  December: 'Dec.',
};

/** '7 Apr. (20 Apr.) 1917': English months of more than four letters are shortened. */
export const mlaDate = (date: StoredDate, locale: string): string =>
  chicagoDate(date, locale).replace(/\p{L}+/gu, (word) => shortMonths[word] ?? word);

/** '1917, April 7 [April 20, New Style]', '1917, April', 'ca. 1917'. What is less plain is written as everywhere in the archive. */
export const apaDate = (date: StoredDate, locale: string): string => {
  const words = wordsFor(locale);
  const parsed = parseEdtf(date.edtf, date.calendar);
  if (parsed.kind === 'interval' || parsed.year < 1 || date.uncertain) return chicagoDate(date, locale);
  const { year, month, day } = parsed;
  const about = date.approximate ? `${words.about} ` : '';
  if (parsed.kind === 'year') return `${about}${year}`;
  const oldStyle = date.calendar === 'julian';
  if (parsed.kind === 'month') return `${about}${year}, ${monthName(month, 'plain', locale)}${oldStyle ? ` [${words.oldStyle}]` : ''}`;
  if (parsed.kind !== 'day') return chicagoDate(date, locale);
  const written = `${about}${year}, ${dayOf(month, day, locale)}`;
  if (!oldStyle) return written;
  const other = fromJulianDay('gregorian', parsed.first);
  return `${written} [${other.year === year ? '' : `${other.year}, `}${dayOf(other.month, other.day, locale)}, ${words.newStyle}]`;
};

/** The year alone, as recorded; null where it is not told to the year. */
export const yearOf = (date: StoredDate): number | null => {
  const parsed = parseEdtf(date.edtf, date.calendar);
  return parsed.kind === 'interval' || parsed.kind === 'decade' || parsed.kind === 'century' ? null : parsed.year;
};

const isRussian = (locale: string): boolean => locale.split('-')[0] === 'ru';

const monthName = (month: number, form: 'plain' | 'of', locale: string): string =>
  nameOf((isRussian(locale) ? russian : english).months[form], month);

const dayOf = (month: number, day: number, locale: string): string =>
  isRussian(locale) ? `${day} ${monthName(month, 'of', locale)}` : `${monthName(month, 'plain', locale)} ${day}`;
