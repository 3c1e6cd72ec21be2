// Small archives of every kind of thing that lists are asked by, in which whatever may be absent, repeated, unpublished or equal sometimes is.
import { revisionOf, type Change, type EntryType } from '@october/schema';
import fc from 'fast-check';

export const idsOf = {
  person: ids('person', 5),
  organization: ids('organization', 3),
  place: ids('place', 4),
  topic: ids('topic', 5),
  period: ids('period', 3),
  event: ids('event', 9),
  document: ids('document', 14),
  dispatch: ids('dispatch', 6),
  guide: ids('guide', 2),
  collection: ids('collection', 2),
  page: ids('page', 3),
} as const satisfies Record<EntryType, readonly string[]>;

function ids(type: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${type}${String.fromCharCode(122 - ((index * 7) % 26))}${index}`);
}

export type Made = { readonly [Key: string]: unknown };
export type Published = readonly (readonly [EntryType, string, Made])[];

const titles = [
  'April',
  'april',
  'Ápril',
  'Ёлка',
  'Елка',
  'ель',
  'Йод',
  'иод',
  'Zimmerwald',
  '«Правда»',
  '1917',
  'Über',
  'Uber',
  'œuvre',
  'a b',
  'ab',
  'за́мок',
  'замок',
];
const title = fc.constantFrom(...titles);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const someOf = <Member>(members: readonly Member[], most = 3) => fc.array(fc.constantFrom(...members), { maxLength: most });
const oneOf = (members: readonly string[]) => maybe(fc.constantFrom(...members));

const edtf = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 28 }))
      .map(([month, day]) => `1917-0${month}-${String(day).padStart(2, '0')}`),
  },
  { weight: 2, arbitrary: fc.constantFrom('1917-02', '1917-03', '1917-21', '1917', '1918', '191X', '19XX', '1917-02-20~', '1917-03?') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('1917-02-20/1917-02-25', '1917-02/1917-03', '1916/1918', '1917-01-01/1917-04-01', '1917-03-01/1917-03-01'),
  },
  { weight: 1, arbitrary: fc.constantFrom('1917-02-23/..', '../1917-03-01', '1917/', '/1917-02-10') },
);
const date = fc.record({ edtf, calendar: fc.constantFrom('julian', 'gregorian') });
const time = maybe(fc.constantFrom('00:00', '09:30', '18:45'));
const topics = someOf(idsOf.topic, 2);
const russian = maybe(title).map((text) => (text === undefined ? [] : [{ locale: 'ru', title: text }]));
const common = { topics, sameAs: someOf(['https://a.example/1', 'https://b.example/2'], 2) };
const agent = fc.oneof(
  fc.constantFrom(...idsOf.person).map((person) => ({ person })),
  fc.constantFrom(...idsOf.organization).map((organization) => ({ organization })),
);
const contribution = fc
  .record({
    role: fc.constantFrom('author', 'speaker', 'issuer', 'addressee', 'translator'),
    who: fc.oneof(
      agent,
      title.map((creditedAs) => ({ creditedAs })),
    ),
  })
  .map(({ role, who }) => ({ role, ...who }));
const participant = fc.oneof(
  agent,
  title.map((name) => ({ name })),
);

const shapes: { [Type in EntryType]: fc.Arbitrary<Made> } = {
  person: fc.record({
    ...common,
    name: title,
    sortName: title,
    born: maybe(date),
    died: maybe(date),
    roles: fc.array(fc.record({ title, organization: oneOf(idsOf.organization) }), { maxLength: 2 }),
    translations: maybe(title).map((name) => (name === undefined ? [] : [{ locale: 'ru', name }])),
  }),
  organization: fc.record({ ...common, name: title, partOf: oneOf(idsOf.organization) }),
  place: fc.record({
    ...common,
    name: title,
    within: oneOf(idsOf.place),
    latitude: maybe(fc.integer({ min: 50, max: 60 })),
    longitude: fc.integer({ min: 20, max: 40 }),
  }),
  topic: fc.record({ ...common, label: title, broader: oneOf(idsOf.topic) }),
  period: fc.record({ ...common, title, position: fc.integer({ min: -2, max: 2 }), date }),
  event: fc.record({
    ...common,
    title,
    date,
    time,
    place: oneOf(idsOf.place),
    period: oneOf(idsOf.period),
    significance: fc.constantFrom('major', 'normal', 'minor'),
    participants: fc.array(participant, { maxLength: 2 }),
    documents: someOf(idsOf.document, 5),
    translations: russian,
  }),
  document: fc.record({
    ...common,
    title,
    kind: fc.constantFrom('decree', 'letter', 'theses'),
    body: maybe(fc.constantFrom(...idsOf.person).map((id) => `Of [somebody](person/${id}).`)),
    date: maybe(date),
    contributors: fc.array(contribution, { maxLength: 3 }),
    place: oneOf(idsOf.place),
    period: oneOf(idsOf.period),
    language: oneOf(['en', 'ru']),
    identifier: oneOf(['A-1', 'A-2']),
    parts: someOf(idsOf.document, 2),
    mentionedPeople: someOf(idsOf.person, 2),
    mentionedPlaces: someOf(idsOf.place, 1),
    source: maybe(fc.record({ title, license: oneOf(['https://l.example/1']) })),
    translations: russian,
  }),
  dispatch: fc.record({
    ...common,
    headline: title,
    date,
    time,
    text: title,
    event: oneOf(idsOf.event),
    voice: maybe(agent.map((who) => ({ role: 'author', ...who }))),
    place: oneOf(idsOf.place),
  }),
  guide: fc.record({
    ...common,
    title,
    position: fc.integer({ min: 0, max: 1 }),
    contents: someOf(idsOf.document, 4).map((documents) =>
      documents.map((document, index) => ({ block: 'reading', key: `k${index}`, document })),
    ),
  }),
  collection: fc.record({
    ...common,
    title,
    entries: fc.array(
      fc.oneof(
        fc.constantFrom(...idsOf.person).map((entry) => ({ block: 'person', entry })),
        fc.constantFrom(...idsOf.document).map((entry) => ({ block: 'document', entry })),
      ),
      { maxLength: 5 },
    ),
  }),
  page: fc.record({ ...common, title, position: fc.integer({ min: 1, max: 2 }) }),
};

/** What is published in the end; about one in five is not. */
export const arbitraryArchive: fc.Arbitrary<Published> = fc
  .tuple(
    ...(Object.keys(idsOf) as EntryType[]).flatMap((type) =>
      idsOf[type].map((id) =>
        fc
          .tuple(fc.constant(type), fc.constant(id), fc.integer({ min: 1, max: 5 }), shapes[type])
          .map(([, , dice, shape]) => (dice === 1 ? null : ([type, id, { slug: id, ...shape }] as const))),
      ),
    ),
  )
  .map((entries) => entries.filter((entry) => entry !== null));

/** As changes of a feed: in any order, every entry published once before with other words, some withdrawn in between. */
export const changesOf = (published: Published, seed = 1): Change[] => {
  const bare = (record: Made) => JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
  const shuffled = [...published].sort(([, a], [, b]) => hash(a, seed) - hash(b, seed));
  let number = 0;
  const next = () => ({ number: ++number, nonce: `n${number}`, at: instantOf(number) });
  const publish = (type: string, id: string, record: Made): Change => {
    const place = next();
    return {
      kind: 'publication',
      ...place,
      type,
      id,
      format: 1,
      revision: revisionOf(bare(record)),
      firstPublishedAt: place.at,
      record: bare(record),
      labels: {},
    };
  };
  const site = publish('site', 'site', { title: 'A', locales: ['en', 'ru'] });
  const before = shuffled
    .slice(0, 5)
    .flatMap(([type, id, record]): Change[] => [
      publish(type, id, { ...record, sameAs: ['https://old.example'] }),
      { kind: 'withdrawal', ...next(), type, id, formerSlugs: [] },
    ]);
  return [...before, site, ...shuffled.map(([type, id, record]) => publish(type, id, record))];
};

/** Several changes at one instant, so that ids decide. */
export const instantOf = (number: number): string => new Date(Date.UTC(2026, 0, 1) + Math.floor(number / 3) * 1000).toISOString();

const hash = (text: string, seed: number): number => {
  let value = seed;
  for (const character of text) value = (Math.imul(value, 31) + character.charCodeAt(0)) | 0;
  return value;
};
