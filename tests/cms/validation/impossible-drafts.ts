// Drafts that may be saved on no way in, one fault each. What is written at the fault is part of the contract with editors.
import { to } from './archive.js';

/** DocumentIds of the entries that `startArchive` makes. */
export type Ids = Readonly<Record<'lenin' | 'soviet' | 'decree' | 'russia' | 'petrograd', string>>;

/** What, the type, the fields of a draft, and how the one fault begins or what it says. */
export const impossibleDrafts: [what: string, type: string, data: (ids: Ids) => object, fault: string][] = [
  ['a date that is none', 'person', () => ({ born: { edtf: '1870-13' } }), 'born.edtf: "1870-13": month 13; expected 01 to 12'],
  [
    'a Julian day that does not exist',
    'event',
    () => ({ date: { edtf: '1917-02-29', calendar: 'julian' } }),
    'date.edtf: "1917-02-29": day 29 is not a day of that month in the Julian calendar; expected 01 to 28',
  ],
  [
    'an interval that ends before it begins',
    'period',
    () => ({ date: { edtf: '1917-10/1917-02' } }),
    'date.edtf: "1917-10/1917-02": ends (1917-02) before it begins (1917-10); expected the earlier date first',
  ],
  [
    'a date deep within',
    'person',
    () => ({ quotations: [{ text: 'a' }, { text: 'b', source: { title: 's', date: { edtf: 'x' } } }] }),
    'quotations.1.source.date.edtf: "x"',
  ],
  [
    'a time that is none',
    'event',
    () => ({ time: '25:00' }),
    'time: "25:00" is no time of day; expected HH:MM, from 00:00 to 23:59, such as 21:45',
  ],
  ['a time of a dispatch that is none', 'dispatch', () => ({ time: '9:5' }), 'time: "9:5" is no time of day'],
  [
    'a day of access that does not exist',
    'document',
    () => ({ source: { title: 's', accessed: '2017-02-30' } }),
    'source.accessed: "2017-02-30" is no day',
  ],
  [
    'a reading with document and link',
    'guide',
    (ids) => ({
      contents: [
        { __component: 'guide.section', title: 'S' },
        { __component: 'guide.reading', document: to(ids.decree), link: { title: 'L' } },
      ],
    }),
    'contents.1.link: The reading has both',
  ],
  [
    'a contribution of two',
    'document',
    (ids) => ({ contributors: [{ role: 'author', person: to(ids.lenin), organization: to(ids.soviet) }] }),
    'contributors.0.organization: The contribution is both',
  ],
  [
    'a participation of two',
    'event',
    (ids) => ({ participants: [{ person: to(ids.lenin), organization: to(ids.soviet) }] }),
    'participants.0.organization: Both a person and an organization',
  ],
  [
    'an address that is none',
    'person',
    () => ({ sameAs: [{ value: 'https://example.org' }, { value: 'javascript:alert(1)' }] }),
    'sameAs.1.value: "javascript:alert(1)" is no web address; expected one that begins with http:// or https://',
  ],
  [
    'the address of a source that is none',
    'document',
    () => ({ source: { title: 's', url: 'www.marxists.org' } }),
    'source.url: "www.marxists.org" is no web address',
  ],
  ['a licence that is no address', 'person', () => ({ image: { license: 'CC BY' } }), 'image.license: "CC BY" is no web address'],
  [
    'a language that is none',
    'document',
    () => ({ language: 'русский' }),
    'language: "русский" is no language tag (BCP 47); expected one such as en, ru',
  ],
  [
    'a latitude off the earth',
    'place',
    () => ({ latitude: 95 }),
    'latitude: 95 is not on the earth; expected degrees from -90 (south) to 90 (north)',
  ],
  [
    'a slug that is taken',
    'person',
    () => ({ slug: 'lenin' }),
    'slug: "lenin" is taken by the person "Vladimir Lenin"; expected a slug of its own, such as "lenin-2"',
  ],
  ['a slug that cannot stand in an address', 'person', () => ({ slug: '..' }), 'slug: ".." cannot stand in an address'],
  [
    'an identifier that is taken',
    'document',
    () => ({ identifier: 'D-1' }),
    'identifier: "D-1" is taken by the document "Decree on Peace"',
  ],
  ['a document in two places', 'document', (ids) => ({ parts: to(ids.decree) }), 'parts: "Decree on Peace" is a part of "A Book" already'],
  [
    'a translation into a language that the site lacks',
    'topic',
    () => ({ translations: [{ locale: 'de', label: 'x' }] }),
    'translations.0.locale: "de" is no language of the site; expected "ru"',
  ],
  [
    'a translation into the default language',
    'topic',
    () => ({ translations: [{ locale: 'en', label: 'x' }] }),
    'translations.0.locale: "en" is the language of the entry itself',
  ],
  [
    'two translations into one language',
    'topic',
    () => ({
      translations: [
        { locale: 'ru', label: 'x' },
        { locale: 'ru', label: 'y' },
      ],
    }),
    'translations.1.locale: There is a translation into "ru" already',
  ],
  [
    'a translation of a part into a language that the site lacks',
    'person',
    () => ({ quotations: [{ text: 'q', translations: [{ locale: 'fr', text: 'x' }] }] }),
    'quotations.0.translations.0.locale: "fr" is no language of the site',
  ],
];
