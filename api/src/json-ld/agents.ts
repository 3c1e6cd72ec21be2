import type { NameRecord } from '@october/schema';
import type { OrganizationLeaf, OrganizationRole, PersonLeaf } from 'schema-dts';
import { translationOf, wordsOf } from '../archive/entry-words.js';
import type { Surroundings } from '../archive/surroundings.js';
import type { StoredEntry, WithSpans } from '../store/entry.js';
import { thingFields } from './thing-fields.js';
import { isoDate } from './dates.js';
import { refer } from './references.js';

export const alternateNames = (names: readonly WithSpans<NameRecord>[], label: string): string[] => [
  ...new Set(names.map(({ text }) => text).filter((text) => text !== label)),
];

export const describePerson = async (entry: StoredEntry<'person'>, around: Surroundings): Promise<PersonLeaf> => {
  const { record } = entry;
  const [birthPlace, deathPlace, roles] = await Promise.all([
    refer(['place'], record.birthPlace, around),
    refer(['place'], record.deathPlace, around),
    Promise.all(record.roles.map(async (role) => ({ role, organization: await refer(['organization'], role.organization, around) }))),
  ]);
  const told = roles.map(({ role, organization }) => {
    const title = role.translations.find(({ locale }) => locale === around.locale)?.title || role.title;
    return { title, organization, startDate: isoDate(role.start), endDate: isoDate(role.end) };
  });
  const own = translationOf(entry, around);
  const [, familyName, givenName] = /^([^,]+), (.+)$/.exec((own?.name ? own.sortName : record.sortName) ?? '') ?? [];
  return {
    '@type': 'Person',
    ...thingFields(entry, around),
    familyName,
    givenName,
    alternateName: alternateNames(record.names, record.name),
    birthDate: isoDate(record.born),
    deathDate: isoDate(record.died),
    birthPlace,
    deathPlace,
    jobTitle: told.filter(({ organization }) => organization === undefined).map(({ title }) => title),
    memberOf: told.flatMap(({ title, organization, startDate, endDate }): OrganizationRole<OrganizationLeaf, 'memberOf'>[] =>
      organization === undefined ? [] : [{ '@type': 'OrganizationRole', memberOf: organization, roleName: title, startDate, endDate }],
    ),
  };
};

export const describeOrganization = async (entry: StoredEntry<'organization'>, around: Surroundings): Promise<OrganizationLeaf> => {
  const { record } = entry;
  const abbreviation = wordsOf(entry, 'abbreviation', around);
  return {
    '@type': 'Organization',
    ...thingFields(entry, around),
    alternateName: [...(abbreviation === null ? [] : [abbreviation]), ...alternateNames(record.names, record.name)],
    foundingDate: isoDate(record.founded),
    dissolutionDate: isoDate(record.dissolved),
    parentOrganization: await refer(['organization'], record.partOf, around),
  };
};
