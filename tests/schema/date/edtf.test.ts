import { describe, expect, it } from '@jest/globals';
import { earliestDay, EdtfError, latestDay, parseEdtf, readHistoricalDate, type HistoricalDate } from '@october/schema';
import { readTable } from './table.js';

/** What is decided about the contested rows of docs/dates.md: by the table's own reason, taken or refused. */
const decisions: Record<string, 'taken' | 'refused'> = {
  'two-digit century: an edtf.js addition, not in the LoC levels': 'refused',
  'interval with no end that is a date: suites disagree': 'refused',
  'unknown end: python-edtf puts it 10 years away': 'taken',
  'end holds the start: refused by UNT (compares first days), but the last day of the end is not before the start': 'taken',
  'start equals end: refused by the unit test of ProfessionalWiki/EDTF': 'taken',
  'half-given day: this suite files it under level 1, others under level 2': 'refused',
  '29 February of a common year: edtf.js and edtf-java accept the form, others refuse the day': 'refused',
  'season inside an interval: some suites refuse it at every level': 'taken',
  'season: which months is not agreed between the suites': 'taken',
  'three X: one suite calls it level 1, another level 2': 'refused',
  'no digit given at all: edtf.js calls it level 1, the LoC level-1 list has one or two X only': 'refused',
  'unspecified digits inside an interval: level 1 here, level 2 in edtf.js, UNT and the LoC text': 'refused',
  'Y with four digits: other suites refuse Y2006, Y1234, Y9999': 'refused',
  'time with an offset: day given in UTC, not as written': 'refused',
  'offset without colon: edtf.js addition': 'refused',
  'fraction of a second: edtf.js addition': 'refused',
  'hour 24: edtf.js accepts it, the LoC text does not name it': 'refused',
  'time without seconds: edtf.js addition': 'refused',
  'Unicode minus sign: edtf.js addition': 'refused',
};

/** Within a class that is taken: what is refused all the same, being level 2 for another reason. */
const refusedAllTheSame = ['1952-23~/1953', '2010-21/2012-26', '2004-06-11%/2004-%06'];

/** First and last day of the contested rows that are taken. */
const contestedDays: Record<string, [string | null, string | null]> = {
  '/2006': [null, '2006-12-31'],
  '1984-06-02?/': ['1984-06-02', null],
  '2004-06-01/': ['2004-06-01', null],
  '0000-01-03/0000-01': ['0000-01-03', '0000-01-31'],
  '0000-02/0000': ['0000-02-01', '0000-12-31'],
  '0000/0000': ['0000-01-01', '0000-12-31'],
  '2004-06-11%/2004-06~': ['2004-06-11', '2004-06-30'],
  '2010/2010': ['2010-01-01', '2010-12-31'],
  '1923-21/1924': ['1923-03-01', '1924-12-31'],
  '2003-22/2003-22': ['2003-06-01', '2003-08-31'],
  '2003-22/2003-23': ['2003-06-01', '2003-11-30'],
  '2003-22/2004-22': ['2003-06-01', '2004-08-31'],
  '2012-21/2012-22': ['2012-03-01', '2012-08-31'],
  '1999-24': ['1999-12-01', '2000-02-29'],
  '2000-23': ['2000-09-01', '2000-11-30'],
  '2001-21': ['2001-03-01', '2001-05-31'],
  '2003-22': ['2003-06-01', '2003-08-31'],
  '2010-21': ['2010-03-01', '2010-05-31'],
  '2010-22': ['2010-06-01', '2010-08-31'],
  '2010-23': ['2010-09-01', '2010-11-30'],
  '2010-24': ['2010-12-01', '2011-02-28'],
  '2019-24': ['2019-12-01', '2020-02-29'],
  '2020-21': ['2020-03-01', '2020-05-31'],
  '2020-22': ['2020-06-01', '2020-08-31'],
  '2020-23': ['2020-09-01', '2020-11-30'],
  '2020-24': ['2020-12-01', '2021-02-28'],
};

describe('EDTF level 0 and 1', () => {
  it('is taken or refused as every row of the table says, but for dates with a time, which are refused', () => {
    const rows = readTable('edtf', 'edtf-level1.csv');
    expect(rows).toHaveLength(740);
    const differing = rows.filter(({ string = '', valid }) => (read(string) !== null) !== (valid === 'y'));
    expect(new Set(differing.map(({ form }) => form))).toEqual(new Set(['datetime']));
    expect(differing).toHaveLength(rows.filter(({ form, valid }) => form === 'datetime' && valid === 'y').length);
    for (const { string = '' } of differing) expect(faultOf(string).part).toBe('time');
  });

  it('has the first and last day that the table gives', () => {
    const given = { '-inf': null, '+inf': null, unknown: null } as const;
    const dayOf = (text: string): string | null => (text in given ? null : text);
    const rows = readTable('edtf', 'edtf-level1.csv').filter(({ min_day, max_day, form }) => (min_day || max_day) && form !== 'datetime');
    expect(rows.length).toBeGreaterThan(100);
    for (const { string = '', min_day = '', max_day = '' } of rows) {
      const date = read(string);
      if (min_day) expect([string, date && earliestDay(date, 'gregorian')]).toEqual([string, dayOf(min_day)]);
      if (max_day) expect([string, date && latestDay(date, 'gregorian')]).toEqual([string, dayOf(max_day)]);
    }
  });

  it('says which part is wrong in every text that it refuses', () => {
    const refused = readTable('edtf', 'edtf-level1.csv').filter(({ valid }) => valid === 'n');
    expect(refused).toHaveLength(392);
    for (const { string = '' } of refused) {
      const { message, expected, value } = faultOf(string);
      expect(value).toBe(string);
      expect(message.startsWith(`"${string}": `)).toBe(true);
      expect(expected).not.toBe('');
    }
  });
});

