// Made-up archives of any size, as the changes of a feed: for load, and for what must hold whatever an archive has.
import { documentKinds, revisionOf, type Change, type RecordType } from '@october/schema';
import { randomFrom, type Random } from './random.js';
import { body, personName, russianTitle, summary, title } from './words.js';

export interface SyntheticSize {
  readonly documents: number;
  readonly events: number;
  readonly people?: number;
  readonly dispatches?: number;
  /** Words of a document's body, about. */
  readonly bodyWords?: number;
  readonly seed?: number;
}

/** In order of number; what is pointed at comes before or after, as in an archive that grew. */
export function* syntheticChanges(size: SyntheticSize): Generator<Change> {
  const { documents, events, people = 500, dispatches = Math.round(events / 10), bodyWords = 300, seed = 1917 } = size;
  const random = randomFrom(seed);
  const has = { documents, events, people, places: 120, topics: 60, organizations: 80, periods: 6, guides: 12 };
  let number = 0;
  const publish = (type: RecordType, id: string, record: Record<string, unknown>): Change => {
    number += random.between(1, 3);
    const at = new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();
    const bare = JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
    return {
      kind: 'publication',
      number,
      nonce: `n${(number * 2_654_435_761) % 4_294_967_296}`,
      type,
      id,
      at,
      format: 1,
      revision: revisionOf(bare),
      firstPublishedAt: at,
      record: bare,
      labels: {},
    };
  };
  const ids = (type: string, count: number) => Array.from({ length: count }, (_, index) => idOf(type, index));
  const all = {
    places: ids('place', has.places),
    topics: ids('topic', has.topics),
    people: ids('person', people),
    organizations: ids('organization', has.organizations),
    documents: ids('document', documents),
    events: ids('event', events),
    periods: ids('period', has.periods),
  };
  const topics = () => random.some(all.topics, random.between(0, 3));
  yield publish('site', 'site', { title: 'A made-up archive', locales: ['en', 'ru'], defaultLocale: 'en', url: 'https://example.org' });
  for (const [index, id] of all.topics.entries())
    yield publish('topic', id, {
      slug: `topic-${index}`,
      label: title(random),
      broader: index < 6 ? undefined : all.topics[random.between(0, Math.floor(index / 2))],
    });
  for (const [index, id] of all.places.entries()) {
    const within = index < 10 ? undefined : all.places[index % 10];
    yield publish('place', id, {
      slug: `place-${index}`,
      name: title(random),
      within,
      latitude: random.between(4000, 6900) / 100,
      longitude: random.between(2000, 13000) / 100,
    });
  }
  for (const [index, id] of all.organizations.entries())
    yield publish('organization', id, { slug: `organization-${index}`, name: title(random) });
  for (const [index, id] of all.people.entries()) {
    const born = { edtf: `18${random.between(40, 95)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`, calendar: 'julian' };
    yield publish('person', id, {
      slug: `person-${index}`,
      ...personName(random, index),
      born,
      birthPlace: random.pick(all.places),
      summary: summary(random),
      roles: [{ title: 'Member', organization: random.pick(all.organizations) }],
    });
  }
  for (const [index, id] of all.periods.entries())
    yield publish('period', id, {
      slug: `period-${index}`,
      title: title(random),
      position: index + 1,
      date: { edtf: `1917-${two(index * 2 + 1)}/1917-${two(index * 2 + 2)}` },
    });
  for (const [index, id] of all.documents.entries()) yield publish('document', id, documentRecord(random, index, all, topics(), bodyWords));
  for (const [index, id] of all.events.entries()) yield publish('event', id, eventRecord(random, index, all, topics()));
  for (let index = 0; index < dispatches; index++) {
    yield publish('dispatch', idOf('dispatch', index), {
      slug: `dispatch-${index}`,
      headline: title(random),
      date: dateOf(random),
      time: random.chance(0.6) ? timeOf(random) : undefined,
      text: body(random, 60),
      voice: { role: 'author', person: random.pick(all.people) },
      event: events > 0 ? random.pick(all.events) : undefined,
    });
  }
  for (let index = 0; index < has.guides; index++) {
    const readings = random
      .some(all.documents, 40)
      .map((document, place) => ({ block: 'reading', key: `r${place}`, document, note: summary(random) }));
    yield publish('guide', idOf('guide', index), {
      slug: `guide-${index}`,
      title: title(random),
      position: index + 1,
      period: all.periods[index % has.periods],
      summary: summary(random),
      introduction: body(random, 200),
      contents: [
        { block: 'section', key: 's0', title: 'First' },
        ...readings.slice(0, 20),
        { block: 'section', key: 's1', title: 'Second' },
        ...readings.slice(20),
      ],
    });
  }
  yield publish('collection', idOf('collection', 0), {
    slug: 'gallery',
    title: 'People gallery',
    entries: random.some(all.people, 30).map((entry) => ({ block: 'person', entry })),
  });
  yield publish('page', idOf('page', 0), { slug: 'about-us', title: 'About us', position: 1, body: body(random, 100) });
}

