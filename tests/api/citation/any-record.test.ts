// Whatever an editor left out or put in, a citation is a sentence, and programs can read it.
import { documentKinds } from '@october/schema';
import { siteOf } from '@october/api/dist/archive/site.js';
import type { Surroundings } from '@october/api/dist/archive/surroundings.js';
import { mediaAddresses } from '@october/api/dist/archive/media.js';
import { cite } from '@october/api/dist/citation/cite.js';
import { citationFormats } from '@october/api/dist/citation/formats.js';
import { isOfType } from '@october/api/dist/store/reader.js';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { storedEntry } from './support/stored-entry.js';
import { readBack, type DataFormat } from './support/read-back.js';

const words = fc.array(
  fc.constantFrom('Peace', 'Land', 'О земле', 'No. 1', '"now"', '“then”', '100%', 'A & B', '{x}', '$5_a', 'C:\\d', '~', '^', '#'),
  {
    minLength: 1,
    maxLength: 4,
  },
);
const text = fc
  .tuple(words, fc.constantFrom('', '.', '?', '!', ',', ';', ':', '…', '\n', ' ', '»', ')'))
  .map(([parts, last]) => parts.join(' ') + last);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const date = fc.record({
  edtf: fc.constantFrom('1917-10-25', '1917-10', '1917', '1917~', '1917-10-25?', '191X', '19XX', '1917-22', '1917/..', '../1917-02', '1917-02-23/1917-03-02', '-0043-03-15', '1917/1921'), // prettier-ignore
  calendar: fc.constantFrom('julian', 'gregorian'),
});
const source = fc.record({
  title: text,
  creator: maybe(text),
  container: maybe(text),
  edition: maybe(fc.constantFrom('2', 'rev. ed.', '3rd')),
  volume: maybe(fc.constantFrom('24', '3, part 1', 'IV', 'Bd. 2')),
  issue: maybe(fc.constantFrom('26', '27–28')),
  pages: maybe(fc.constantFrom('1', '21-26', '101–108', '5, 7', 'с. 3')),
  place: maybe(text),
  publisher: maybe(text),
  date: maybe(date),
  archive: maybe(text),
  callNumber: maybe(text),
});
const contributor = fc.record({
  role: fc.constantFrom('author', 'issuer', 'speaker', 'translator', 'editor', 'addressee', 'interviewer', 'interviewee'),
  person: fc.constantFrom(undefined, 'known', 'unpublished'),
  creditedAs: maybe(fc.oneof(text, fc.constantFrom('V. I. Lenin', 'Lenin and Co', 'The Soviet'))),
  certainty: fc.constantFrom('certain', 'attributed', 'disputed'),
});
const record = fc.record({
  slug: fc.constantFrom('a-slug', 'ъ', '1917'),
  title: text,
  subtitle: maybe(text),
  kind: fc.constantFrom(...documentKinds),
  contributors: fc.array(contributor, { maxLength: 5 }),
  date: maybe(date),
  published: maybe(date),
  publishedIn: maybe(source),
  source: maybe(source),
  place: fc.constantFrom(undefined, 'place'),
  partNumber: maybe(fc.constantFrom('IV', '2', 'Appendix 2')),
  language: maybe(fc.constantFrom('en', 'ru')),
  originalLanguage: maybe(fc.constant('ru')),
  identifier: maybe(text),
});

const known = {
  known: storedEntry('person', 'known', { slug: 'known', name: 'Lev Kamenev', sortName: 'Kamenev, Lev Borisovich' }),
  place: storedEntry('place', 'place', { slug: 'place', name: 'Petrograd' }),
  whole: storedEntry('document', 'whole', { slug: 'whole', kind: 'book', title: 'A whole.' }),
};

const around = (locale: string, isPart: boolean): Surroundings => ({
  site: siteOf({
    id: 'site',
    number: 1,
    revision: '',
    updatedAt: '2026-11-07T00:00:00.000Z',
    record: {
      title: 'October',
      sameAs: [],
      locales: ['en', 'ru'],
      defaultLocale: 'en',
      menu: [],
      redirects: [],
      urlPattern: {},
      translations: [],
    },
  }),
  locale,
  apiUrl: 'https://api.example',
  media: mediaAddresses('https://api.example/media'),
  find: (id) => Promise.resolve(id in known ? known[id as keyof typeof known] : null),
  findWhole: () => Promise.resolve(isPart ? known.whole : null),
});

const citationsOf = async (raw: object, locale: string, isPart: boolean) => {
  const plain = JSON.parse(JSON.stringify(raw)) as object;
  const document = storedEntry('document', 'id-1', plain);
  if (!isOfType(document, 'document')) throw new Error('not a document');
  return Promise.all(citationFormats.map(async (format) => ({ format, citation: await cite(document, format, around(locale, isPart)) })));
};

/** Marks that nobody wrote and that must not stand beside each other; a full stop of an abbreviation may come before a comma. */
const doubled = /,,|;;|::|\.\.|,\.|;\.|:\.| [,.;](?!\d)|\( | \)|\(\)|\[\]| {2}/;
const leaked = /undefined|null|NaN|\[object|Infinity/;

describe('a citation of any record', () => {
  it('is never empty, has no mark twice and nothing that leaked, in either language', async () => {
    await fc.assert(
      fc.asyncProperty(record, fc.constantFrom('en', 'ru', 'de'), fc.boolean(), async (raw, locale, isPart) => {
        for (const { format, citation } of await citationsOf(raw, locale, isPart)) {
          expect(citation).not.toMatch(leaked);
          expect(citation.length).toBeGreaterThan(20);
          if (format === 'chicago' || format === 'mla' || format === 'apa') {
            expect(citation).not.toMatch(doubled);
            expect(citation).not.toMatch(/[\n\r]/);
            expect(citation).toContain('https://api.example/id/id-1');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can be read back by a program', async () => {
    const citations = await Promise.all(fc.sample(record, 100).map((raw) => citationsOf(raw, 'en', false)));
    const asked = citations.flatMap((formats) =>
      formats.flatMap(({ format, citation }) => {
        const name = format.toUpperCase();
        return name === 'BIBTEX' || name === 'RIS' || name === 'CSL_JSON' ? [{ format: name as DataFormat, citation }] : [];
      }),
    );
    const works = await readBack(asked);
    works.forEach((found, index) => {
      const { format, citation } = asked[index] ?? {};
      const title = (text: unknown): string => String(text).replace(/[^\p{L}\p{N}]/gu, '');
      expect({ citation, count: found.length }).toEqual({ citation, count: 1 });
      if (format !== 'CSL_JSON') {
        const [, , csl] = asked.slice(index - (index % 3), index - (index % 3) + 3);
        const [original] = JSON.parse(csl?.citation ?? '[]') as { title: string }[];
        expect(title(found[0]?.['title'])).toBe(title(original?.title));
      }
      expect(found[0]?.['URL']).toBe('https://api.example/id/id-1');
    });
  });
});
