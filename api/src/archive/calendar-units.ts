// Days, weeks, months, years and decades of a calendar, one after the other.
import type { Calendar } from '@october/schema';
import { formatDay, fromJulianDay, toJulianDay, weekdayOf } from '@october/schema/dist/date/index.js';

export type CalendarUnit = 'day' | 'week' | 'month' | 'year' | 'decade';

/** Days as Julian Day Numbers, inclusive. */
export interface UnitSpan {
  readonly first: number;
  readonly last: number;
  /** The unit in EDTF, in the calendar that it is counted in: 1917-10, 191X, 1917-10-22/1917-10-28. */
  readonly edtf: string;
}

/** The unit that a day lies in. Weeks begin on Monday. */
export const unitAround = (unit: CalendarUnit, day: number, calendar: Calendar): UnitSpan => {
  const date = fromJulianDay(calendar, day);
  const from = (year: number, month = 1): number => toJulianDay(calendar, { year, month, day: 1 });
  switch (unit) {
    case 'day':
      return { first: day, last: day, edtf: formatDay(day, calendar) };
    case 'week': {
      const first = day - (weekdayOf(day) - 1);
      return { first, last: first + 6, edtf: `${formatDay(first, calendar)}/${formatDay(first + 6, calendar)}` };
    }
    case 'month': {
      const [first, next] = [from(date.year, date.month), date.month === 12 ? from(date.year + 1) : from(date.year, date.month + 1)];
      return { first, last: next - 1, edtf: formatDay(first, calendar).slice(0, -3) };
    }
    case 'year': {
      const first = from(date.year);
      return { first, last: from(date.year + 1) - 1, edtf: formatDay(first, calendar).slice(0, -6) };
    }
    case 'decade': {
      const decade = Math.floor(date.year / 10) * 10;
      const first = from(decade);
      return { first, last: from(decade + 10) - 1, edtf: `${formatDay(first, calendar).slice(0, -7)}X` };
    }
  }
};

/** Every unit that has a day of these, in order, up to `most` and one more. */
export const unitsBetween = (unit: CalendarUnit, from: number, to: number, calendar: Calendar, most: number): UnitSpan[] => {
  const units: UnitSpan[] = [];
  for (let day = from; day <= to && units.length <= most; ) {
    const found = unitAround(unit, day, calendar);
    units.push(found);
    day = found.last + 1;
  }
  return units;
};
