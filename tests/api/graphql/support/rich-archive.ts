// Twenty-five entries of each type, each with every field filled and tied to others of every type: for what must hold of any field.
import { documentRelationKinds, entryTypes, type Change } from '@october/schema';
import { published } from './changes.js';

const size = 25;
const numbers = Array.from({ length: size }, (_, index) => index);
const sha = (text: string): string => Buffer.from(text.padEnd(32, '-')).toString('hex').slice(0, 64);

/** The next but `step` of its type, round in a ring. */
const near = (type: string, index: number, step = 1): string => `${type}-${(index + step) % size}`;
const day = (index: number): string => `1917-10-${String((index % 28) + 1).padStart(2, '0')}`;
const date = (index: number) => ({ edtf: day(index), calendar: 'julian', asWritten: 'as written', note: 'a note' });
const file = (name: string) => ({
  sha256: sha(name),
  mediaType: 'image/png',
  bytes: 10,
  name: `${name}.png`,
  width: 2000,
  height: 1000,
  focalPoint: { x: 0.1, y: 0.2 },
});
const source = (index: number) => ({
  title: `Source ${index}`,
  creator: 'Creator',
  container: 'Container',
  edition: '2',
  volume: '3',
  issue: '4',
  pages: '5',
  place: 'Here',
  publisher: 'Publisher',
  date: date(index),
  archive: 'Archive',
  callNumber: '1/2',
  identifiers: ['ISBN'],
  url: 'https://example.org/',
  note: 'note',
  rights: 'rights',
  license: 'https://example.org/l',
  accessed: '2020-01-01',
});
const image = (index: number) => ({
  file: file(`picture ${index}`),
  alternativeText: 'Alt',
  caption: 'Caption',
  credit: 'Credit',
  license: 'https://example.org/l',
  creator: near('person', index, 2),
  source: source(index),
});
const contributors = (index: number) => [
  { role: 'author', person: near('person', index), note: 'note', certainty: 'attributed' },
  { role: 'issuer', organization: near('organization', index) },
];
const common = (type: string, index: number) => ({
  slug: `${type}-slug-${index}`,
  formerSlugs: [`${type}-old-${index}`],
  image: image(index),
  topics: [near('topic', index, 3)],
  sameAs: [`https://example.org/${type}/${index}`],
  summary: `Summary ${index}`,
});
const names = (index: number) => [{ text: `Name ${index}`, kind: 'full', language: 'en', start: date(index), end: date(index + 1) }];
const ru = (fields: object) => [{ locale: 'ru', ...fields }];

