import type { DefinedTermLeaf, PlaceLeaf } from 'schema-dts';
import { siteTitle, translationOf } from '../archive/entry-words.js';
import type { Surroundings } from '../archive/surroundings.js';
import type { StoredEntry } from '../store/entry.js';
import { alternateNames } from './agents.js';
import { thingFields } from './thing-fields.js';
import { refer } from './references.js';

export const describePlace = async (entry: StoredEntry<'place'>, around: Surroundings): Promise<PlaceLeaf> => {
  const { name, names, latitude, longitude, within } = entry.record;
  return {
    '@type': 'Place',
    ...thingFields(entry, around),
    alternateName: alternateNames(names, name),
    geo: latitude === undefined || longitude === undefined ? undefined : { '@type': 'GeoCoordinates', latitude, longitude },
    containedInPlace: await refer(['place'], within, around),
  };
};

/** A subject heading is a term of the set that the site's subjects make. */
export const describeTopic = (entry: StoredEntry<'topic'>, around: Surroundings): DefinedTermLeaf => {
  const own = translationOf(entry, around)?.alternateLabels ?? [];
  return {
    '@type': 'DefinedTerm',
    ...thingFields(entry, around),
    alternateName: own.length > 0 ? own : entry.record.alternateLabels,
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: siteTitle(around), url: around.site.url ?? undefined },
  };
};
