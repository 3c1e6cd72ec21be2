// The documents of the sample: enough of many kinds, whole, joined to each other, and ten of them in Russian.
import { describe, expect, it } from '@jest/globals';
import { countWords } from '@october/schema/dist/text/index.js';
import { entriesOf, fieldsOf, findEntry, getEntry, partsOf, sampleFiles, textOf, type SampleFile, type Value } from './sample.js';

const documents = entriesOf('document');
const russian = sampleFiles.filter(({ type, locale }) => type === 'document' && locale === 'ru');

const listOf = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map(textOf) : []);
const faults = (files: readonly SampleFile[], isFault: (file: SampleFile) => boolean): string[] =>
  files.filter(isFault).map(({ file }) => file);

/** Every relation of every document: from, kind, to. */
const relations = documents.flatMap(({ slug, fields }) =>
  partsOf(fields.relations).map(({ kind, document }) => ({ from: slug, kind: textOf(kind), to: textOf(document) })),
);

const marksOf = (text: string): string[] => [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map((match) => match[1] ?? '').sort();
const notesOf = (text: string): string[] => [...text.matchAll(/^\[\^(\d+)\]: \S/gm)].map((match) => match[1] ?? '').sort();
const linksOf = (text: string): string[] => [...text.matchAll(/\]\(([a-z]+\/[a-z0-9-]+)\)/g)].map((match) => match[1] ?? '').sort();
const bareWords = (text: string): string =>
  text
    .replace(/\[\^\d+\]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();

describe('the documents of the sample archive', () => {
  it('are sixty or more, of twenty kinds, six or more of every period', () => {
    expect(documents.length).toBeGreaterThanOrEqual(60);
    expect(new Set(documents.map(({ fields }) => fields.kind)).size).toBeGreaterThanOrEqual(20);
    for (const { slug } of entriesOf('period')) {
      expect({ slug, enough: documents.filter(({ fields }) => fields.period === slug).length >= 6 }).toEqual({ slug, enough: true });
    }
  });

  it('have 300 to 1,500 words each', () => {
    expect(faults(documents, ({ text }) => countWords(text) < 300 || countWords(text) > 1500)).toEqual([]);
  });

  it('have each a number of its own, a kind, a date, a place in the year, topics, a source and a summary', () => {
    const numbers = documents.map(({ fields }) => textOf(fields.identifier));
    expect(numbers.filter((number) => !/^OCT-\d{3}$/.test(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const key of ['kind', 'date', 'period', 'topics', 'summary', 'originalLanguage', 'source']) {
      expect({ key, without: faults(documents, ({ fields }) => fields[key] === undefined) }).toEqual({ key, without: [] });
    }
  });

  it('name volume, publisher and year where they stand in collected works', () => {
    const collected = documents.filter(({ fields }) => textOf(fieldsOf(fields.source)?.container) === 'Collected Works');
    expect(collected.length).toBeGreaterThanOrEqual(15);
    for (const { file, fields } of collected) {
      const source = fieldsOf(fields.source) ?? {};
      const missing = ['creator', 'volume', 'place', 'publisher', 'date'].filter((key) => textOf(source[key]) === '');
      expect({ file, missing }).toEqual({ file, missing: [] });
    }
  });

  it('tell the newspaper or the book in which they were first printed, and whom and what they mention, nearly all of them', () => {
    expect(documents.filter(({ fields }) => fields.publishedIn !== undefined).length).toBeGreaterThanOrEqual(25);
    const silent = documents.filter(({ fields }) => !fields.mentionedPeople && !fields.mentionedOrganizations && !fields.mentionedPlaces);
    expect(silent.length).toBeLessThanOrEqual(documents.length / 6);
  });

  it('have a book of chapters and a decree that contains another text; each part is part of one', () => {
    const parts = documents.flatMap(({ fields }) => listOf(fields.parts));
    expect(listOf(getEntry('document', 'the-state-and-revolution').fields.parts).length).toBeGreaterThanOrEqual(2);
    expect(listOf(getEntry('document', 'decree-on-land').fields.parts)).toEqual(['peasant-mandate-on-land']);
    expect(new Set(parts).size).toBe(parts.length);
    for (const part of parts) expect(textOf(getEntry('document', part).fields.partNumber)).not.toBe('');
  });

  it('answer, amend and enclose one another, and stand in several versions', () => {
    const count = (kind: string): number => relations.filter((relation) => relation.kind === kind).length;
    expect(count('reply_to')).toBeGreaterThanOrEqual(10);
    expect(count('version_of')).toBeGreaterThanOrEqual(3);
    expect(count('amends') + count('encloses')).toBeGreaterThanOrEqual(2);
    expect(relations.filter(({ from, to }) => from === to || !findEntry('document', to))).toEqual([]);
  });

  it('have a note to every mark, and a mark to every note', () => {
    const texts = [...documents, ...russian];
    expect(documents.filter(({ text }) => marksOf(text).length > 0).length).toBeGreaterThanOrEqual(25);
    expect(faults(texts, ({ text }) => marksOf(text).join() !== notesOf(text).join())).toEqual([]);
  });
});

describe('the documents in Russian', () => {
  it('are ten or more, of all parts of the year', () => {
    expect(russian.length).toBeGreaterThanOrEqual(10);
    const periods = new Set(russian.map(({ slug }) => getEntry('document', slug).fields.period));
    expect(periods.size).toBe(6);
  });

  it('say in their source and at their end that they are retold by us', () => {
    for (const { file, fields, text } of russian) {
      const source = fieldsOf(fields.source);
      expect({ file, note: /Пересказ наш/.test(textOf(source?.note)), end: /\*Изложено[^*]*«Октября»/.test(text) }).toEqual({
        file,
        note: true,
        end: true,
      });
      expect(textOf(source?.title)).not.toBe('');
      expect(partsOf(fields.contributors)).toMatchObject([{ role: 'editor', creditedAs: 'Редакция «Октября»' }]);
    }
  });

  it('have their title, summary and pull quote, and the links and notes of the English text', () => {
    for (const { file, slug, fields, text } of russian) {
      const english = getEntry('document', slug);
      expect(textOf(fields.title) && textOf(fields.summary)).not.toBe('');
      expect({ file, quoted: bareWords(text).includes(bareWords(textOf(fields.pullQuote))) }).toEqual({ file, quoted: true });
      expect({ file, links: linksOf(text), notes: notesOf(text) }).toEqual({
        file,
        links: linksOf(english.text),
        notes: notesOf(english.text),
      });
    }
  });
});
