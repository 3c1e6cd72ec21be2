// Dates for people. docs/dates.md has the rules with examples.
import { convertEdtf } from '../convert.js';
import { parseEdtf } from '../edtf.js';
import type { WrittenDate } from '../historical-date.js';
import type { Calendar } from '../../vocabulary.js';
import { english } from './english.js';
import { writeByIntl, writeDayByIntl } from './other-languages.js';
import { writeDate, writeDayRun, type Style } from './phrase.js';
import { russian } from './russian.js';
import { weekdayName, type DateWords } from './words.js';

export interface DisplayOptions {
  /** One calendar. Without it: both of what is recorded in Old Style, '25 October (7 November) 1917'; its own else. */
  calendar?: Calendar | null | undefined;
  /** BCP 47 language tag; English without one, and where a language has no right words for the date. */
  locale?: string | null | undefined;
}

/** A date in the reader's language. Throws EdtfError where `edtf` is none.
 *
 *      displayDate({ edtf: '1917-10-25', calendar: 'julian' }) // '25 October (7 November) 1917'
 *      displayDate({ edtf: '1917-10', calendar: 'julian' }, { locale: 'ru' }) // 'октябрь 1917 года (ст. ст.)' */
export const displayDate = (date: WrittenDate, { calendar, locale }: DisplayOptions = {}): string => {
  const shown = calendar ?? date.calendar;
  const parsed = shown === date.calendar ? parseEdtf(date.edtf, shown) : parseEdtf(convertEdtf(date, shown), calendarOf(date, shown));
  const style: Style = calendar || date.calendar === 'gregorian' ? shown : 'both';
  return inLanguage(
    locale,
    (words) => writeDate(words, parsed, style),
    (tag) => writeByIntl(tag, parsed, style),
  );
};

/** A day of the archive with its weekday: 'Wednesday, 25 October (7 November) 1917'; one calendar where one is asked for. */
export const displayDay = (jdn: number, { calendar, locale }: DisplayOptions = {}): string =>
  inLanguage(
    locale,
    (words) => `${weekdayName(words, jdn)}, ${writeDayRun(words, jdn, jdn, calendar ?? 'both')}`,
    (tag) => writeDayByIntl(tag, jdn, calendar ?? 'both', true),
  );

/** A year of more than four digits is the same in both calendars, and only Gregorian can be parsed. */
const calendarOf = ({ edtf }: WrittenDate, shown: Calendar): Calendar => (edtf.startsWith('Y') ? 'gregorian' : shown);

const ours = new Map<string, DateWords>([
  ['en', english],
  ['ru', russian],
]);

const inLanguage = (
  locale: string | null | undefined,
  byWords: (words: DateWords) => string,
  byIntl: (tag: string) => string | null,
): string => {
  const tag = locale || 'en';
  const words = ours.get(tag.split('-')[0]?.toLowerCase() ?? '');
  return words ? byWords(words) : (byIntl(tag) ?? byWords(english));
};