describe('contested rows', () => {
  const rows = readTable('edtf', 'edtf-contested.csv');

  it('are all decided', () => {
    expect(rows).toHaveLength(108);
    expect(new Set(rows.map(({ why }) => why))).toEqual(new Set(Object.keys(decisions)));
  });

  it('are taken or refused as decided', () => {
    for (const { string = '', why = '' } of rows) {
      const taken = decisions[why] === 'taken' && !refusedAllTheSame.includes(string);
      expect([string, why, read(string) !== null]).toEqual([string, why, taken]);
    }
  });

  it('mean the days decided', () => {
    const taken = rows.flatMap(({ string = '' }) => read(string) ?? []);
    expect(new Set(taken.map(({ edtf }) => edtf))).toEqual(new Set(Object.keys(contestedDays)));
    for (const date of taken)
      expect([date.edtf, earliestDay(date, 'gregorian'), latestDay(date, 'gregorian')]).toEqual([
        date.edtf,
        ...(contestedDays[date.edtf] ?? []),
      ]);
  });
});

describe('in the Julian calendar', () => {
  it('a day is Julian: 1900-02-29 exists, 1917-02-29 does not', () => {
    expect(parseEdtf('1900-02-29', 'julian')).toMatchObject({ kind: 'day', first: 2415092, last: 2415092 });
    expect(() => parseEdtf('1917-02-29', 'julian')).toThrow(
      '"1917-02-29": day 29 is not a day of that month in the Julian calendar; expected 01 to 28',
    );
  });

  it('months, years and seasons begin and end on Julian days', () => {
    const days = (edtf: string): (string | null)[] => {
      const date = readHistoricalDate({ edtf, calendar: 'julian' });
      return [earliestDay(date, 'gregorian'), latestDay(date, 'gregorian')];
    };
    expect(days('1917-10')).toEqual(['1917-10-14', '1917-11-13']);
    expect(days('1917')).toEqual(['1917-01-14', '1918-01-13']);
    expect(days('1899-24')).toEqual(['1899-12-13', '1900-03-13']);
    expect(days('191X')).toEqual(['1910-01-14', '1920-01-13']);
  });

  it('what New Style cannot write with a year of four digits is refused', () => {
    for (const edtf of ['9999', '9999-12-31', '-9999', 'Y12000']) expect(() => parseEdtf(edtf, 'julian')).toThrow(EdtfError);
    expect(() => parseEdtf('9998', 'julian')).not.toThrow();
  });
});

describe('messages', () => {
  it.each([
    [
      '1917-13',
      'month',
      '"1917-13": month 13; expected 01 to 12, or 21 spring, 22 summer, 23 autumn, 24 winter (other seasons and quarters are EDTF level 2)',
    ],
    ['1917-10-25T21:45:00', 'time', '"1917-10-25T21:45:00": has a time; expected the day alone; the time has a field of its own'],
    ['1917/1916', 'interval', '"1917/1916": ends (1916) before it begins (1917); expected the earlier date first'],
    [
      '1917–1918',
      'form',
      '"1917–1918": has a dash that is not a hyphen; expected a hyphen within a date, 1917-10-25, and a slash between two, 1917/1918',
    ],
    ['191x', 'form', '"191x": has a small x; expected a capital X for a digit that is not known, 191X'],
    ['1917-3-8', 'form', '"1917-3-8": "1917-3-8" has a single digit; expected two digits for month and day, 1917-03-08'],
    [
      '1917-10~?',
      'qualifier',
      '"1917-10~?": "1917-10~?" is qualified in part or twice (EDTF level 2); expected one ? ~ or % at the end: 1917-10? uncertain, 1917-10~ approximate, 1917-10% both',
    ],
  ])('tell an editor what is wrong with "%s"', (edtf, part, message) => {
    expect(faultOf(edtf)).toMatchObject({ part, message });
  });
});

const read = (edtf: string): HistoricalDate | null => {
  try {
    return readHistoricalDate({ edtf, calendar: 'gregorian' });
  } catch (error) {
    if (error instanceof EdtfError) return null;
    throw error;
  }
};

const faultOf = (edtf: string): EdtfError => {
  try {
    parseEdtf(edtf, 'gregorian');
  } catch (error) {
    if (error instanceof EdtfError) return error;
    throw error;
  }
  throw new Error(`"${edtf}" was taken`);
};
