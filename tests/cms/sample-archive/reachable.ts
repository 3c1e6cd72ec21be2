// Which entries a reader finds from another one: by a field, a link in a text, or a list that the site has.
import { entriesOf, fieldsOf, sampleFiles, site, textOf, walk, type SampleFile, type Value } from './sample.js';

/** Types that the site lists whole, so that their entries are found without a reference; of a timeline, all that stand in its periods. */
const listed = ['period', 'guide', 'page', 'event', 'dispatch'];

/** What a field refers to where its key does not say the type. */
const types: Record<string, string> = {
  topics: 'topic',
  broader: 'topic',
  place: 'place',
  within: 'place',
  birthPlace: 'place',
  deathPlace: 'place',
  mentionedPlaces: 'place',
  documents: 'document',
  document: 'document',
  parts: 'document',
  event: 'event',
  person: 'person',
  speaker: 'person',
  creator: 'person',
  mentionedPeople: 'person',
  organization: 'organization',
  mentionedOrganizations: 'organization',
  featured: 'collection',
  collection: 'collection',
};

const ofSources = ['source', 'sources', 'publishedIn', 'link'];

const namesIn = (type: string, fields: Value): string[] =>
  walk(fields).flatMap(({ keys, value }) => {
    if (typeof value !== 'string' || keys.some((key) => ofSources.includes(key))) return [];
    const key = keys.at(-1) ?? '';
    if (key === 'entries') return [value];
    if (key === 'partOf') return [`${type}/${value}`];
    return key in types ? [`${types[key] ?? ''}/${value}`] : [];
  });

const linksIn = (text: string): string[] => [...text.matchAll(/\]\(([a-z]+\/[a-z0-9-]+)\)/g)].map((match) => match[1] ?? '');

const nameOf = ({ type, slug }: SampleFile): string => `${type}/${slug}`;

/** The entries to which nothing leads but the list of all of their type. A link of an entry to itself leads nowhere. */
export const unreachable = (): string[] => {
  const led = new Set([
    ...namesIn('site', fieldsOf(site) ?? {}),
    ...sampleFiles.flatMap((file) => [...namesIn(file.type, file.fields), ...linksIn(file.text)].filter((name) => name !== nameOf(file))),
  ]);
  // A subject is also found by those below it.
  return ['person', 'organization', 'document', 'place', 'topic', 'collection', 'period', 'guide', 'page', 'event', 'dispatch']
    .filter((type) => !listed.includes(type))
    .flatMap(entriesOf)
    .filter((file) => !led.has(nameOf(file)))
    .map((file) => textOf(file.file));
};
