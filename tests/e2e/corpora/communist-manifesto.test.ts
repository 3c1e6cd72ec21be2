// A small book with two authors and a translator: shared/data/communist-manifesto.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Archive } from '../../support/archive.js';
import { sharedData } from '../../support/shared-data.js';
import { countIn, flat, partsOf, type BookPart } from './book-parts.js';
import { countsOf, startCorpus } from './corpus.js';

const book = 'the-communist-manifesto';

describe('The Communist Manifesto', () => {
  let archive: Archive;
  let parts: BookPart[];
  beforeAll(async () => {
    archive = await startCorpus('standard-ebooks', sharedData('communist-manifesto'));
    parts = await partsOf(archive, book);
  }, 600_000);
  afterAll(() => archive?.remove());

  it('is whole: four chapters, of which the third has three sections, and the first of these three again', async () => {
    expect(await countsOf(archive)).toEqual({ DOCUMENT: 16, PERSON: 3, TOPIC: 2 });
    const chapters = parts.filter(({ slug }) => /-chapter-\d$/.test(slug));
    expect(chapters.map(({ partNumber, title }) => `${partNumber ?? ''} ${title}`)).toEqual([
      'I Bourgeois and Proletarians',
      'II Proletarians and Communists',
      'III Socialist and Communist Literature',
      'IV Position of the Communists in Relation to the Various Existing Opposition Parties',
    ]);
    expect(chapters[2]?.parts.map((section) => `${section.partNumber ?? ''} ${section.title} ${section.parts.length}`)).toEqual([
      '1 Reactionary Socialism 3',
      '2 Conservative or Bourgeois Socialism 0',
      '3 Critical-Utopian Socialism and Communism 0',
    ]);
  });

  it('names both authors in order, and the translator', async () => {
    const { document } = await archive.query<{ document: object }>(
      `{ document(slug: "${book}") { byline authors { name } contributors { role name agent { ... on Person { slug } } } published { edtf } originalLanguage } }`,
    );
    expect(document).toMatchObject({
      byline: 'Karl Marx and Friedrich Engels',
      authors: [{ name: 'Karl Marx' }, { name: 'Friedrich Engels' }],
      contributors: expect.arrayContaining([{ role: 'TRANSLATOR', name: 'Samuel Moore', agent: { slug: 'samuel-moore' } }]),
      published: { edtf: '1848' },
      originalLanguage: 'de',
    });
    expect(parts.find(({ slug }) => slug === `${book}-preface`)?.authors).toEqual(['Friedrich Engels']);
  });

  it('keeps each of its ten notes with the text that refers to it', () => {
    const all = flat(parts);
    expect(countIn(all, /data-footnote-ref/g)).toBe(10);
    expect(countIn(all, /data-footnote-backref/g)).toBe(10);
    const [first] = all.filter(({ slug }) => slug === `${book}-chapter-1`);
    expect(first?.body).toContain('By “bourgeoisie” is meant the class of modern Capitalists');
  });

  it('is read part by part, to its last words', async () => {
    const { document } = await archive.query<{ document: object }>(
      `{ document(slug: "${book}-chapter-4") { previousPart { title } nextPart { title } partOf { title } body(format: PLAIN) } }`,
    );
    expect(document).toMatchObject({
      previousPart: { title: 'Socialist and Communist Literature' },
      nextPart: { title: 'Colophon' },
      partOf: { title: 'The Communist Manifesto' },
      body: expect.stringMatching(/Workingmen of all countries unite!$/),
    });
  });
});
