// 1,488 dated entries as a time line: shared/data/administrative-timeline.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Archive } from '../../support/archive.js';
import { sharedData } from '../../support/shared-data.js';
import { countsOf, startCorpus } from './corpus.js';

interface EventPage {
  events: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: { date: { edtf: string; earliest: string } }[];
  };
}

describe('a timeline of 1,488 entries', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await startCorpus('tei', sharedData('administrative-timeline'));
  }, 600_000);
  afterAll(() => archive?.remove());

  const countEvents = async (filter: string): Promise<number> =>
    (await archive.query<EventPage>(`{ events(first: 0, filter: ${filter}) { totalCount } }`)).events.totalCount;

  it('is whole', async () => {
    expect(await countsOf(archive)).toEqual({ DOCUMENT: 1, EVENT: 1488, PERIOD: 14 });
  });

  it('is in order of days, page after page', async () => {
    const days: string[] = [];
    let after: string | null = null;
    do {
      const { events } = (await archive.query<EventPage>(
        'query ($after: String) { events(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { date { edtf earliest } } } }',
        { after },
      )) as EventPage;
      days.push(...events.nodes.map(({ date }) => date.earliest));
      after = events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null;
    } while (after !== null);
    expect(days).toHaveLength(1488);
    expect(days).toEqual([...days].sort());
    expect([days[0], days.at(-1)?.slice(0, 4)]).toEqual(['1789-07-27', '2023']);
  });

  it('answers for years, months and days, and for what is told loosely', async () => {
    expect(await countEvents('{ date: { from: "1914-01-01", to: "1919-12-31" } }')).toBe(40);
    const { day } = await archive.query<{
      day: { events: { nodes: { date: { edtf: string } }[] }; around: { nodes: { slug: string }[] } };
    }>('{ day(date: "1917-02-10") { events { nodes { date { edtf } } } around { nodes { slug } } } }');
    expect(day.events.nodes.every(({ date }) => date.edtf === '1917-02-10')).toBe(true);
    // An event of February 1917 can be of any day of it, and the decade goes on around it.
    expect(day.around.nodes.some(({ slug }) => slug.startsWith('1917-02-'))).toBe(true);
    expect(day.around.nodes.map(({ slug }) => slug)).toContain('1910-1919');
    const { events } = await archive.query<{ events: { nodes: { date: object }[] } }>(
      '{ events(filter: { date: { from: "1870-06-01", to: "1870-06-30", match: WITHIN } }) { nodes { date { edtf asWritten precision display } } } }',
    );
    expect(events.nodes.map(({ date }) => date)).toContainEqual({
      edtf: '1870-06',
      asWritten: 'June 1870',
      precision: 'MONTH',
      display: 'June 1870',
    });
  });

  it('has its sections as periods, with their events', async () => {
    const { periods } = await archive.query<{ periods: { title: string; date: { edtf: string }; events: { totalCount: number } }[] }>(
      '{ periods { title date { edtf } events { totalCount } } }',
    );
    expect(periods.map(({ title }) => title).slice(0, 3)).toEqual(['1789–1899', '1900–1909', '1910–1919']);
    expect(periods[2]?.date.edtf).toBe('1910/1919');
    expect(periods.reduce((sum, { events }) => sum + events.totalCount, 0)).toBe(1488);
  });

  it('tells an entry with its text and its source', async () => {
    const { events } = await archive.query<{ events: { nodes: object[] } }>(
      '{ events(first: 1) { nodes { title description(format: PLAIN) sources { title } } } }',
    );
    expect(events.nodes).toEqual([
      {
        title: expect.stringMatching(/^An “act establishing an Executive Department/),
        description: expect.stringMatching(/was designated the Chief Clerk\.$/),
        sources: [{ title: 'Administrative Timeline of the Department of State' }],
      },
    ]);
  });
});
