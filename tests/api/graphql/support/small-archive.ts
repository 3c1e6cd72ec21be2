// A few entries of 1917 with everything that an answer can be asked about them. Facts are right, texts are short.
import type { Change } from '@october/schema';
import { published, withdrawn } from './changes.js';
import { documents, events } from './small-documents.js';
import { julian, picture } from './small-parts.js';

const site = published('site', 'the-site', {
  title: 'In Defence of October',
  tagline: 'Study the lessons of the Russian Revolution',
  url: 'https://october.example/',
  locales: ['en', 'ru'],
  defaultLocale: 'en',
  contact: 'https://october.example/contact',
  rights: { statement: 'https://creativecommons.org/licenses/by/4.0/', label: 'CC BY 4.0' },
  featured: 'gallery',
  urlPattern: { page: '/{locale}/{slug}' },
  menu: [
    {
      label: 'About us',
      page: 'about',
      translations: [{ locale: 'ru', label: 'О нас' }],
      children: [
        { label: 'Gallery', collection: 'gallery' },
        { label: 'Gone', page: 'gone' },
      ],
    },
    { label: 'Never published', page: 'never' },
    { label: '1917 Live', path: '/1917-live' },
    { label: 'Elsewhere', url: 'https://elsewhere.example/' },
  ],
  translations: [{ locale: 'ru', title: 'В защиту Октября' }],
});

const people = [
  published('person', 'lenin', {
    slug: 'lenin',
    formerSlugs: ['ulyanov'],
    name: 'Vladimir Lenin',
    sortName: 'Lenin, Vladimir',
    summary: 'Leader of the Bolsheviks.',
    biography: 'Born in *Simbirsk*.',
    names: [
      { text: 'Vladimir Ilyich Ulyanov', kind: 'birth', language: 'en' },
      { text: 'N. Lenin', kind: 'pseudonym', start: { edtf: '1901-12' } },
    ],
    born: julian('1870-04-10'),
    died: { edtf: '1924-01-21' },
    birthPlace: 'simbirsk',
    topics: ['bolsheviks'],
    sameAs: ['https://www.wikidata.org/wiki/Q1394'],
    image: {
      file: picture('a'),
      alternativeText: 'Lenin speaking',
      creator: 'trotsky',
      credit: 'A newspaper',
      translations: [{ locale: 'ru', alternativeText: 'Ленин выступает' }],
    },
    roles: [
      {
        title: 'Chairman',
        organization: 'sovnarkom',
        start: julian('1917-10-26'),
        translations: [{ locale: 'ru', title: 'Председатель' }],
      },
    ],
    quotations: [
      {
        text: 'He had no equal.',
        attribution: 'A comrade',
        speaker: 'trotsky',
        document: 'theses',
        translations: [{ locale: 'ru', text: 'Ему не было равных.' }],
      },
    ],
    translations: [{ locale: 'ru', name: 'Владимир Ленин', sortName: 'Ленин, Владимир', biography: 'Родился в *Симбирске*.' }],
  }),
  published('person', 'zinoviev', {
    slug: 'zinoviev',
    name: 'Grigory Zinoviev',
    sortName: 'Zinoviev, Grigory',
    translations: [{ locale: 'ru', name: 'Григорий Зиновьев', sortName: 'Зиновьев, Григорий' }],
  }),
  published('person', 'trotsky', { slug: 'trotsky', name: 'Leon Trotsky', sortName: 'Trotsky, Leon' }),
  published('person', 'radek', { slug: 'radek', name: 'Karl Radek', sortName: 'Radek, Karl' }),
  published('organization', 'sovnarkom', {
    slug: 'sovnarkom',
    name: 'Council of People’s Commissars',
    abbreviation: 'Sovnarkom',
    founded: julian('1917-10-26'),
    names: [{ text: 'SNK' }],
    partOf: 'soviets',
  }),
  published('organization', 'soviets', { slug: 'soviets', name: 'Congress of Soviets' }),
];

