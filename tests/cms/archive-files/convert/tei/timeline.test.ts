// 1,488 dated entries: shared/data/administrative-timeline.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sharedData } from '../../../../support/shared-data.js';
import { convertTei, listOf, type ConvertedArchive, type WrittenFile } from './converted.js';
import { below, difference, readTei, renderedWords, sourceWords } from './words.js';

const file = sharedData('administrative-timeline', 'timeline', 'timeline.xml');

describe('a timeline', () => {
  let archive: ConvertedArchive;
  let entries: { when: string; words: string; attributes: Record<string, string> }[];
  beforeAll(async () => {
    archive = await convertTei(sharedData('administrative-timeline'));
    entries = below(readTei(file), 'div').flatMap((div) => {
      const date = below(div, 'date')[0];
      if (!date || date.parentElement?.parentElement !== div) return [];
      const rest = div.childNodes.filter((node) => node !== date.parentElement);
      const attributes = Object.fromEntries(date.attributes.map(({ name, value }) => [name, value]));
      return [{ when: sourceWords([date]), words: sourceWords(rest), attributes }];
    });
  }, 120_000);

  const dateOf = ({ fields }: WrittenFile) => fields.date as { edtf: string; asWritten?: string; note?: string };

  it('is 1,488 events in 14 periods, without faults', () => {
    expect(archive.code).toBe(0);
    expect(entries).toHaveLength(1488);
    expect(archive.entries('events')).toHaveLength(1488);
    expect(archive.entries('periods').map(({ slug }) => slug)).toContain('1789-1899');
    expect(archive.entries('periods')).toHaveLength(14);
    expect(archive.entries('events').every(({ fields }) => fields.period !== undefined)).toBe(true);
    expect(archive.report).toBe('All of the source has its place.\n');
  });

  it('keeps every word of every entry, with its date as written', () => {
    const key = (when: string, words: string) => `${when} | ${words}`;
    const expected = entries.map(({ when, words }) => key(when, words)).sort();
    const actual = archive
      .entries('events')
      .map((event) => key(dateOf(event).asWritten ?? dateOf(event).edtf, renderedWords(event.text)))
      .sort();
    expect(expected.flatMap((text, index) => difference(text, actual[index] ?? '') ?? [])).toEqual([]);
  });

  it('keeps the introduction as a document', () => {
    const [document] = archive.entries('documents');
    expect(document?.fields.title).toBe('Administrative Timeline of the Department of State');
    expect(difference(sourceWords(below(readTei(file), 'front')), renderedWords(document?.text ?? ''))).toBeNull();
  });

  it('dates 1,371 to the day, 13 from one day to another, and 104 loosely', () => {
    const dates = archive.entries('events').map((event) => dateOf(event).edtf);
    expect(dates.filter((edtf) => /^\d{4}-\d\d-\d\d$/.test(edtf))).toHaveLength(1371);
    expect(
      entries
        .filter(({ attributes }) => attributes.when)
        .map(({ attributes }) => attributes.when)
        .sort(),
    ).toEqual(dates.filter((edtf) => /^\d{4}-\d\d-\d\d$/.test(edtf)).sort());
    const spans = entries
      .filter(({ attributes }) => attributes.from)
      .map(({ attributes }) => `${attributes.from ?? ''}/${attributes.to ?? ''}`);
    expect(spans).toHaveLength(13);
    expect(spans.filter((span) => !dates.includes(span))).toEqual([]);
    expect(dates.length - 1371 - 13).toBe(104);
  });

  it('says a loose date in one word where there is one', () => {
    const loose = new Map(archive.entries('events').map((event) => [dateOf(event).asWritten, dateOf(event)]));
    expect(loose.get('1818')?.edtf ?? '1818').toBe('1818');
    expect(loose.get('June 1870')?.edtf).toBe('1870-06');
    expect(loose.get('Spring 1987')?.edtf).toBe('1987-21');
    expect(loose.get('1896–1897')).toMatchObject({ edtf: '1896/1897', note: 'Not before 1896-01-01, not after 1897-12-31.' });
    expect(loose.get('August 1870–September 1871')?.edtf).toBe('1870-08/1871-09');
    expect(loose.get('August 1909')).toMatchObject({ edtf: '1909-08-06/1909-08-31', note: 'Not before 1909-08-06, not after 1909-08-31.' });
  });

  it('has 40 events of 1914 to 1919', () => {
    const years = archive.entries('events').filter((event) => /^191[4-9]/.test(dateOf(event).edtf));
    expect(years).toHaveLength(40);
    expect(listOf(years[0]?.fields.sources)).toHaveLength(1);
  });

  it('gives the same bytes twice', async () => {
    const again = await convertTei(sharedData('administrative-timeline'));
    expect(again.bytes).toEqual(archive.bytes);
  }, 120_000);
});
