// Essays by period: shared/data/milestones.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Archive } from '../../support/archive.js';
import { sharedData } from '../../support/shared-data.js';
import { countsOf, startCorpus } from './corpus.js';

describe('essays by period', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await startCorpus('tei', sharedData('milestones'));
  }, 600_000);
  afterAll(() => archive?.remove());

  it('are whole: 19 periods, 205 sections in 19 books, 136 dated headings, 267 names of persons, 111 of places', async () => {
    expect(await countsOf(archive)).toEqual({ DOCUMENT: 19 + 205, EVENT: 136, ORGANIZATION: 2, PERIOD: 19, PERSON: 267, PLACE: 111 });
    const { documents } = await archive.query<{ documents: { totalCount: number; nodes: { parts: { totalCount: number } }[] } }>(
      '{ documents(first: 100, filter: { topLevelOnly: true }) { totalCount nodes { parts { totalCount } } } }',
    );
    expect(documents.totalCount).toBe(19);
    expect(documents.nodes.reduce((sum, { parts }) => sum + parts.totalCount, 0)).toBe(205);
  });

  it('make a time line of periods in order, with events below them', async () => {
    const { periods } = await archive.query<{
      periods: { date: { display: string }; events: { totalCount: number }; documents: { totalCount: number } }[];
    }>('{ periods { date { display } events { totalCount } documents { totalCount } } }');
    expect(periods).toHaveLength(19);
    expect(periods.slice(0, 2).map(({ date }) => date.display)).toEqual(['1750–1775', '1776–1783']);
    expect(periods.reduce((sum, { events }) => sum + events.totalCount, 0)).toBe(136);
    expect(periods.reduce((sum, { documents }) => sum + documents.totalCount, 0)).toBe(19 + 205);
    const { event } = await archive.query<{ event: object }>(
      '{ event(slug: "incidents-leading-up-to-the-french-and-indian-war") { date { edtf asWritten } period { slug } documents { nodes { title partOf { title } } } } }',
    );
    expect(event).toEqual({
      date: { edtf: '1753/1754', asWritten: '1753–54' },
      period: { slug: '1750-1775-diplomatic-struggles-in-the-colonial-period' },
      documents: {
        nodes: [{ title: 'Incidents leading up to the French and Indian War, 1753–54', partOf: { title: 'Milestones: 1750–1775' } }],
      },
    });
  });

  it('are read part by part', async () => {
    const { document } = await archive.query<{ document: object }>(
      '{ document(slug: "albany-plan-of-union-1754") { previousPart { title } nextPart { title } wordCount source { publisher } body(format: PLAIN) } }',
    );
    expect(document).toMatchObject({
      previousPart: { title: 'French and Indian War/Seven Years’ War, 1754–63' },
      nextPart: { title: 'Treaty of Paris, 1763' },
      source: { publisher: 'Department of State' },
      body: expect.stringContaining('representatives from seven of the British North American colonies adopted the plan'),
    });
  });

  it('are found by whom they mention, and link to their entries', async () => {
    const { documents } = await archive.query<{ documents: { nodes: { slug: string }[] } }>(
      '{ documents(first: 100, filter: { mentions: ["george-washington"] }) { nodes { slug } } }',
    );
    expect(documents.nodes.map(({ slug }) => slug)).toContain('incidents-leading-up-to-the-french-and-indian-war-1753-54');
    const { document } = await archive.query<{ document: { body: string; mentions: { nodes: { label: string }[] } } }>(
      '{ document(slug: "incidents-leading-up-to-the-french-and-indian-war-1753-54") { body mentions { nodes { label } } } }',
    );
    expect(document.mentions.nodes.map(({ label }) => label)).toEqual(expect.arrayContaining(['George Washington', 'Lake Erie']));
    expect(document.body).toMatch(/<a href="[^"]*\/places\/lake-erie"[^>]*>Lake Erie<\/a>/);
  });
});
