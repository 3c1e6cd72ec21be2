// Days, months and years in languages that we have no words for, as the platform's Intl writes them. It knows only the Gregorian
// calendar and no qualifiers, so what it would get wrong is null here, and written in English by whoever asks.
import { fromJulianDay, weekdayOf, type CalendarDay } from '../calendar.js';
import type { Edtf, EdtfEnd } from '../edtf.js';
import type { Style } from './phrase.js';

/** A date of the years 1000 to 9999 that is a day, month or year, or an interval of two of them. */
export const writeByIntl = (locale: string, date: Edtf, style: Style): string | null => {
  if (date.kind !== 'interval') return writeEnd(locale, date, style);
  const [start, end] = [writeEnd(locale, date.start, style), writeEnd(locale, date.end, style)];
  return start === null || end === null ? null : `${start} – ${end}`;
};

const writeEnd = (locale: string, end: EdtfEnd, style: Style): string | null => {
  if (typeof end === 'string' || end.approximate || end.uncertain) return null;
  if (end.kind === 'day') return writeDayByIntl(locale, end.first, style, false);
  if (end.kind === 'month' && style !== 'both') return write(locale, { ...end, day: 1 }, { year: 'numeric', month: 'long' });
  return end.kind === 'year' ? write(locale, { ...end, month: 1, day: 1 }, { year: 'numeric' }) : null;
};

/** One day, New Style in brackets behind Old Style where both are asked for. */
export const writeDayByIntl = (locale: string, jdn: number, style: Style, withWeekday: boolean): string | null => {
  const fields: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };
  const weekday = withWeekday ? weekdayOf(jdn) : null;
  if (style !== 'both') return write(locale, fromJulianDay(style, jdn), fields, weekday);
  const old = write(locale, fromJulianDay('julian', jdn), fields, weekday);
  const now = write(locale, fromJulianDay('gregorian', jdn), fields);
  return old === null || now === null ? null : `${old} (${now})`;
};

const leapYear = 2000;
/** 3 January 2000 was a Monday. */
const aMonday = Date.UTC(2000, 0, 3);
const dayMs = 86_400_000;

/** The parts are Intl's for the same day of a leap year, which has every day that a Julian year can have; the year is then put in. */
const write = (
  locale: string,
  { year, month, day }: CalendarDay,
  fields: Intl.DateTimeFormatOptions,
  weekday: number | null = null,
): string | null => {
  if (year < 1000 || year > 9999) return null;
  const settings = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
  try {
    const format = new Intl.DateTimeFormat(locale, { ...settings, ...fields });
    const parts = format.formatToParts(Date.UTC(leapYear, month - 1, day));
    const text = parts.map((part) => (part.type === 'year' ? String(year) : part.value)).join('');
    if (!parts.some(({ type, value }) => type === 'year' && value === String(leapYear))) return null;
    if (weekday === null) return text;
    const named = new Intl.DateTimeFormat(locale, { ...settings, ...fields, weekday: 'long' }).formatToParts(
      aMonday + (weekday - 1) * dayMs,
    );
    const [name, joint] = named;
    return name?.type === 'weekday' && joint?.type === 'literal' ? name.value + joint.value + text : null;
  } catch {
    return null; // Not a language tag.
  }
};
