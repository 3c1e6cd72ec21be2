// Random dates that an editor could write, in either calendar.
import fc from 'fast-check';
import { calendars, daysInMonth, type Calendar, type WrittenDate } from '@october/schema';

export const calendar: fc.Arbitrary<Calendar> = fc.constantFrom(...calendars);

/** Every day that both calendars can write with a year of four digits, and somewhat more often one of 1800 to 1950. */
export const jdn: fc.Arbitrary<number> = fc.oneof(fc.integer({ min: -1930998, max: 5373484 }), fc.integer({ min: 2378497, max: 2433647 }));

const year = fc.oneof(fc.integer({ min: -9990, max: 9990 }), fc.integer({ min: 1800, max: 1950 }), fc.integer({ min: -120, max: 320 }));
const four = (number: number): string => (number < 0 ? '-' : '') + String(Math.abs(number)).padStart(4, '0');
const two = (number: number): string => String(number).padStart(2, '0');
const qualifier = fc.constantFrom('', '', '', '~', '?', '%');

const day = (counted: Calendar): fc.Arbitrary<string> =>
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.nat())
    .map(([y, month, any]) => `${four(y)}-${two(month)}-${two(1 + (any % daysInMonth(counted, y, month)))}`);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, number]) => `${four(y)}-${two(number)}`);
const season = fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, number]) => `${four(y)}-${number}`);
const unspecified = fc.oneof(
  year.filter((y) => Math.abs(y) < 9980).map((y) => four(y).replace(/\d$/, 'X')),
  year.filter((y) => Math.abs(y) < 9890).map((y) => four(y).replace(/\d\d$/, 'XX')),
  year.map((y) => `${four(y)}-XX`),
  year.map((y) => `${four(y)}-XX-XX`),
  month.map((text) => `${text}-XX`),
);

const qualified = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(text, qualifier).map((parts) => parts.join(''));

const side = (counted: Calendar): fc.Arbitrary<string> => fc.oneof(qualified(fc.oneof(day(counted), month, year.map(four))), season);

/** The year that a side begins with, to put the earlier one first. */
const yearOf = (text: string): number => Number(/^-?\d{4}/.exec(text)?.[0]);

const interval = (counted: Calendar): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(side(counted), side(counted))
      .filter(([one, other]) => yearOf(one) !== yearOf(other))
      .map(([one, other]) => (yearOf(one) < yearOf(other) ? `${one}/${other}` : `${other}/${one}`)),
    fc.tuple(side(counted), fc.constantFrom('..', '')).map(([start, end]) => `${start}/${end}`),
    fc.tuple(side(counted), fc.constantFrom('..', '')).map(([end, start]) => `${start}/${end}`),
  );

/** A date of any form of level 0 and 1, but for years of more than four digits. */
export const writtenDate: fc.Arbitrary<WrittenDate> = calendar.chain((counted) =>
  fc
    .oneof(qualified(fc.oneof(day(counted), month, year.map(four), unspecified)), season, interval(counted))
    .map((edtf) => ({ edtf, calendar: counted })),
);
