// A book of three levels, whose chapters have but a number: shared/data/kropotkin-memoirs.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Archive } from '../../support/archive.js';
import { sharedData } from '../../support/shared-data.js';
import { flat, partsOf, roman, type BookPart } from './book-parts.js';
import { countsOf, startCorpus } from './corpus.js';

const book = 'memoirs-of-a-revolutionist';

describe('Memoirs of a Revolutionist', () => {
  let archive: Archive;
  let parts: BookPart[];
  beforeAll(async () => {
    archive = await startCorpus('standard-ebooks', sharedData('kropotkin-memoirs'));
    parts = await partsOf(archive, book);
  }, 600_000);
  afterAll(() => archive?.remove());
  const divisions = (): BookPart[] => parts.filter(({ partNumber }) => partNumber?.startsWith('Part ') ?? false);

  it('is whole: 6 parts with 65 chapters, in order', async () => {
    // Besides parts and chapters: the book, its note, imprint, colophon and uncopyright.
    expect(await countsOf(archive)).toEqual({ DOCUMENT: 6 + 65 + 5, PERSON: 1, TOPIC: 5 });
    expect(parts.map(({ title }) => title)).toEqual([
      'Imprint',
      'Note',
      'Childhood',
      'The Corps of Pages',
      'Siberia',
      'St.\u00a0Petersburg; First Journey to Western Europe',
      'The Fortress; The Escape',
      'Western Europe',
      'Colophon',
      'Uncopyright',
    ]);
    expect(divisions().map(({ partNumber }) => partNumber)).toEqual(roman(6).map((number) => `Part ${number}`));
    expect(divisions().map((part) => part.parts.length)).toEqual([10, 9, 8, 16, 5, 17]);
  });

  it('has chapters that are told apart by their place, though their titles are numbers', () => {
    for (const part of divisions()) expect(part.parts.map(({ partNumber }) => partNumber)).toEqual(roman(part.parts.length));
    const slugs = flat(parts).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('is read from chapter to chapter, within its part', async () => {
    const { document } = await archive.query<{ document: object }>(
      `{ document(slug: "${book}-chapter-4-2") { previousPart { slug } nextPart { slug } partOf { title partOf { title } } } }`,
    );
    expect(document).toEqual({
      previousPart: { slug: `${book}-chapter-4-1` },
      nextPart: { slug: `${book}-chapter-4-3` },
      partOf: { title: 'St.\u00a0Petersburg; First Journey to Western Europe', partOf: { title: 'Memoirs of a Revolutionist' } },
    });
  });

  it('is as long as it was', () => {
    const words = flat(parts).reduce((sum, { wordCount }) => sum + wordCount, 0);
    expect(words).toBeGreaterThan(156_016 * 0.98);
    expect(words).toBeLessThan(156_016 * 1.02);
    expect(flat(parts).filter(({ authors }) => authors.includes('Peter Kropotkin'))).toHaveLength(6 + 65 + 1);
  });
});
