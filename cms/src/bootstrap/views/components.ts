// The forms of the components, in the same words.
import { entryTypes } from '@october/schema';
import { entryWords, type View, type Words } from './view';

const source = ['Source', 'Where it stands.'] as const;
const translations = entryWords.translations;
const locale = ['Language', 'A further language of the site.', 'ru'] as const;
const url = ['Address', undefined, 'https://'] as const;

const menuWords = {
  label: ['Label'],
  page: ['Page', 'Give one: a page, a collection, a path or an address.'],
  collection: ['Collection'],
  path: ['Path', 'Of the reader site.', '/1917-live'],
  url,
  translations,
} as const satisfies Record<string, Words>;

const own: Record<string, View> = {
  'shared.text': { rows: ['value'], fields: { value: ['Text'] } },
  'shared.date': {
    mainField: 'edtf',
    rows: ['edtf calendar', 'asWritten note'],
    fields: {
      edtf: [
        'Date',
        '1917-10-25, 1917-10, 1917, 191X; 1917-10~ about; 1917-10? perhaps; 1917-10-23/1917-10-26 from and to; ../1917 until.',
        '1917-10-25',
      ],
      calendar: ['Calendar', 'In which the date is counted: Julian is Old Style, in Russia until 31 January 1918.'],
      asWritten: ['As written', 'In the words of the source.', 'the night of the 25th'],
      note: ['Note', 'Who disputes it, and why.'],
    },
  },
  'shared.name': {
    rows: ['text kind', 'language', 'start', 'end'],
    fields: { text: ['Name'], kind: ['Kind'], language: ['Language', 'Of the name.', 'ru'], start: ['Used from'], end: ['Used until'] },
  },
  'shared.source': {
    rows: [
      'title creator',
      'container publisher',
      'volume issue pages',
      'edition place',
      'date',
      'url accessed',
      'archive callNumber',
      'rights license',
      'identifiers',
      'note',
    ],
    fields: {
      title: ['Title', 'Of the work, or of the piece in it.'],
      creator: ['Author', 'As it is to be printed.', 'Lenin, V. I.'],
      container: ['In', 'The newspaper, volume or collection that it stands in.', 'Collected Works'],
      edition: ['Edition'],
      volume: ['Volume'],
      issue: ['Issue'],
      pages: ['Pages', undefined, '249–253'],
      place: ['Place of publication'],
      publisher: ['Publisher'],
      date: ['Date of publication'],
      archive: ['Archive', 'That holds the original.', 'RGASPI'],
      callNumber: ['Call number', undefined, 'f. 2, op. 1, d. 4664'],
      identifiers: ['Identifiers', 'ISBN, DOI and the like.'],
      url,
      accessed: ['Read on', 'The day, YYYY-MM-DD.', '2017-11-07'],
      rights: ['Rights', 'As the source states them.'],
      license: ['Licence', 'Its address.', 'https://creativecommons.org/licenses/by-sa/4.0/'],
      note: ['Note'],
    },
  },
  'shared.rights': {
    mainField: 'label',
    rows: ['statement label', 'holder', 'note'],
    fields: {
      statement: [
        'Statement',
        'Its address, at rightsstatements.org or Creative Commons.',
        'https://creativecommons.org/licenses/by-sa/4.0/',
      ],
      label: ['In words', 'Left empty, the name of the statement.', 'CC BY-SA 4.0'],
      holder: ['Holder'],
      note: ['Note'],
    },
  },
  'shared.image': {
    rows: ['file', 'alternativeText caption', 'credit license', 'creator', 'source', 'translations'],
    fields: {
      file: ['File', 'Its focal point is set in the media library.'],
      alternativeText: ['Alternative text', 'What the picture shows, for those who do not see it.'],
      caption: ['Caption'],
      credit: ['Credit', 'Whom to name beside it.'],
      license: ['Licence', 'Its address.', 'https://creativecommons.org/publicdomain/mark/1.0/'],
      creator: ['Made by'],
      source,
      translations,
    },
  },
  'shared.image-translation': {
    rows: ['locale', 'alternativeText caption'],
    fields: { locale, alternativeText: ['Alternative text'], caption: ['Caption'] },
  },
  'shared.quotation': {
    rows: ['text', 'speaker attribution', 'document', 'source', 'translations'],
    fields: {
      text: ['Text', 'Their words, without quotation marks.'],
      speaker: ['Said by'],
      attribution: ['Said by, in words', 'Where there is no entry of the speaker, or more is to be said.'],
      document: ['From the document'],
      source,
      translations,
    },
  },
  'shared.quotation-translation': {
    rows: ['locale attribution', 'text'],
    fields: { locale, text: ['Text'], attribution: ['Said by, in words'] },
  },
  'shared.contribution': {
    mainField: 'role',
    rows: ['role certainty', 'person organization', 'creditedAs', 'note'],
    fields: {
      role: ['Role', 'What was done.'],
      person: ['Person', 'Give a person or an organization, or a name below.'],
      organization: ['Organization'],
      creditedAs: ['Credited as', 'As printed; needed where there is no entry.', 'N. Lenin'],
      certainty: ['Certainty'],
      note: ['Note'],
    },
  },
  'shared.participation': {
    mainField: 'role',
    rows: ['person organization', 'name role', 'translations'],
    fields: {
      person: ['Person', 'Give a person or an organization, or a name below.'],
      organization: ['Organization'],
      name: ['Name', 'Where there is no entry.', 'sailors of the Aurora'],
      role: ['As what', undefined, 'chair'],
      translations,
    },
  },
  'shared.participation-translation': { rows: ['locale role'], fields: { locale, role: ['As what'] } },
  'person.role': {
    rows: ['title organization', 'start', 'end', 'translations'],
    fields: { title: ['Role', undefined, 'Chairman'], organization: ['Organization'], start: ['From'], end: ['Until'], translations },
  },
  'person.role-translation': { rows: ['locale title'], fields: { locale, title: ['Role'] } },
  'guide.section': {
    rows: ['title', 'introduction', 'translations'],
    fields: { title: ['Title'], introduction: ['Introduction', 'Markdown.'], translations },
  },
  'guide.section-translation': {
    rows: ['locale title', 'introduction'],
    fields: { locale, title: ['Title'], introduction: ['Introduction'] },
  },
  'guide.reading': {
    rows: ['document required', 'title', 'note', 'link', 'translations'],
    fields: {
      document: ['Document', 'Of the archive; or fill in the link below, for a work elsewhere.'],
      link: ['Link', 'A work elsewhere.'],
      title: ['Title', 'Left empty, the title of the document or work.'],
      note: ['Note', 'Why to read it, and what to look for. Markdown.'],
      required: ['Required', 'Off: for those who want to read more.'],
      translations,
    },
  },
  'guide.reading-translation': { rows: ['locale title', 'note'], fields: { locale, title: ['Title'], note: ['Note'] } },
  'document.relation': {
    rows: ['kind document'],
    fields: { kind: ['This document …', 'How it is related to the other.'], document: ['The other document'] },
  },
  'document.facsimile': { rows: ['label', 'image'], fields: { label: ['Label', undefined, 'p. 2'], image: ['Picture'] } },
  'site.menu-item': {
    rows: ['label page', 'collection path', 'url', 'children', 'translations'],
    fields: { ...menuWords, children: ['Items under it'] },
  },
  'site.menu-link': { rows: ['label page', 'collection path', 'url', 'translations'], fields: menuWords },
  'site.menu-translation': { rows: ['locale label'], fields: { locale, label: ['Label'] } },
  'site.redirect': {
    rows: ['from to'],
    fields: { from: ['From', 'An old path of the site.', '/old'], to: ['To', 'A path or an address.', '/people/lenin'] },
  },
  'site.url-pattern': {
    rows: ['person organization', 'document event', 'period guide', 'dispatch place', 'topic collection', 'page'],
    fields: Object.fromEntries(
      entryTypes.map((type): [string, Words] => [
        type,
        [type.slice(0, 1).toUpperCase() + type.slice(1), 'A path with {slug}, and {locale} for the language.'],
      ]),
    ),
  },
};

