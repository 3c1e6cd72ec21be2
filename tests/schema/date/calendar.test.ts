import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DayError, formatDay, fromJulianDay, parseDay, toJulianDay, weekdayOf, type Calendar } from '@october/schema';
import { calendar, jdn } from './arbitraries.js';
import { readTable } from './table.js';

describe('calendars', () => {
  it('agree with every row of the Julian vectors, both ways', () => {
    const rows = readTable('julian-vectors', 'julian-vectors.csv');
    expect(rows).toHaveLength(3000);
    const differing = rows.filter(({ julian = '', gregorian = '', jdn: number }) => {
      const days = [parseDay(julian, 'julian'), parseDay(gregorian, 'gregorian')];
      return (
        days.some((day) => day !== Number(number)) ||
        formatDay(Number(number), 'julian') !== julian ||
        formatDay(Number(number), 'gregorian') !== gregorian
      );
    });
    expect(differing).toEqual([]);
  });

  it('refuse every day that does not exist, and take it in the other calendar where it exists there', () => {
    const rows = readTable('julian-vectors', 'nonexistent-days.csv');
    expect(rows).toHaveLength(200);
    const wrong = rows.filter(({ calendar: counted, date = '', exists_in_other_calendar }) => {
      const own = counted === 'julian' ? 'julian' : 'gregorian';
      const other = own === 'julian' ? 'gregorian' : 'julian';
      return isDay(date, own) || isDay(date, other) !== (exists_in_other_calendar === 'y');
    });
    expect(wrong).toEqual([]);
  });

  it('give every day number back, before year 1 too', () => {
    fc.assert(fc.property(calendar, jdn, (counted, number) => toJulianDay(counted, fromJulianDay(counted, number)) === number));
    fc.assert(fc.property(calendar, jdn, (counted, number) => parseDay(formatDay(number, counted), counted) === number));
  });

  it('count the days one after another without a gap', () => {
    for (const counted of ['julian', 'gregorian'] as const) {
      let before = fromJulianDay(counted, 1350000);
      for (let number = 1350001; number < 1350001 + 1500; number++) {
        const day = fromJulianDay(counted, number);
        const next =
          day.day === before.day + 1 ||
          (day.day === 1 && (day.month === before.month + 1 || (day.month === 1 && day.year === before.year + 1)));
        expect(next).toBe(true);
        before = day;
      }
    }
  });

  it('know the weekday: 25 October 1917 Old Style was a Wednesday', () => {
    expect(weekdayOf(parseDay('1917-10-25', 'julian'))).toBe(3);
    expect(weekdayOf(parseDay('2000-01-03', 'gregorian'))).toBe(1);
    expect(weekdayOf(-1)).toBe(7);
  });

  it('stand thirteen days apart in 1917', () => {
    expect(formatDay(parseDay('1917-10-25', 'julian'), 'gregorian')).toBe('1917-11-07');
  });
});

describe('a day asked for', () => {
  it('is refused with the value and the calendar where it does not exist', () => {
    expect(() => parseDay('1917-02-30', 'julian')).toThrow(
      new DayError('1917-02-30', 'julian', '1917-02-30 is not a day of the Julian calendar'),
    );
    expect(() => parseDay('1900-02-29', 'gregorian')).toThrow('1900-02-29 is not a day of the Gregorian calendar');
    expect(formatDay(parseDay('1900-02-29', 'julian'), 'gregorian')).toBe('1900-03-13');
  });

  it.each(['', '1917', '1917-10', '25.10.1917', '1917-10-25T00:00', '-0000-01-01', ' 1917-10-25', '01917-10-25', '1917-1-5'])(
    'is refused where it is not YYYY-MM-DD: "%s"',
    (value) => {
      expect(() => parseDay(value, 'gregorian')).toThrow(`"${value}" is not a date: expected YYYY-MM-DD, such as 1917-10-25`);
    },
  );

  it('may lie before year 1 or beyond 9999', () => {
    expect(formatDay(parseDay('-0043-03-15', 'julian'), 'gregorian')).toBe('-0043-03-13');
    expect(formatDay(parseDay('9999-12-31', 'gregorian') + 1, 'gregorian')).toBe('+10000-01-01');
    expect(parseDay('+10000-01-01', 'gregorian')).toBe(parseDay('9999-12-31', 'gregorian') + 1);
  });
});

const isDay = (value: string, counted: Calendar): boolean => {
  try {
    parseDay(value, counted);
    return true;
  } catch (error) {
    if (error instanceof DayError) return false;
    throw error;
  }
};
