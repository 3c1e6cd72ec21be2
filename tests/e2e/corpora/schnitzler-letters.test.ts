// 267 letters with an index of 2,393 places: shared/data/schnitzler-letters-1914-1919.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Archive } from '../../support/archive.js';
import { sharedData } from '../../support/shared-data.js';
import { countsOf, startCorpus } from './corpus.js';

describe('letters', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await startCorpus('tei', sharedData('schnitzler-letters-1914-1919'));
  }, 900_000);
  afterAll(() => archive?.remove());

  it('are whole, with those whom and what they name', async () => {
    const counts = await countsOf(archive);
    expect(counts).toMatchObject({ DOCUMENT: 267, PERSON: 235, COLLECTION: 18 });
    // 2,393 of the index, 12 that only letters have, and those in which these lie or persons were born.
    expect(counts.PLACE).toBeGreaterThanOrEqual(2393 + 12);
    // 61 organizations of the letters, and employers of persons.
    expect(counts.ORGANIZATION).toBeGreaterThanOrEqual(61);
  });

  it('have senders and addressees: 34 correspondents, all of them entries', async () => {
    const correspondents = new Set<string>();
    for (let page = 1; page <= 3; page += 1) {
      const { documents } = await archive.query<{
        documents: { nodes: { authors: object[]; contributors: { role: string; agent: { slug: string } | null }[] }[] };
      }>('query ($page: Int) { documents(first: 100, page: $page) { nodes { authors { role } contributors { role agent { slug } } } } }', {
        page,
      });
      for (const { authors, contributors } of documents.nodes) {
        expect(authors.length).toBeGreaterThan(0);
        expect(contributors.some(({ role }) => role === 'ADDRESSEE')).toBe(true);
        for (const { agent } of contributors) if (agent) correspondents.add(agent.slug);
      }
    }
    expect(correspondents.size).toBe(34);
    const { documents } = await archive.query<{ documents: { nodes: object[] } }>(
      '{ documents(filter: { identifier: ["L01255"] }) { nodes { title byline kind language place { name } date { edtf asWritten } contributors { role name note } rights { statement holder } source { title publisher } } } }',
    );
    expect(documents.nodes).toEqual([
      {
        title: 'Arthur Schnitzler an Hermann Bahr, 14. 9. 1918',
        byline: 'Arthur Schnitzler',
        kind: 'LETTER',
        language: 'de-AT',
        place: { name: 'Wien' },
        date: { edtf: '1918-09-14', asWritten: '14. 9. 1918' },
        contributors: [
          { role: 'AUTHOR', name: 'Arthur Schnitzler', note: null },
          { role: 'ADDRESSEE', name: 'Hermann Bahr', note: 'Received: 14. 9. 1918, Wien' },
        ],
        rights: { statement: 'https://creativecommons.org/licenses/by/4.0/deed.de', holder: 'Müller, Martin Anton' },
        source: {
          title: 'Arthur Schnitzler: Briefwechsel mit Autorinnen und Autoren',
          publisher: 'Austrian Centre for Digital Humanities',
        },
      },
    ]);
  });

  it('are in order of days, by year as the README counts them', async () => {
    const years = await Promise.all(
      [1914, 1915, 1916, 1917, 1918, 1919].map(async (year) => {
        const filter = `{ date: { from: "${year}-01-01", to: "${year}-12-31" } }`;
        return (await archive.query<{ documents: { totalCount: number } }>(`{ documents(first: 0, filter: ${filter}) { totalCount } }`))
          .documents.totalCount;
      }),
    );
    expect(years).toEqual([70, 48, 47, 41, 37, 24]);
    const { day } = await archive.query<{ day: { documents: { nodes: { identifier: string }[] } } }>(
      '{ day(date: "1918-09-14") { documents { nodes { identifier } } } }',
    );
    expect(day.documents.nodes).toEqual([{ identifier: 'L01255' }]);
  });

  it('find a person by the id of the source, with life, letters and mentions', async () => {
    const { person } = await archive.query<{ person: object }>(
      '{ person(slug: "pmb2121") { slug name sortName born { edtf } died { edtf } birthPlace { name within { name } } written: documents(first: 0, role: [AUTHOR]) { totalCount } got: documents(first: 0, role: [ADDRESSEE]) { totalCount } } }',
    );
    expect(person).toMatchObject({
      slug: 'arthur-schnitzler',
      name: 'Arthur Schnitzler',
      sortName: 'Schnitzler, Arthur',
      born: { edtf: '1862-05-15' },
      died: { edtf: '1931-10-21' },
      birthPlace: { name: 'Wien', within: { name: 'Österreich' } },
    });
    const { documents } = await archive.query<{ documents: { totalCount: number } }>(
      '{ documents(first: 0, filter: { mentions: ["max-reinhardt"] }) { totalCount } }',
    );
    expect(documents.totalCount).toBeGreaterThan(3);
  });

  it('link to letter before and after, and stand in their correspondence', async () => {
    const { documents, collection } = await archive.query<{
      documents: { nodes: { relations: { document: { slug: string } }[] }[] };
      collection: { entries: { totalCount: number; nodes: { slug: string }[] } };
    }>(
      '{ documents(filter: { identifier: ["L01255"] }) { nodes { relations { kind document { slug } } } } collection(slug: "bahr-hermann") { entries { totalCount nodes { slug } } } }',
    );
    expect(documents.nodes[0]?.relations.map(({ document }) => document.slug).sort()).toEqual([
      'arthur-schnitzler-an-hermann-bahr-23-9-1918',
      'hermann-bahr-an-arthur-schnitzler-25-8-1918',
    ]);
    expect(collection.entries.totalCount).toBe(11);
    expect(collection.entries.nodes[0]?.slug).toBe('hermann-bahr-an-arthur-schnitzler-7-3-1914');
  });

  it('are read with their notes, struck-out words and names that lead on', async () => {
    const { documents } = await archive.query<{ documents: { nodes: { body: string }[] } }>(
      '{ documents(filter: { identifier: ["L03678"] }) { nodes { body } } }',
    );
    const body = documents.nodes[0]?.body ?? '';
    expect(body).toContain('Gu<del>ß</del>zman<sup>');
    expect(body).toContain('Eine junge Spanierin mit sehr schöner Stimme');
    expect(body).toMatch(/<a href="[^"]*\/events\/konzert-mit-olga-schnitzer-19-9-1919"[^>]*>Concert<\/a>/);
    expect(body).not.toMatch(/~~|\\|\[\^/);
  });

  it('are placed on the map', async () => {
    const { place } = await archive.query<{ place: { names: object[] } }>(
      '{ place(slug: "wien") { latitude longitude within { name } names(kind: [FORMER]) { text } documents(first: 0) { totalCount } people(first: 0) { totalCount } } }',
    );
    expect(place).toMatchObject({ latitude: 48.208333, longitude: 16.373056, within: { name: 'Österreich' } });
    expect(place.names).toContainEqual({ text: 'Vindobona' });
  });
});
