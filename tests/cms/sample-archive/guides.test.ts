// The six reading guides, in both languages.
import { describe, expect, it } from '@jest/globals';
import { entriesOf, fieldsOf, findEntry, partsOf, sampleFiles, textOf, type Fields, type SampleFile } from './sample.js';

const guides = entriesOf('guide');

const blocksOf = ({ fields }: SampleFile, block: string): Fields[] => partsOf(fields.contents).filter((part) => part.block === block);
const russianOf = (part: Fields): Fields => fieldsOf(fieldsOf(part.translations)?.ru) ?? {};

/** Words that a reader sees: a link is its text, a picture is none. */
const countWords = (text: string): number =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

describe('the reading guides of the sample archive', () => {
  it('are six, one to a period, each with a teaser', () => {
    expect(guides.map(({ fields }) => fields.period).sort()).toEqual(
      entriesOf('period')
        .map(({ slug }) => slug)
        .sort(),
    );
    expect(guides).toHaveLength(6);
    for (const { file, fields } of guides) {
      expect({ file, words: countWords(textOf(fields.summary)) >= 8 }).toEqual({ file, words: true });
    }
  });

  it('begin with an introduction of 150 to 300 words, in Russian too', () => {
    for (const { file, text } of sampleFiles.filter(({ type }) => type === 'guide')) {
      const words = countWords(text);
      expect({ file, enough: words >= 150, short: words <= 300 }).toEqual({ file, enough: true, short: true });
    }
  });

  it('have three or four sections, each with a title, an introduction and readings', () => {
    for (const guide of guides) {
      const blocks = partsOf(guide.fields.contents).map(({ block }) => block);
      const sections = blocksOf(guide, 'section');
      expect([3, 4]).toContain(sections.length);
      expect(sections.filter(({ title, introduction }) => textOf(title) === '' || textOf(introduction) === '')).toEqual([]);
      expect(blocks[0]).toBe('section');
      expect(blocks.filter((block, index) => block === 'section' && blocks[index + 1] !== 'reading')).toEqual([]);
    }
  });

  it('have 8 to 12 readings, each with a note on what to look for', () => {
    for (const guide of guides) {
      const readings = blocksOf(guide, 'reading');
      expect({ file: guide.file, enough: readings.length >= 8, few: readings.length <= 12 }).toEqual({
        file: guide.file,
        enough: true,
        few: true,
      });
      expect(readings.filter(({ note }) => countWords(textOf(note)) < 6)).toEqual([]);
      expect(readings.filter(({ document }) => document !== undefined && !findEntry('document', textOf(document)))).toEqual([]);
    }
  });

  it('lead elsewhere, too: to works with author and title, and to addresses that are safe', () => {
    for (const guide of guides) {
      const links = blocksOf(guide, 'reading').flatMap(({ link }) => partsOf([link ?? null]));
      expect(links.length).toBeGreaterThanOrEqual(1);
      expect(links.filter(({ title, creator }) => textOf(title) === '' || textOf(creator) === '')).toEqual([]);
      expect(links.filter(({ url }) => url !== undefined && !textOf(url).startsWith('https://'))).toEqual([]);
    }
  });

  it('are in Russian, with their sections and notes', () => {
    for (const guide of guides) {
      const russian = sampleFiles.find(({ type, slug, locale }) => type === 'guide' && slug === guide.slug && locale === 'ru');
      expect({ slug: guide.slug, title: textOf(russian?.fields.title) }).toEqual({
        slug: guide.slug,
        title: expect.stringMatching(/^Путеводитель: /),
      });
      for (const section of blocksOf(guide, 'section')) {
        expect(russianOf(section)).toEqual({ title: expect.stringMatching(/\p{Script=Cyrillic}/u), introduction: expect.any(String) });
      }
      for (const reading of blocksOf(guide, 'reading')) {
        const keys = reading.title === undefined ? ['note'] : ['note', 'title'];
        expect(Object.keys(russianOf(reading)).sort()).toEqual(keys);
        expect(textOf(russianOf(reading).note)).toMatch(/\p{Script=Cyrillic}/u);
      }
    }
  });
});