export const idOf = (type: string, index: number): string =>
  `${type.slice(0, 4)}${(index * 7_919 + 104_729).toString(36).padStart(9, '0')}${String(index).padStart(11, '0')}`;

const two = (number: number): string => String(number).padStart(2, '0');
const timeOf = (random: Random): string => `${two(random.between(0, 23))}:${two(random.between(0, 59))}`;

/** Most are told to a day of 1917; some to a month or a year, some are intervals, a few are open. */
const dateOf = (random: Random): { edtf: string; calendar: string } => {
  const year = random.chance(0.8) ? 1917 : random.between(1900, 1924);
  const month = two(random.between(1, 12));
  const day = random.between(1, 20);
  const kind = random.next();
  const edtf =
    kind < 0.85
      ? `${year}-${month}-${two(day)}`
      : kind < 0.92
        ? `${year}-${month}`
        : kind < 0.95
          ? `${year}`
          : kind < 0.985
            ? `${year}-${month}-${two(day)}/${year}-${month}-${two(day + 5)}`
            : `${year}-${month}/..`;
  return { edtf, calendar: random.chance(0.5) ? 'julian' : 'gregorian' };
};

interface Ids {
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly places: readonly string[];
  readonly documents: readonly string[];
  readonly periods: readonly string[];
}

const documentRecord = (
  random: Random,
  index: number,
  ids: Ids,
  topics: readonly string[],
  bodyWords: number,
): Record<string, unknown> => ({
  slug: `document-${index}`,
  title: title(random),
  kind: random.pick(documentKinds),
  summary: summary(random),
  topics,
  language: 'en',
  identifier: `A-${index}`,
  // A few wrote most of it.
  contributors: [
    { role: 'author', person: ids.people[Math.floor(random.next() ** 3 * ids.people.length)] },
    ...(random.chance(0.3) ? [{ role: 'addressee', organization: random.pick(ids.organizations) }] : []),
    ...(random.chance(0.2) ? [{ role: 'translator', creditedAs: 'A translator' }] : []),
  ],
  date: random.chance(0.95) ? dateOf(random) : undefined,
  place: random.pick(ids.places),
  period: random.pick(ids.periods),
  mentionedPeople: random.some(ids.people, random.between(0, 4)),
  body: body(random, Math.round(bodyWords * (0.5 + random.next()))),
  source: { title: 'Collected Works', volume: String(random.between(1, 45)), pages: '12-14', publisher: 'Progress' },
  translations: random.chance(0.2) ? [{ locale: 'ru', title: russianTitle(random) }] : [],
});

const eventRecord = (random: Random, index: number, ids: Ids, topics: readonly string[]): Record<string, unknown> => ({
  slug: `event-${index}`,
  title: title(random),
  date: dateOf(random),
  time: random.chance(0.3) ? timeOf(random) : undefined,
  summary: summary(random),
  topics,
  place: random.pick(ids.places),
  period: random.pick(ids.periods),
  significance: random.pick(['major', 'normal', 'minor']),
  participants: random.some(ids.people, random.between(0, 3)).map((person) => ({ person })),
  documents: random.some(ids.documents, random.between(0, 3)),
  translations: random.chance(0.3) ? [{ locale: 'ru', title: russianTitle(random) }] : [],
});