const records: Record<(typeof entryTypes)[number], (index: number) => object> = {
  person: (index) => ({
    name: `Person ${index}`,
    sortName: `Person ${index}`,
    names: names(index),
    born: date(index),
    died: date(index),
    birthPlace: near('place', index),
    deathPlace: near('place', index, 2),
    biography: `Life ${index}`,
    roles: [{ title: 'Role', organization: near('organization', index), start: date(index), end: date(index) }],
    quotations: [
      { text: 'Words', attribution: 'Somebody', speaker: near('person', index), document: near('document', index), source: source(index) },
    ],
    translations: ru({ name: `Лицо ${index}`, biography: `Жизнь ${index}` }),
  }),
  organization: (index) => ({
    name: `Organization ${index}`,
    abbreviation: 'O',
    names: names(index),
    founded: date(index),
    dissolved: date(index),
    description: 'Text',
    ...(index > 0 ? { partOf: 'organization-0' } : {}),
    translations: ru({ name: `Организация ${index}` }),
  }),
  place: (index) => ({
    name: `Place ${index}`,
    names: names(index),
    latitude: 50 + index / 10,
    longitude: 30,
    ...(index > 0 ? { within: `place-${Math.floor((index - 1) / 3)}` } : {}),
    translations: ru({ name: `Место ${index}` }),
  }),
  topic: (index) => ({
    label: `Topic ${index}`,
    alternateLabels: ['T'],
    ...(index > 0 ? { broader: `topic-${Math.floor((index - 1) / 3)}` } : {}),
    translations: ru({ label: `Тема ${index}` }),
  }),
  period: (index) => ({
    title: `Period ${index}`,
    position: index,
    date: { edtf: `${day(index)}/1917-11-10`, calendar: 'julian' },
    description: 'Text',
    translations: ru({ title: `Период ${index}` }),
  }),
  event: (index) => ({
    title: `Event ${index}`,
    date: date(index),
    time: '10:00',
    place: near('place', index),
    period: near('period', index),
    significance: 'major',
    description: 'Text',
    ...(index > 0 ? { partOf: 'event-0' } : {}),
    participants: [{ person: near('person', index), role: 'speaker' }, { organization: near('organization', index) }],
    documents: [near('document', index), near('document', index, 2)],
    sources: [source(index)],
    translations: ru({ title: `Событие ${index}` }),
  }),
  document: (index) => ({
    title: `Document ${index}`,
    subtitle: 'Subtitle',
    kind: 'decree',
    contributors: contributors(index),
    date: date(index),
    published: date(index),
    publishedIn: source(index),
    place: near('place', index),
    period: near('period', index),
    language: 'en',
    originalLanguage: 'ru',
    pullQuote: 'Quote',
    body: `# Heading\n\nText of [one](person/person-slug-${index}) and [two](place/place-old-${index}).`,
    source: source(index),
    rights: { label: 'R', statement: 'https://example.org/r', holder: 'H', note: 'N' },
    identifier: `I-${index}`,
    ...(index < 6 ? { parts: [1, 2, 3].map((step) => `document-${3 * index + step + 6}`) } : { partNumber: String(index) }),
    mentionedPeople: [near('person', index, 4)],
    mentionedOrganizations: [near('organization', index, 4)],
    mentionedPlaces: [near('place', index, 4)],
    relations: [{ kind: documentRelationKinds[index % documentRelationKinds.length], document: near('document', index) }],
    facsimiles: [{ label: 'leaf', image: image(index) }],
    attachments: [{ ...file(`scan ${index}`), title: 'Scan' }],
    translations: ru({
      title: `Документ ${index}`,
      body: `Текст ${index}`,
      contributors: [{ role: 'translator', person: near('person', index, 5) }],
    }),
  }),
  guide: (index) => ({
    title: `Guide ${index}`,
    position: index,
    period: near('period', index),
    introduction: 'Text',
    compiledBy: contributors(index),
    contents: [
      { block: 'section', key: 's', title: 'Section', introduction: 'Text' },
      ...[1, 2, 3].map((step) => ({ block: 'reading', key: `r${step}`, document: near('document', index, step), note: 'Note' })),
      { block: 'reading', key: 'link', link: source(index), title: 'Elsewhere', required: false },
    ],
    translations: ru({ title: `Путеводитель ${index}` }),
  }),
  dispatch: (index) => ({
    headline: `Dispatch ${index}`,
    date: date(index),
    time: '12:00',
    text: 'Text',
    voice: { role: 'author', person: near('person', index) },
    place: near('place', index),
    event: near('event', index),
    documents: [near('document', index), near('document', index, 3)],
    source: source(index),
    translations: ru({ headline: `Депеша ${index}` }),
  }),
  collection: (index) => ({
    title: `Collection ${index}`,
    description: 'Text',
    entries: entryTypes.map((block) => ({ block, entry: near(block, index) })),
    translations: ru({ title: `Собрание ${index}` }),
  }),
  page: (index) => ({ title: `Page ${index}`, position: index, body: 'Text', translations: ru({ title: `Страница ${index}` }) }),
};

export const richArchive: readonly Change[] = [
  published('site', 'site', {
    title: 'Site',
    url: 'https://site.example',
    locales: ['en', 'ru'],
    defaultLocale: 'en',
    featured: 'collection-0',
    image: image(0),
    rights: { label: 'Rights' },
    menu: numbers.map((index) => ({
      label: 'Item',
      page: near('page', index),
      children: [{ label: 'Child', collection: near('collection', index) }],
    })),
  }),
  ...entryTypes.flatMap((type) =>
    numbers.map((index) => published(type, `${type}-${index}`, { ...common(type, index), ...records[type](index) })),
  ),
];
