// Three books of Standard Ebooks as archives: every word of them in its document, in order, and no other.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder, type TemporaryFolder } from '../../../support/temporary-folder.js';
import { startChecker, type Answer, type Checker, type ReadRecord } from '../checker.js';
import { readBook, type SourceBook } from './book.js';
import { startConverter, type Converted, type Converter } from './converter.js';
import { renderedWords, type RenderedWords } from './rendered-words.js';
import { typeOf, words } from './xhtml-words.js';

const books = [
  {
    name: 'john-reed',
    slug: 'ten-days-that-shook-the-world',
    noterefs: 93,
    tables: 7,
    chapters: 12,
    appendices: 12,
    subchapters: 80,
    parts: 0,
  },
  {
    name: 'communist-manifesto',
    slug: 'the-communist-manifesto',
    noterefs: 10,
    tables: 0,
    chapters: 4,
    appendices: 0,
    subchapters: 6,
    parts: 0,
  },
  {
    name: 'kropotkin-memoirs',
    slug: 'memoirs-of-a-revolutionist',
    noterefs: 0,
    tables: 0,
    chapters: 65,
    appendices: 0,
    subchapters: 0,
    parts: 6,
  },
];

let converter: Converter;
let checker: Checker;
let folder: TemporaryFolder;
beforeAll(async () => {
  converter = startConverter();
  checker = startChecker();
  folder = await temporaryFolder('convert');
});
afterAll(async () => {
  converter.stop();
  checker.stop();
  await folder.remove();
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The words of a document's own fields and body, in the order in which a book prints them. */
const headingWords = ({ record }: ReadRecord): string[] => {
  const [number, title] = [text(record.partNumber), text(record.title)];
  return words([number === title ? '' : number, title, text(record.subtitle)].join(' '));
};

describe.each(books)('$name', ({ name, slug, noterefs, tables, chapters, appendices, subchapters, parts }) => {
  let source: SourceBook;
  let converted: Converted;
  let answer: Answer;
  // Rendering is slow: once for all tests.
  const rendered = new Map<string, RenderedWords>();
  const document = (id: string): ReadRecord | undefined =>
    answer.records.find(({ type, record }) => type === 'document' && record.slug === `${slug}-${id}`);
  beforeAll(async () => {
    source = readBook(name);
    const out = path.join(folder.path, name);
    converted = await converter.convert('standard-ebooks', source.folder, out);
    answer = await checker.check(out);
    for (const { record } of answer.records) rendered.set(text(record.slug), renderedWords(text(record.body)));
  });

  it('becomes an archive without a fault', () => {
    expect(converted.faults).toEqual([]);
    expect(answer.lines).toEqual([]);
  });

  it('keeps every word of every section in the document of that section, in order, and adds none', () => {
    expect(source.divisions.length).toBeGreaterThan(10);
    for (const { id, main } of source.divisions) {
      const found = document(id);
      expect({ id, words: [...(found ? headingWords(found) : []), ...(rendered.get(`${slug}-${id}`)?.main ?? [])] }).toEqual({
        id,
        words: main,
      });
    }
  });

  it('keeps every note with its words, in the document that refers to it', () => {
    const counted = source.divisions.map(({ id, notes }) => {
      expect({ id, notes: rendered.get(`${slug}-${id}`)?.notes }).toEqual({ id, notes });
      return notes.length;
    });
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(noterefs);
  });

  it('has as many chapters, appendices and sections within as its README counts', () => {
    const ofType = (type: string): number =>
      source.elements.filter(
        (element) => new RegExp(`(?:^|[ :])${type}(?: |$)`).test(typeOf(element)) && document(element.attributes.id ?? ''),
      ).length;
    expect({
      chapters: ofType('chapter'),
      appendices: ofType('appendix'),
      subchapters: source.elements.filter((element) => typeOf(element) === 'z3998:subchapter' && document(element.attributes.id ?? ''))
        .length,
      parts: ofType('part'),
    }).toEqual({ chapters, appendices, subchapters, parts });
    // The book itself, and every section; title page, half title page and endnotes are none.
    expect(answer.records.filter(({ type }) => type === 'document')).toHaveLength(source.divisions.length + 1);
  });

  it('keeps tables, lists and quotations as such', () => {
    const found = [...rendered.values()].flatMap(({ elements }) => elements);
    const count = (names: readonly string[], element: string): number => names.filter((known) => known === element).length;
    const wanted = source.elements.map((element) => element.name);
    expect(count(found, 'table')).toBe(tables);
    expect(count(found, 'blockquote')).toBe(count(wanted, 'blockquote'));
    expect(count(found, 'tr')).toBeGreaterThanOrEqual(count(wanted, 'tr'));
    expect(count(found, 'ol') + count(found, 'ul')).toBeGreaterThanOrEqual(count(wanted, 'ol') + count(wanted, 'ul') - 1);
  });

  it('leaves no mark-up behind', () => {
    for (const { record } of answer.records)
      for (const value of [record.body, record.title, record.subtitle, record.summary])
        expect(text(value)).not.toMatch(/<|&(?:amp|lt|gt|#\d+);/);
  });

  it('is the same, byte for byte, when it is converted again', async () => {
    const again = path.join(folder.path, `${name}-again`);
    await converter.convert('standard-ebooks', source.folder, again);
    const files = (await readdir(again, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(answer.records.length);
    for (const entry of files) {
      const file = path.relative(again, path.join(entry.parentPath, entry.name));
      expect(await readFile(path.join(again, file), 'utf8')).toBe(await readFile(path.join(folder.path, name, file), 'utf8'));
    }
  });
});