const places = [
  published('place', 'russia', { slug: 'russia', name: 'Russia' }),
  published('place', 'petrograd', {
    slug: 'petrograd',
    name: 'Petrograd',
    within: 'russia',
    latitude: 59.94,
    longitude: 30.31,
    names: [{ text: 'St Petersburg', kind: 'former' }],
  }),
  published('place', 'smolny', { slug: 'smolny', name: 'Smolny', within: 'petrograd', latitude: 59.947, longitude: 30.396 }),
  published('place', 'simbirsk', { slug: 'simbirsk', name: 'Simbirsk', within: 'russia' }),
];

const topics = [
  published('topic', 'parties', {
    slug: 'parties',
    label: 'Parties',
    translations: [{ locale: 'ru', label: 'Партии', alternateLabels: ['Организации'] }],
    alternateLabels: ['Organisations'],
  }),
  published('topic', 'bolsheviks', { slug: 'bolsheviks', label: 'Bolsheviks', broader: 'parties' }),
  published('topic', 'peace', { slug: 'peace', label: 'Peace', broader: 'a-topic-not-published' }),
];

const periods = [
  published('period', 'april', {
    slug: 'lenin-returns',
    title: 'Lenin Returns',
    position: 2,
    date: julian('1917-04-03/1917-05-05'),
    description: 'The spring.',
  }),
  published('period', 'october', { slug: 'october-revolution', title: 'The October Revolution', position: 6, date: julian('1917-10') }),
];

const others = [
  published(
    'guide',
    'guide-october',
    {
      slug: 'october',
      title: 'October',
      position: 1,
      period: 'october',
      summary: 'Where to begin.',
      introduction: 'Read *slowly*.',
      compiledBy: [{ role: 'compiler', creditedAs: 'The editors' }],
      contents: [
        { block: 'reading', key: 'r1', document: 'theses', note: 'Start *here*.' },
        {
          block: 'section',
          key: 's1',
          title: 'The decrees',
          introduction: 'Two decrees.',
          translations: [{ locale: 'ru', title: 'Декреты' }],
        },
        {
          block: 'reading',
          key: 'r2',
          document: 'decree',
          title: 'On peace',
          required: false,
          translations: [{ locale: 'ru', title: 'О мире' }],
        },
        { block: 'reading', key: 'r3', document: 'short-lived' },
        { block: 'reading', key: 'r4', link: { title: 'A work elsewhere', url: 'https://elsewhere.example/work' } },
      ],
    },
    { 'short-lived': { en: 'A short-lived document' } },
  ),
  published('guide', 'guide-april', {
    slug: 'april',
    title: 'April',
    position: 1,
    contents: [{ block: 'reading', key: 'r1', document: 'theses' }],
  }),
  published('dispatch', 'live-1', {
    slug: 'live-1',
    headline: 'At Smolny',
    date: julian('1917-10-25'),
    text: 'The *palace* falls.',
    voice: { role: 'author', person: 'trotsky' },
    place: 'smolny',
    event: 'congress',
    documents: ['decree'],
  }),
  published('dispatch', 'live-2', { slug: 'live-2', headline: 'Before dawn', date: julian('1917-10-25'), time: '02:00', text: 'Bridges.' }),
  published('dispatch', 'live-3', {
    slug: 'live-3',
    headline: 'Later, of the congress',
    date: julian('1917-11-20'),
    text: 'A memory.',
    event: 'congress',
  }),
  published('collection', 'gallery', {
    slug: 'people',
    title: 'People',
    entries: [
      { block: 'person', entry: 'trotsky' },
      { block: 'person', entry: 'nobody' },
      { block: 'person', entry: 'lenin' },
      { block: 'document', entry: 'theses' },
    ],
  }),
  published('page', 'about', {
    slug: 'about-us',
    title: 'About us',
    position: 1,
    body: 'Who we are.',
    translations: [{ locale: 'ru', title: 'О нас' }],
  }),
  published('page', 'gone', { slug: 'gone', title: 'Gone', position: 2 }),
];

/** The site in English and Russian; `short-lived` and `gone` were published and withdrawn, `kamenev` and `nobody` never were. */
export const smallArchive: readonly Change[] = [
  site,
  ...people,
  ...places,
  ...topics,
  ...periods,
  ...documents,
  ...events,
  ...others,
  withdrawn('document', 'short-lived'),
  withdrawn('page', 'gone'),
].toSorted((one, other) => one.number - other.number);
