// The timeline counts what lists give for the same days.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryArchive, changesOf } from '../store/support/arbitrary-archive.js';
import { openAskedArchive, type AskedArchive } from './support/asked-archive.js';
import { smallArchive } from './support/small-archive.js';

interface Bucket {
  readonly start: string;
  readonly end: string;
  readonly label: string;
  readonly eventCount: number;
  readonly documentCount: number;
  readonly dispatchCount: number;
  readonly events: readonly { readonly id: string }[];
}

const bucketFields = '{ start end label eventCount documentCount dispatchCount events(first: 2) { id } }';
const timeline = async (archive: AskedArchive, args: string): Promise<readonly Bucket[]> =>
  (await archive.ask<{ timeline: readonly Bucket[] }>(`{ timeline(${args}) ${bucketFields} }`)).timeline;

let archive: AskedArchive;
beforeAll(async () => {
  archive = await openAskedArchive(smallArchive);
});
afterAll(() => archive.close());

describe('a timeline', () => {
  it('goes from the first event to the last, empty months included, in the calendar asked for', async () => {
    const months = await timeline(archive, 'unit: MONTH');
    expect(months.map(({ start, end, label, eventCount }) => [start, end, label, eventCount])).toEqual([
      ['1917-04-16', '1917-04-30', 'April 1917', 1],
      ['1917-05-01', '1917-05-31', 'May 1917', 0],
      ['1917-06-01', '1917-06-30', 'June 1917', 0],
      ['1917-07-01', '1917-07-31', 'July 1917', 0],
      ['1917-08-01', '1917-08-31', 'August 1917', 0],
      ['1917-09-01', '1917-09-30', 'September 1917', 0],
      ['1917-10-01', '1917-10-31', 'October 1917', 1],
      ['1917-11-01', '1917-11-13', 'November 1917', 3],
    ]);
    const old = await timeline(archive, 'unit: MONTH, date: { from: "1917-10-01", to: "1917-11-30", calendar: JULIAN }, locale: "ru"');
    expect(
      old.map(({ start, end, eventCount, documentCount, dispatchCount }) => [start, end, eventCount, documentCount, dispatchCount]),
    ).toEqual([
      ['1917-10-01', '1917-10-31', 3, 1, 2],
      ['1917-11-01', '1917-11-30', 0, 0, 1],
    ]);
    expect(old[0]?.label).toContain('октябрь 1917');
    expect(old[0]?.events.map(({ id }) => id)).toEqual(['unrest', 'insurrection']);
  });

  it('begins weeks on Monday, cuts the first and the last to the days asked for, and counts no day twice', async () => {
    const weeks = await timeline(archive, 'unit: WEEK, date: { from: "1917-11-07", to: "1917-11-20" }');
    expect(weeks.map(({ start, end }) => [start, end])).toEqual([
      ['1917-11-07', '1917-11-11'],
      ['1917-11-12', '1917-11-18'],
      ['1917-11-19', '1917-11-20'],
    ]);
  });

  it('counts events of the filter only, and nothing where there are none', async () => {
    const [year] = await timeline(archive, 'unit: YEAR, filter: { significance: [MAJOR] }');
    expect([year?.label, year?.eventCount]).toEqual(['1917', 2]);
    const [decade] = await timeline(archive, 'unit: DECADE, date: { from: "1910-01-01", to: "1919-12-31" }');
    expect([decade?.label, decade?.eventCount, decade?.documentCount]).toEqual(['1910s', 4, 2]);
    expect(await timeline(archive, 'filter: { period: ["nothing"] }')).toEqual([]);
  });

  it('refuses more stretches than it gives', async () => {
    expect(await archive.refuse('{ timeline(unit: DAY, date: { from: "1900-01-01", to: "1917-12-31" }) { start } }')).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'unit: DAY makes more than 2000 stretches of these 18 years (gregorian): ask for a larger unit or fewer days',
    });
    expect(await archive.refuse('{ timeline(date: { on: "1917-11-07" }) { events(first: 101) { id } } }')).toMatchObject({
      message: 'first: 101 is out of range: expected 0 to 100',
    });
  });
});

describe('counts of any archive', () => {
  const unit = fc.constantFrom('DAY', 'WEEK', 'MONTH', 'YEAR', 'DECADE');
  const calendar = fc.constantFrom('JULIAN', 'GREGORIAN');
  const filter = fc.constantFrom('{}', '{ significance: [MAJOR, MINOR] }');

  it('are the counts of lists for the same days', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArchive, unit, calendar, filter, async (published, asUnit, asCalendar, events) => {
        const any = await openAskedArchive(changesOf(published, 1));
        try {
          const buckets = await timeline(
            any,
            `unit: ${asUnit}, date: { from: "1917-01-20", to: "1917-04-02", calendar: ${asCalendar} }, filter: ${events}`,
          );
          const lists = buckets.map(({ start, end }, index) => {
            const date = `date: { from: "${start}", to: "${end}", calendar: ${asCalendar} }`;
            const ofEvents = events === '{}' ? `{ ${date} }` : `{ ${date} ${events.slice(1)}`;
            return `e${index}: events(filter: ${ofEvents}, first: 2) { totalCount nodes { id } } d${index}: documents(filter: { ${date} }) { totalCount } l${index}: dispatches(filter: { ${date} }) { totalCount }`;
          });
          const counts = await any.ask<Record<string, { totalCount: number; nodes: unknown[] }>>(`{ ${lists.join(' ')} }`);
          buckets.forEach((bucket, index) => {
            expect([bucket.start, bucket.eventCount, bucket.documentCount, bucket.dispatchCount, bucket.events]).toEqual([
              bucket.start,
              counts[`e${index}`]?.totalCount,
              counts[`d${index}`]?.totalCount,
              counts[`l${index}`]?.totalCount,
              counts[`e${index}`]?.nodes,
            ]);
          });
        } finally {
          await any.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});
