// Whatever stands in a record, its description is JSON that no script tag ends at, and says nothing that schema.org cannot.
import { documentKinds, entryTypes } from '@october/schema';
import { siteOf } from '@october/api/dist/archive/site.js';
import type { Surroundings } from '@october/api/dist/archive/surroundings.js';
import { mediaAddresses } from '@october/api/dist/archive/media.js';
import { isoCoverage, isoDate, isoEnds } from '@october/api/dist/json-ld/dates.js';
import { jsonLd } from '@october/api/dist/json-ld/json-ld.js';
import { safeJson } from '@october/api/dist/json-ld/safe-json.js';
import { withSpans } from '@october/api/dist/store/write/with-spans.js';
import type { StoredDate } from '@october/api/dist/store/entry.js';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { storedEntry } from '../citation/support/stored-entry.js';

const around: Surroundings = {
  site: siteOf({
    id: 'site',
    number: 1,
    revision: '',
    updatedAt: '2026-11-07T00:00:00.000Z',
    record: {
      title: '</script><b>',
      url: 'https://site.example',
      sameAs: [],
      locales: ['en', 'ru'],
      defaultLocale: 'en',
      menu: [],
      redirects: [],
      urlPattern: {},
      translations: [],
    },
  }),
  locale: 'en',
  apiUrl: 'https://api.example',
  media: mediaAddresses('https://api.example/media'),
  find: () => Promise.resolve(null),
  findWhole: () => Promise.resolve(null),
};

const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('</script>', '<!--', ']]>', '\u2028', '</SCRIPT ', '"', '\\', '&lt;'));
const date = fc.record({
  edtf: fc.constantFrom('1917-10-25', '1917-10', '1917', '1917~', '191X', '1917-22', '1917/..', '/1917-02', '1917-02-23/1917-03-02'),
  calendar: fc.constantFrom('julian', 'gregorian'),
});
const source = fc.record({ title: text, creator: text, container: text, publisher: text, date, url: fc.webUrl() });
const common = { slug: fc.constant('slug'), sameAs: fc.array(fc.webUrl(), { maxLength: 2 }), summary: text, topics: fc.constant(['gone']) };
const names = fc.array(fc.record({ text }), { maxLength: 2 });

const records = {
  person: fc.record({
    ...common,
    name: text,
    sortName: text,
    names,
    born: date,
    died: date,
    roles: fc.array(fc.record({ title: text, start: date })),
  }),
  organization: fc.record({ ...common, name: text, names, founded: date, abbreviation: text }),
  document: fc.record({
    ...common,
    title: text,
    kind: fc.constantFrom(...documentKinds),
    date,
    published: date,
    publishedIn: source,
    source,
    contributors: fc.array(fc.record({ role: fc.constantFrom('author', 'addressee', 'issuer', 'translator'), creditedAs: text })),
  }),
  event: fc.record({ ...common, title: text, date, time: fc.constant('10:00'), participants: fc.array(fc.record({ name: text })) }),
  period: fc.record({ ...common, title: text, position: fc.constant(1), date }),
  guide: fc.record({ ...common, title: text, position: fc.constant(1), contents: fc.array(fc.record({ block: fc.constant('reading'), key: fc.constant('k'), link: source })) }), // prettier-ignore
  dispatch: fc.record({ ...common, headline: text, date, text, source }),
  place: fc.record({ ...common, name: text, names, latitude: fc.constant(59.9), longitude: fc.constant(30.3) }),
  topic: fc.record({ ...common, label: text, alternateLabels: fc.array(text) }),
  collection: fc.record({ ...common, title: text }),
  page: fc.record({ ...common, title: text, position: fc.constant(1) }),
};

const isoDay = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?$/;

describe('the schema.org description of any record', () => {
  it.each(entryTypes)('%s: is JSON with a context and a type, safe within a script tag', async (type) => {
    await fc.assert(
      fc.asyncProperty(records[type] as fc.Arbitrary<object>, async (record) => {
        const written = await jsonLd(storedEntry(type, 'id', record), around);
        expect(written).not.toMatch(/[<>&\u2028\u2029]/);
        expect(written).not.toMatch(/:(?:null|\[\]|"")|\[object|"undefined"/);
        const described = JSON.parse(written) as Record<string, unknown>;
        expect(described).toMatchObject({ '@context': 'https://schema.org', '@id': 'https://api.example/id/id' });
        expect(typeof described['@type']).toBe('string');
        for (const field of [
          'birthDate',
          'deathDate',
          'startDate',
          'endDate',
          'dateCreated',
          'foundingDate',
          'dateSent',
          'legislationDate',
        ])
          if (field in described) expect(described[field]).toMatch(isoDay);
      }),
      { numRuns: 60 },
    );
  });

  it('escapes what ends a tag, and what is read back is the same', () => {
    const value = { name: '</script><!-- & \u2028 "\\', list: ['<'] };
    expect(safeJson(value)).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(safeJson(value))).toEqual(value);
    expect(safeJson({ a: null, b: undefined, c: '', d: [], e: 0 })).toBe('{"e":0}');
  });
});

describe('a date of schema.org', () => {
  const stored = (edtf: string, calendar: 'julian' | 'gregorian'): StoredDate =>
    withSpans({ date: { edtf, calendar } }).record.date as unknown as StoredDate;

  it.each([
    ['1917-10-25', 'julian', '1917-11-07'],
    ['1917-11-07', 'gregorian', '1917-11-07'],
    ['1917-10', 'gregorian', '1917-10'],
    ['1917-10', 'julian', undefined],
    ['1917', 'julian', '1917'],
    ['0988', 'julian', '0988'],
    ['1917~', 'gregorian', undefined],
    ['1917-10-25?', 'gregorian', undefined],
    ['191X', 'gregorian', undefined],
    ['1917-22', 'gregorian', undefined],
    ['-0043', 'julian', undefined],
    ['1917/1921', 'gregorian', undefined],
  ] as const)('%s %s is %s', (edtf, calendar, expected) => {
    expect(isoDate(stored(edtf, calendar))).toBe(expected);
  });

  it('has a beginning and an end, and an open side where the record has one', () => {
    expect(isoEnds(stored('1917-10-24/1917-10-26', 'julian'))).toEqual({ start: '1917-11-06', end: '1917-11-08' });
    expect(isoEnds(stored('1917/..', 'gregorian'))).toEqual({ start: '1917', end: undefined });
    expect(isoCoverage(stored('1917/..', 'gregorian'))).toBe('1917/..');
    expect(isoCoverage(stored('1917/1921', 'gregorian'))).toBe('1917/1921');
    expect(isoCoverage(stored('1917/', 'gregorian'))).toBeUndefined();
    expect(isoCoverage(stored('1917-10-25', 'julian'))).toBe('1917-11-07');
  });
});
