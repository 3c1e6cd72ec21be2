// A book with appendices, notes and tables: shared/data/john-reed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Archive } from '../../support/archive.js';
import { sharedData } from '../../support/shared-data.js';
import { countIn, flat, partsOf, roman, type BookPart } from './book-parts.js';
import { countsOf, startCorpus } from './corpus.js';

const book = 'ten-days-that-shook-the-world';

describe('Ten Days That Shook the World', () => {
  let archive: Archive;
  let parts: BookPart[];
  beforeAll(async () => {
    archive = await startCorpus('standard-ebooks', sharedData('john-reed'));
    parts = await partsOf(archive, book);
  }, 600_000);
  afterAll(() => archive?.remove());
  const named = (name: string): BookPart[] => parts.filter(({ slug }) => new RegExp(`-${name}-\\d+$`).test(slug));

  it('is whole: a book, 31 parts, 80 sections within them, its people and subjects', async () => {
    expect(await countsOf(archive)).toEqual({ DOCUMENT: 1 + 31 + 80, PERSON: 2, TOPIC: 2 });
    expect(parts).toHaveLength(31);
    expect(flat(parts)).toHaveLength(31 + 80);
    const { documents } = await archive.query<{ documents: object }>('{ documents(filter: { topLevelOnly: true }) { nodes { slug } } }');
    expect(documents).toEqual({ nodes: [{ slug: book }] });
  });

  it('has its 12 chapters and 12 appendices in order', () => {
    expect(parts.slice(1, 4).map(({ title }) => title)).toEqual(['Introduction', 'Preface', 'Notes and Explanations']);
    expect(named('chapter').map(({ partNumber }) => partNumber)).toEqual(roman(12));
    expect(
      named('chapter')
        .slice(0, 3)
        .map(({ title }) => title),
    ).toEqual(['Background', 'The Coming Storm', 'On the Eve']);
    expect(named('appendix').map(({ title }) => title)).toEqual(roman(12).map((number) => `Appendix to Chapter ${number}`));
    expect(named('appendix')[10]?.parts.map(({ partNumber }) => partNumber)).toEqual(
      Array.from({ length: 20 }, (_, index) => String(index + 1)),
    );
  });

  it('keeps 93 notes, 7 tables and 153 quotations', () => {
    const all = flat(parts);
    expect(countIn(all, /data-footnote-ref/g)).toBe(93);
    expect(countIn(all, /<table>/g)).toBe(7);
    expect(countIn(all, /<blockquote>/g)).toBe(153);
  });

  it('leads from a note to the appendix that it names, and from a text to another', () => {
    const [chapter] = named('chapter');
    expect(chapter?.body).toMatch(/<a href="[^"]*\/documents\/ten-days-that-shook-the-world-appendix-1-1">A1\.1<\/a>/);
    expect(chapter?.body).toMatch(
      /See <a href="[^"]*\/documents\/ten-days-that-shook-the-world-notes-and-explanations">Notes and Explanations<\/a>/,
    );
  });

  it('names who wrote it: John Reed, and Lenin the introduction', async () => {
    const authors = new Map(flat(parts).map(({ slug, authors: names }) => [slug.slice(book.length + 1), names]));
    expect(authors.get('introduction')).toEqual(['Vladimir Lenin']);
    expect([authors.get('chapter-5'), authors.get('appendix-5-2'), authors.get('imprint')]).toEqual([['John Reed'], ['John Reed'], []]);
    const { document } = await archive.query<{ document: object }>(
      `{ document(slug: "${book}") { byline published { edtf } language rights { statement } source { publisher url } topics { label } } }`,
    );
    expect(document).toEqual({
      byline: 'John Reed',
      published: { edtf: '1919' },
      language: 'en-GB',
      rights: { statement: 'http://rightsstatements.org/vocab/NoC-US/1.0/' },
      source: { publisher: 'Standard Ebooks', url: 'https://standardebooks.org/ebooks/john-reed/ten-days-that-shook-the-world' },
      topics: [{ label: 'Soviet Union -- History -- Revolution, 1917-1921' }, { label: 'Communism -- Soviet Union' }],
    });
  });

  it('is as long as it was, within the words of its titles and its notes', () => {
    const words = flat(parts).reduce((sum, { wordCount }) => sum + wordCount, 0);
    expect(words).toBeGreaterThan(122_496 * 0.98);
    expect(words).toBeLessThan(122_496 * 1.02);
  });
});
