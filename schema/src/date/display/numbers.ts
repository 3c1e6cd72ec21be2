// Years, and runs of days, as both languages write them: what two ends have in common is said once.
import type { CalendarDay } from '../calendar.js';
import { nameOf, type DateWords, type Form } from './words.js';

/** Joins two ends that are single numbers or words, and two that have spaces in them. */
const tight = (from: string, to: string): string => `${from}–${to}`;
const loose = (from: string, to: string): string => `${from} – ${to}`;

type Era = 'bc' | 'ad' | 'unsaid';

/** Astronomical 0 is 1 BC. Years up to 99 look like days, so their era is said. */
const eraOf = (year: number): Era => (year < 1 ? 'bc' : year < 100 ? 'ad' : 'unsaid');
const numberOf = (year: number): string => String(year < 1 ? 1 - year : year);

export const writeYear = (words: DateWords, year: number, form: Form): string => words.year(numberOf(year), eraOf(year), form, false);

export const writeYears = (words: DateWords, from: number, to: number, form: Form): string => {
  if (from === to) return writeYear(words, from, form);
  const [first, second] = [eraOf(from), eraOf(to)];
  if ((first === 'bc') === (second === 'bc')) return words.year(tight(numberOf(from), numberOf(to)), first, form, true);
  return loose(writeYear(words, from, form), words.year(numberOf(to), 'ad', form, false));
};

interface Month {
  year: number;
  month: number;
}

export const writeMonths = (words: DateWords, from: Month, to: Month, form: Form): string => {
  const name = ({ month }: Month): string => nameOf(words.months[form], month);
  const whole = (at: Month): string => `${name(at)} ${writeYear(words, at.year, 'of')}`;
  if (from.year !== to.year) return loose(whole(from), whole(to));
  return from.month === to.month ? whole(from) : `${tight(name(from), name(to))} ${writeYear(words, from.year, 'of')}`;
};

interface Season {
  year: number;
  /** 21 spring to 24 winter. */
  month: number;
}

export const writeSeasons = (words: DateWords, from: Season, to: Season, form: Form): string => {
  const name = ({ month }: Season): string => nameOf(words.seasons[form], month - 20);
  const whole = (at: Season): string =>
    `${name(at)} ${at.month === winter ? winterYears(words, at.year) : writeYear(words, at.year, 'of')}`;
  if (from.year === to.year && from.month === to.month) return whole(from);
  if (from.year !== to.year || to.month === winter) return loose(whole(from), whole(to));
  return `${tight(name(from), name(to))} ${writeYear(words, from.year, 'of')}`;
};

const winter = 24;

/** Winter lasts into the next year: 'winter 1916–17', 'зима 1916/17 года'. */
const winterYears = (words: DateWords, year: number): string => {
  if (year < 100) return writeYears(words, year, year + 1, 'of');
  const next = (year + 1) % 100 === 0 ? String(year + 1) : String((year + 1) % 100).padStart(2, '0');
  return words.year(year + words.winterJoint + next, 'unsaid', 'of', false);
};

/** A day or a run of days in one calendar. */
export interface Days {
  from: CalendarDay;
  to: CalendarDay;
}

const inOneYear = (one: Days, other = one): boolean =>
  one.from.year === one.to.year && one.from.year === other.from.year && one.from.year === other.to.year;

const inOneMonth = (one: Days, other = one): boolean =>
  inOneYear(one, other) && one.from.month === one.to.month && one.from.month === other.from.month && one.from.month === other.to.month;

/** '25 October 1917', '23–26 October 1917', '30 October – 2 November 1917', '30 December 1916 – 2 January 1917'. */
export const writeDays = (words: DateWords, days: Days): string =>
  inOneYear(days) ? `${withoutYear(words, days)} ${writeYear(words, days.from.year, 'of')}` : acrossYears(words, days);

/** The same days in Old Style and, in brackets, in New Style: '25 October (7 November) 1917', '1 (14) October 1917',
 *  '25 December 1917 (7 January 1918)'. */
export const writeDaysTwice = (words: DateWords, old: Days, now: Days): string => {
  const year = (): string => writeYear(words, old.from.year, 'of');
  if (inOneMonth(old, now)) return `${numbers(old)} (${numbers(now)}) ${monthName(words, old.from)} ${year()}`;
  if (inOneYear(old, now)) return `${withoutYear(words, old)} (${withoutYear(words, now)}) ${year()}`;
  return `${writeDays(words, old)} (${writeDays(words, now)})`;
};

const numbers = ({ from, to }: Days): string => (from.day === to.day ? String(from.day) : tight(String(from.day), String(to.day)));
const monthName = (words: DateWords, { month }: CalendarDay): string => nameOf(words.months.of, month);
const dayAndMonth = (words: DateWords, at: CalendarDay): string => `${at.day} ${monthName(words, at)}`;

const withoutYear = (words: DateWords, days: Days): string =>
  inOneMonth(days) ? `${numbers(days)} ${monthName(words, days.from)}` : loose(dayAndMonth(words, days.from), dayAndMonth(words, days.to));

const acrossYears = (words: DateWords, { from, to }: Days): string => {
  const whole = (at: CalendarDay): string => `${dayAndMonth(words, at)} ${writeYear(words, at.year, 'of')}`;
  return loose(whole(from), whole(to));
};
