// Days that a text names in words: 'Wednesday, 25 October', '25 October (7 November)', '9 (22) January'; in English and in Russian.
import { toJulianDay, type HistoricalDate } from '@october/schema/dist/date/index.js';

/** A day in words. What the text leaves out (the month of 'the 27th', the year of '25 October') is undefined. */
export interface DayInWords {
  day: number;
  month?: number;
  year?: number;
}

export interface NamedWeekday {
  words: string;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  day: DayInWords;
  /** Whether the text marks the day as New Style. */
  newStyle: boolean;
}

export interface TwoDays {
  words: string;
  first: DayInWords;
  second: DayInWords;
}

const english = 'January February March April May June July August September October November December'.split(' ');
const russian = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const weekdays = [
  'Monday|понедельник',
  'Tuesday|вторник',
  'Wednesday|сред[ау]',
  'Thursday|четверг',
  'Friday|пятниц[ау]',
  'Saturday|суббот[ау]',
  'Sunday|воскресенье',
];

// Groups: day, month, year. `\b` knows no Cyrillic, hence the lookarounds.
const monthName = `(${[...english, ...russian].join('|')})(?!\\p{L})`;
const dayMonth = `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthName}(?:,? (\\d{4}))?`;
const dayAlone = '(?<![\\d:])(?:the )?(\\d{1,2})(?:st|nd|rd|th|-[а-я]{1,2})';
const weekdayName = `(?<!\\p{L})(${weekdays.join('|')})(?!\\p{L})`;
const style = '(?:[ ,(]{0,3}(?:Old Style|O\\. ?S\\.|New Style|N\\. ?S\\.))?';

const monthOf = (name: string | undefined): number | undefined => {
  const index = Math.max(english.indexOf(name ?? ''), russian.indexOf(name ?? ''));
  return index < 0 ? undefined : index + 1;
};

const weekdayOfName = (name: string): number => weekdays.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(name)) + 1;

const dayOf = (day: string | undefined, month?: string, year?: string): DayInWords => {
  const found: DayInWords = { day: Number(day) };
  const number = monthOf(month);
  if (number !== undefined) found.month = number;
  if (year !== undefined) found.year = Number(year);
  return found;
};

const all = (text: string, pattern: string): RegExpExecArray[] => [...text.matchAll(new RegExp(pattern, 'gu'))];

/** Weekdays that stand next to a day: 'Sunday, 18 June', '27 August, a Sunday', 'Monday the 27th', 'в среду 25 октября'. */
export const findWeekdays = (text: string): NamedWeekday[] => {
  const named = (match: RegExpExecArray, weekday: string, day: DayInWords): NamedWeekday => ({
    words: match[0],
    weekday: weekdayOfName(weekday),
    day,
    newStyle: /^.{0,4}(New Style|N\. ?S\.)/u.test(text.slice(match.index + match[0].length)) || /New Style|N\. ?S\./u.test(match[0]),
  });
  return [
    ...all(text, `${weekdayName},? (?:the )?${dayMonth}`).map((m) => named(m, m[1] ?? '', dayOf(m[2], m[3], m[4]))),
    ...all(text, `${dayMonth}${style}(?:,| was|\\s\\()? ?(?:an? )?${weekdayName}`).map((m) =>
      named(m, m[4] ?? '', dayOf(m[1], m[2], m[3])),
    ),
    ...all(text, `${weekdayName},? ${dayAlone}(?! ?\\p{Lu})`).map((m) => named(m, m[1] ?? '', dayOf(m[2]))),
  ];
};

/** Every day that a text names with its month. */
export const findDays = (text: string): DayInWords[] => all(text, dayMonth).map((m) => dayOf(m[1], m[2], m[3]));

/** Two days, the second in brackets, as texts give one day in both calendars. Whether it is one day is for the reader to find out. */
export const findTwoDays = (text: string): TwoDays[] => [
  ...all(text, `${dayMonth}${style} \\(${dayMonth}`).map((m) => ({
    words: m[0],
    first: dayOf(m[1], m[2], m[3]),
    second: dayOf(m[4], m[5], m[6]),
  })),
  ...all(text, `${dayAlone} \\(${dayMonth}`).map((m) => ({ words: m[0], first: dayOf(m[1]), second: dayOf(m[2], m[3], m[4]) })),
  ...all(text, `(?<!\\d)(\\d{1,2}) \\((\\d{1,2})\\) ${monthName}(?:,? (\\d{4}))?`).map((m) => ({
    words: m[0],
    first: dayOf(m[1], m[3], m[4]),
    second: dayOf(m[2], m[3], m[4]),
  })),
];

/** The day that words mean, as a Julian Day Number: where they leave out the month or the year, the one nearest to `near`. */
export const dayInCalendar = ({ day, month, year }: DayInWords, calendar: HistoricalDate['calendar'], near: number): number => {
  const nearYear = Math.round((near - 1_721_060) / 365.2425);
  const years = year === undefined ? [nearYear - 1, nearYear, nearYear + 1] : [year];
  const months = month === undefined ? english.map((_, index) => index + 1) : [month];
  const days = years.flatMap((inYear) => months.map((inMonth) => toJulianDay(calendar, { year: inYear, month: inMonth, day })));
  return days.reduce((best, candidate) => (Math.abs(candidate - near) < Math.abs(best - near) ? candidate : best));
};
