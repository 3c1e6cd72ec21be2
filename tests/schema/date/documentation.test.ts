// docs/dates.md promises readers what dates look like: its tables are checked as they stand.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { displayDate, parseDay, readHistoricalDate, type Calendar } from '@october/schema';
import { repositoryRoot } from '../../support/repository.js';

const text = readFileSync(path.join(repositoryRoot, 'docs/dates.md'), 'utf8');

/** Cells of the table whose first line begins so, whatever the widths of its columns. */
const tableOf = (heading: RegExp): string[][] => {
  const lines = text.slice(text.search(heading)).split('\n');
  const rows = lines.slice(
    2,
    lines.findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim())); // prettier-ignore
};

const code = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, inner = '']) => inner);

describe('docs/dates.md', () => {
  it.each([
    ['julian', /\| written, Old Style +\|/],
    ['gregorian', /\| written, New Style +\|/],
  ] as [Calendar, RegExp][])('shows %s dates as they are shown', (calendar, heading) => {
    const rows = tableOf(heading);
    expect(rows.length).toBeGreaterThan(5);
    for (const [written, ...shown] of rows)
      for (const edtf of code(written)) expect(['en', 'ru'].map((locale) => displayDate({ edtf, calendar }, { locale }))).toEqual(shown);
  });

  it('gives each form the days and the precision that it has', () => {
    const rows = tableOf(/\| written +\| means +\|/);
    expect(rows.length).toBeGreaterThan(10);
    const dayOf = (cell: string, year: number): number | null | undefined => {
      const [, day, month, ofYear] = /^(\d+) (\w+) ?(\d{4})?$/.exec(cell) ?? [];
      if (cell === 'none') return null;
      if (!day || !month) return undefined;
      const number =
        ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'].indexOf(
          month,
        ) + 1;
      return parseDay(`${ofYear ?? year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`, 'gregorian');
    };
    for (const [written, , first = '', last = '', precision] of rows)
      for (const edtf of code(written)) {
        const date = readHistoricalDate({ edtf, calendar: 'gregorian' });
        expect([edtf, date.precision]).toEqual([edtf, precision]);
        if (edtf.startsWith('Y')) continue;
        const said = [dayOf(first, 1917), dayOf(last, 1917)];
        if (said[0] !== undefined) expect([edtf, date.first]).toEqual([edtf, said[0]]);
        if (said[1] !== undefined) expect([edtf, date.last]).toEqual([edtf, said[1]]);
      }
  });
});