const collectionBlocks = Object.fromEntries(
  entryTypes.map((type): [string, View] => [`collection.${type}`, { rows: ['entry'], fields: { entry: ['Entry'] } }]),
);

/** The translation of a type says in its words what the type says in its own. */
const translationRows: Record<string, readonly string[]> = {
  person: ['locale', 'name sortName', 'summary', 'biography'],
  organization: ['locale abbreviation', 'name', 'summary', 'description'],
  place: ['locale name', 'summary'],
  topic: ['locale label', 'summary', 'alternateLabels'],
  period: ['locale title', 'summary', 'description'],
  event: ['locale title', 'summary', 'description'],
  document: ['locale title', 'subtitle', 'summary', 'pullQuote', 'body', 'source', 'contributors'],
  guide: ['locale title', 'summary', 'introduction'],
  dispatch: ['locale headline', 'text'],
  collection: ['locale title', 'summary', 'description'],
  page: ['locale title', 'summary', 'body'],
  site: ['locale title', 'tagline', 'description'],
};

/** `words`: of the fields of the type itself. */
export const translationView = (type: string, words: Readonly<Record<string, Words>>): View => ({
  rows: translationRows[type] ?? [],
  fields: { ...words, locale, ...(type === 'document' ? { contributors: ['Translators'], source: ['Source of the translation'] } : {}) },
});

export const componentViews: Readonly<Record<string, View>> = { ...own, ...collectionBlocks };
