// Each type of entry in the words of schema.org, asked through the front door.
import { entryTypes, type EntryType } from '@october/schema';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAskedArchive, type AskedArchive } from '../graphql/support/asked-archive.js';
import { richArchive } from '../graphql/support/rich-archive.js';

const id = (name: string): string => `https://api.example.org/id/${name}`;
const reference = (type: string, name: string, at: string): object => ({
  '@type': type,
  '@id': id(name),
  url: `https://site.example/en/${at}`,
});

/** Of the second entry of each type, what only its type has. */
const expected: Record<EntryType, object> = {
  person: {
    '@type': 'Person',
    name: 'Person 1',
    birthDate: '1917-10-15',
    birthPlace: reference('Place', 'place-2', 'places/place-slug-2'),
    memberOf: [{ '@type': 'OrganizationRole', roleName: 'Role', memberOf: { '@id': id('organization-2') } }],
  },
  organization: { '@type': 'Organization', foundingDate: '1917-10-15', parentOrganization: { '@id': id('organization-0') } },
  document: {
    '@type': 'Legislation',
    inLanguage: 'en',
    dateCreated: '1917-10-15',
    legislationDate: '1917-10-15',
    license: 'https://example.org/r',
    identifier: 'I-1',
    author: [{ '@type': 'Person' }, { '@type': 'Organization' }],
    locationCreated: reference('Place', 'place-2', 'places/place-slug-2'),
    hasPart: [{ '@id': id('document-10') }, { '@id': id('document-11') }, { '@id': id('document-12') }],
    associatedMedia: [
      { '@type': 'ImageObject', name: 'leaf' },
      { '@type': 'MediaObject', name: 'Scan' },
    ],
  },
  event: {
    '@type': 'Event',
    startDate: '1917-10-15T10:00',
    location: reference('Place', 'place-2', 'places/place-slug-2'),
    attendee: [{ '@id': id('person-2') }, { '@id': id('organization-2') }],
    superEvent: [{ '@id': id('event-0') }, { '@id': id('period-2') }],
  },
  period: { '@type': 'Event', startDate: '1917-10-15', endDate: '1917-11-23' },
  guide: {
    '@type': 'LearningResource',
    hasPart: [{ '@id': id('document-2') }, { '@id': id('document-3') }, { '@id': id('document-4') }, { name: 'Source 1' }],
  },
  dispatch: {
    '@type': 'SocialMediaPosting',
    headline: 'Dispatch 1',
    temporalCoverage: '1917-10-15',
    author: { '@id': id('person-2') },
    contentLocation: { '@id': id('place-2') },
  },
  place: {
    '@type': 'Place',
    geo: { '@type': 'GeoCoordinates', latitude: 50.1, longitude: 30 },
    containedInPlace: { '@id': id('place-0') },
  },
  topic: { '@type': 'DefinedTerm', inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Site' } },
  collection: { '@type': 'Collection', mainEntity: { '@type': 'ItemList' } },
  page: { '@type': 'WebPage', inLanguage: 'en', isPartOf: { '@type': 'WebSite', name: 'Site' } },
};

describe('the schema.org description', () => {
  let archive: AskedArchive;
  beforeAll(async () => {
    archive = await openAskedArchive(richArchive);
  });
  afterAll(() => archive.close());

  const describeOne = async (type: EntryType, locale: string): Promise<Record<string, unknown>> => {
    const { node } = await archive.ask<{ node: { jsonLd: string } }>(
      `{ node(id: "${type}-1", locale: "${locale}") { ... on Entry { jsonLd } } }`,
    );
    return JSON.parse(node.jsonLd) as Record<string, unknown>;
  };

  it.each(entryTypes)('of a %s says what it is, who it is and where it stands', async (type) => {
    const described = await describeOne(type, 'en');
    expect(described).toMatchObject({
      '@context': 'https://schema.org',
      '@id': id(`${type}-1`),
      sameAs: [`https://example.org/${type}/1`],
      image: { '@type': 'ImageObject', caption: 'Caption' },
      ...expected[type],
    });
    const page = type === 'page' ? described : described['mainEntityOfPage'];
    expect(page).toMatchObject({ '@type': 'WebPage', inLanguage: 'en', workTranslation: [{ inLanguage: 'ru' }] });
  });

  it('is in the language asked for, and names the others', async () => {
    expect(await describeOne('person', 'ru')).toMatchObject({
      name: 'Лицо 1',
      url: 'https://site.example/ru/people/person-slug-1',
      birthPlace: { name: 'Место 2' },
      mainEntityOfPage: { inLanguage: 'ru', workTranslation: [{ inLanguage: 'en', name: 'Person 1' }] },
    });
    expect(await describeOne('document', 'ru')).toMatchObject({ inLanguage: 'ru', translator: [{ '@id': id('person-6') }] });
  });

  it('of a part of a larger work says of which', async () => {
    const { node } = await archive.ask<{ node: { jsonLd: string } }>('{ node(id: "document-10") { ... on Entry { jsonLd } } }');
    expect(JSON.parse(node.jsonLd)).toMatchObject({ position: '10', isPartOf: { '@id': id('document-1') } });
  });
});
