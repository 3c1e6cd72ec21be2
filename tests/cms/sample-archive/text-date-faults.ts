// What the texts of the sample say about days, compared with the calendars.
import { formatDay, fromJulianDay, weekdayOf, type HistoricalDate } from '@october/schema/dist/date/index.js';
import { dayInCalendar, findDays, findTwoDays, findWeekdays } from './dates-in-texts.js';
import { readDate } from './sample-dates.js';
import { fieldsOf, findEntry, textOf, walk, type SampleFile } from './sample.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Texts name a year seldom; where an entry has no date, they mean the middle of 1917. */
const middleOf1917 = 2_421_415;

/** So many days apart, two days in brackets are meant for one; further apart they are two. */
const meantForOne = { least: 8, most: 18 };

/** Every text of a file: its strings and its Markdown. Addresses are none. */
const textsOf = (file: SampleFile): string[] => [
  ...walk(file.fields).flatMap(({ value }) => (typeof value === 'string' && !value.startsWith('http') ? [value] : [])),
  file.text.replace(/\]\([^)]*\)/g, ']'),
];

const dateOf = (file: SampleFile): HistoricalDate | null => readDate(file.fields.date);

const weekdayName = (jdn: number): string => weekdays[weekdayOf(jdn) - 1] ?? '';

/** Weekdays that are not those of the day next to them; counted in the calendar of the entry, or in New Style where the text says so. */
export const weekdayFaults = (file: SampleFile): string[] => {
  const date = dateOf(file);
  return textsOf(file).flatMap((text) =>
    findWeekdays(text).flatMap(({ words, weekday, day, newStyle }) => {
      const calendar = newStyle ? 'gregorian' : (date?.calendar ?? 'julian');
      const jdn = dayInCalendar(day, calendar, date?.first ?? middleOf1917);
      if (weekdayOf(jdn) === weekday) return [];
      return [`${file.file}: "${words}": ${formatDay(jdn, calendar)} (${calendar}) was a ${weekdayName(jdn)}`];
    }),
  );
};

/** Dates of one day whose own words ('Easter Monday') name another weekday, and texts that say so of the entry's day ('It was a Sunday'). */
export const ownWeekdayFaults = (file: SampleFile): string[] => {
  const date = dateOf(file);
  if (date?.first == null || date.first !== date.last) return [];
  const asWritten = textOf(fieldsOf(file.fields.date)?.asWritten);
  const named = [
    ...asWritten.matchAll(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g),
    ...file.text.matchAll(/^It was an? (\w+day)\b/gm),
  ];
  return named
    .map((match) => match[1] ?? match[0])
    .filter((weekday) => weekdays.includes(weekday) && weekday !== weekdayName(date.first ?? 0))
    .map((weekday) => `${file.file}: "${weekday}": ${formatDay(date.first ?? 0, date.calendar)} was a ${weekdayName(date.first ?? 0)}`);
};

/** Days given in both calendars that are not one day. Either may stand first. */
export const bothCalendarsFaults = (file: SampleFile): string[] =>
  textsOf(file).flatMap((text) =>
    findTwoDays(text).flatMap(({ words, first, second }) => {
      const near = dateOf(file)?.first ?? middleOf1917;
      const inOne = dayInCalendar(first, 'julian', near);
      const apart = Math.abs(dayInCalendar(second, 'julian', inOne) - inOne);
      if (apart < meantForOne.least || apart > meantForOne.most) return [];
      const other = dayInCalendar(second, 'gregorian', inOne);
      const reversed = dayInCalendar(second, 'julian', near) === dayInCalendar(first, 'gregorian', near);
      if (inOne === other || reversed) return [];
      return [`${file.file}: "${words}": ${formatDay(inOne, 'julian')} Old Style was ${formatDay(inOne, 'gregorian')} New Style`];
    }),
  );

/** A New Style day in the note of a date that the date does not mean: '10 February New Style' of 28 January, Old Style, is right. */
export const noteFaults = (file: SampleFile): string[] => {
  const date = dateOf(file);
  const note = textOf(fieldsOf(file.fields.date)?.note);
  if (date?.first == null || date.last === null || note.includes('(')) return [];
  const pattern =
    date.calendar === 'julian'
      ? /(\d{1,2}) ([A-Z][a-z]+)(?: \d{4})?,? New Style|In New Style (?:\d{1,2} to )?(\d{1,2}) ([A-Z][a-z]+)/g
      : /in Russia it was (\d{1,2}) ([A-Z][a-z]+)|(\d{1,2}) ([A-Z][a-z]+) in Russia/g;
  const calendar = date.calendar === 'julian' ? 'gregorian' : 'julian';
  return [...note.matchAll(pattern)].flatMap((match) => {
    const month = new Date(`${match[2] ?? match[4] ?? ''} 1, 2000`).getMonth() + 1;
    const jdn = dayInCalendar({ day: Number(match[1] ?? match[3]), month }, calendar, date.first ?? 0);
    const meant = jdn >= (date.first ?? 0) && jdn <= (date.last ?? 0);
    return meant ? [] : [`${file.file}: "${match[0]}": the date is ${formatDay(date.first ?? 0, calendar)} (${calendar})`];
  });
};

/** Days that a translation names and its original does not. The night of the 25th is 'ночь на 26-е' in Russian: the day after will do. */
export const translationFaults = (file: SampleFile): string[] => {
  const original = findEntry(file.type, file.slug);
  if (file.locale === null || !original) return [];
  const date = dateOf(original);
  const near = date?.first ?? middleOf1917;
  const daysOf = (texts: readonly string[]): number[] => texts.flatMap(findDays).map((day) => dayInCalendar(day, 'julian', near));
  const known = daysOf(textsOf(original));
  const isNamed = (jdn: number): boolean =>
    known.some((day) => jdn - day === 0 || jdn - day === 1) ||
    (date !== null && jdn >= (date.first ?? Infinity) && jdn <= (date.last ?? -Infinity)) ||
    textsOf(original).some((text) => new RegExp(`\\b${String(fromJulianDay('julian', jdn).day)}(?:st|nd|rd|th)\\b`).test(text));
  return daysOf(textsOf(file))
    .filter((jdn) => !isNamed(jdn))
    .map((jdn) => `${file.file}: ${formatDay(jdn, 'julian')}`);
};
