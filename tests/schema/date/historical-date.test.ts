import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  calendars, convertEdtf, longestSpan, matchesSpan, parseDay, readHistoricalDate, spanClasses, spanMatches,
  type Calendar, type Span, type SpanMatch,
} from '@october/schema'; // prettier-ignore
import { jdn, writtenDate } from './arbitraries.js';

const gregorian = (edtf: string) => readHistoricalDate({ edtf, calendar: 'gregorian' });

describe('what is told of a date', () => {
  it.each([
    ['1917-11-07', 'day', 'day'],
    ['1917-11', 'month', 'month'],
    ['1917-11-XX', 'month', 'month'],
    ['1917-21', 'season', 'year'],
    ['1917', 'year', 'year'],
    ['1917-XX', 'year', 'year'],
    ['1917-XX-XX', 'year', 'year'],
    ['191X', 'decade', 'longer'],
    ['19XX', 'century', 'longer'],
    ['Y17000', 'year', 'year'],
    ['1917-11-05/1917-11-08', 'interval', 'month'],
    ['1917-11-05/1917-11-05', 'interval', 'day'],
    ['1917-02/1917-11', 'interval', 'year'],
    ['1905/1917', 'interval', 'longer'],
    ['1917/..', 'interval', 'open'],
    ['/1917', 'interval', 'open'],
  ])('%s is told to the %s and its span is of class %s', (edtf, precision, spanClass) => {
    expect(gregorian(edtf)).toMatchObject({ precision, spanClass });
  });

  it('qualifiers are those of either side', () => {
    expect(gregorian('1917-10~')).toMatchObject({ approximate: true, uncertain: false });
    expect(gregorian('1917-10?')).toMatchObject({ approximate: false, uncertain: true });
    expect(gregorian('1917-10%')).toMatchObject({ approximate: true, uncertain: true });
    expect(gregorian('1917?/1918~')).toMatchObject({ approximate: true, uncertain: true });
    expect(gregorian('1917/1918')).toMatchObject({ approximate: false, uncertain: false });
  });

  it('the class of a span bounds its length', () => {
    fc.assert(
      fc.property(writtenDate, (date) => {
        const { first, last, spanClass } = readHistoricalDate(date);
        if (first === null || last === null) return spanClass === 'open';
        const shorter = spanClasses[spanClasses.indexOf(spanClass) - 1];
        const days = last - first + 1;
        return days >= 1 && days <= longestSpan[spanClass] && (shorter === undefined || days > longestSpan[shorter]);
      }),
    );
  });
});

describe('conversion', () => {
  it.each([
    ['1917-10-25', '1917-11-07'],
    ['1917-10-25~', '1917-11-07~'],
    ['1917-10', '1917-10-14/1917-11-13'],
    ['1917-10?', '1917-10-14?/1917-11-13?'],
    ['1917', '1917-01-14/1918-01-13'],
    ['1917-10-23/1917-10-26%', '1917-11-05/1917-11-08%'],
    ['../1917-10', '../1917-11-13'],
    ['1917/', '1917-01-14/'],
    ['1916-24', '1916-12-14/1917-03-13'],
    ['1900-02-29', '1900-03-13'],
    ['0250-05', '0250-05'],
  ])('%s Old Style is %s New Style', (edtf, converted) => {
    expect(convertEdtf({ edtf, calendar: 'julian' }, 'gregorian')).toBe(converted);
  });

  it('leaves a date as recorded in its own calendar, and a year of more than four digits in any', () => {
    expect(convertEdtf({ edtf: '1917-XX-XX~', calendar: 'julian' }, 'julian')).toBe('1917-XX-XX~');
    expect(convertEdtf({ edtf: 'Y-170000002', calendar: 'gregorian' }, 'julian')).toBe('Y-170000002');
  });

  it('keeps the span and the qualifiers of every date', () => {
    fc.assert(
      fc.property(writtenDate, fc.constantFrom(...calendars), (date, calendar) => {
        const { first, last, approximate, uncertain } = readHistoricalDate(date);
        expect(readHistoricalDate({ edtf: convertEdtf(date, calendar), calendar })).toMatchObject({ first, last, approximate, uncertain });
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every day that can be written at the ends of the calendars', () => {
    for (const [edtf, calendar, other] of [
      ['9999', 'gregorian', 'julian'],
      ['-9999', 'gregorian', 'julian'],
      ['9998', 'julian', 'gregorian'],
      ['-9998', 'julian', 'gregorian'],
    ] as [string, Calendar, Calendar][]) {
      const { first, last } = readHistoricalDate({ edtf, calendar });
      expect(readHistoricalDate({ edtf: convertEdtf({ edtf, calendar }, other), calendar: other })).toMatchObject({ first, last });
    }
  });
});

describe('a filter', () => {
  const on = (day: string): Span => ({ first: parseDay(day, 'gregorian'), last: parseDay(day, 'gregorian') });

  it('finds an event of February 1917 on 23 February by overlap, not within', () => {
    expect(matchesSpan(gregorian('1917-02'), on('1917-02-23'), 'overlaps')).toBe(true);
    expect(matchesSpan(gregorian('1917-02'), on('1917-02-23'), 'within')).toBe(false);
    expect(matchesSpan(gregorian('1917-02'), on('1917-02-23'), 'contains')).toBe(true);
    expect(matchesSpan(gregorian('1917-02'), on('1917-03-01'), 'overlaps')).toBe(false);
  });

  it('takes an open side as without bound', () => {
    expect(matchesSpan(gregorian('1917/..'), on('1950-01-01'), 'overlaps')).toBe(true);
    expect(matchesSpan(gregorian('1917/..'), on('1916-12-31'), 'overlaps')).toBe(false);
    expect(matchesSpan(gregorian('1917/..'), gregorian('1900/2000'), 'within')).toBe(false);
    expect(matchesSpan(gregorian('1917/..'), { first: parseDay('1917-01-01', 'gregorian'), last: null }, 'within')).toBe(true);
  });

  it('answers as a comparison day by day does', () => {
    const near = fc.integer({ min: 0, max: 12 });
    const span = fc.tuple(fc.option(near), fc.option(near)).filter(([first, last]) => first === null || last === null || first <= last);
    const days = ([first, last]: [number | null, number | null]): number[] =>
      Array.from({ length: 33 }, (_, index) => index - 10).filter((day) => day >= (first ?? -10) && day <= (last ?? 22));
    const slow: Record<SpanMatch, (date: number[], asked: number[]) => boolean> = {
      overlaps: (date, asked) => date.some((day) => asked.includes(day)),
      within: (date, asked) => date.every((day) => asked.includes(day)),
      contains: (date, asked) => asked.every((day) => date.includes(day)),
    };
    fc.assert(
      fc.property(span, span, fc.constantFrom(...spanMatches), (date, asked, match) => {
        const [a, b] = [date, asked].map(([first, last]) => ({ first, last })) as [Span, Span];
        return matchesSpan(a, b, match) === slow[match](days(date), days(asked));
      }),
      { numRuns: 1000 },
    );
  });

  it('orders days of both calendars by one number', () => {
    fc.assert(
      fc.property(
        jdn,
        jdn,
        (one, other) => matchesSpan({ first: one, last: one }, { first: other, last: other }, 'overlaps') === (one === other),
      ),
    );
  });
});
