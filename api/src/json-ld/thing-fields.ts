// What every description has, and what every work has beside it.
import type { CreativeWorkLeaf, ThingLeaf } from 'schema-dts';
import { addressOf, labelOf, localeOf, permalinkOf, wordsOf } from '../archive/entry-words.js';
import type { Surroundings } from '../archive/surroundings.js';
import type { AnyStoredEntry } from '../store/entry.js';
import { pageOf } from './page-of.js';
import { pictureOf } from './pictures.js';
import { referAll } from './references.js';

export const thingFields = (entry: AnyStoredEntry, around: Surroundings): Omit<ThingLeaf, '@type'> => ({
  '@id': permalinkOf(entry.id, around),
  name: labelOf(entry, around),
  description: wordsOf(entry, 'summary', around) ?? undefined,
  url: addressOf(entry, around) ?? undefined,
  sameAs: entry.record.sameAs,
  image: pictureOf(entry.record.image, around),
  mainEntityOfPage: pageOf(entry, around),
});

/** `language` of the text, where that is not the language of the answer. */
export const workFields = async (
  entry: AnyStoredEntry,
  around: Surroundings,
  language?: string,
): Promise<Omit<CreativeWorkLeaf, '@type'>> => {
  const rights = ('rights' in entry.record ? entry.record.rights : undefined) ?? around.site.stored.record.rights;
  return {
    ...thingFields(entry, around),
    inLanguage: language ?? localeOf(entry, around),
    license: rights?.statement,
    copyrightNotice: rights?.label,
    about: await referAll(['topic'], entry.record.topics, around),
  };
};
