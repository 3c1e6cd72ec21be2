// What of an archive is to be imported, and how: the options of `npm run archive -- import`.
import { entryTypes, type EntryType } from '@october/schema';
import type { Archive } from '../archive';
import { languagesOf, type Checked } from '../check';
import { anyOf, quote } from '../fault';
import { suggest } from '../suggestion';

/** `only`: types and entries, `person`, `person/lenin`, `site`; `locales`: languages whose translated fields alone are written;
 *  `prune`: what the archive has not is withdrawn and deleted. */
export type ImportOptions = { only?: readonly string[]; locales?: readonly string[]; prune?: boolean };

/** Which entries are meant. */
export type Selection = { has: (type: EntryType, slug: string) => boolean; site: boolean };

/** Throws where the options make no sense together, or name what neither the archive nor the CMS has. `inCms` tells whether the CMS has an entry. */
export const selectionOf = (
  { only, locales, prune }: ImportOptions,
  checked: Checked,
  inCms: (type: EntryType, slug: string) => boolean,
): Selection => {
  if (prune === true && locales !== undefined)
    throw new Error('--prune and --locale: expected one of them; an entry has all its languages or is deleted whole');
  for (const locale of locales ?? []) refuseUnknown('--locale', 'language of the archive', locale, languagesOf(checked.site).locales);
  if (only === undefined) return { has: () => true, site: true };
  const types = new Set<string>();
  const entries = new Set<string>();
  for (const word of only) {
    const [first = '', slug] = word.split('/');
    if (word === 'site') types.add('site');
    else {
      refuseUnknown('--only', 'type', first, [...entryTypes, 'site']);
      if (slug === undefined) types.add(first);
      else if (isKnown(checked.archive, first as EntryType, slug) || (prune === true && inCms(first as EntryType, slug))) entries.add(word);
      else throw new Error(`--only ${quote(word)}: the archive has no such ${first}${suggest(slug, slugsOf(checked.archive, first))}`);
    }
  }
  return { has: (type, slug) => types.has(type) || entries.has(`${type}/${slug}`), site: types.has('site') };
};

const isKnown = (archive: Archive, type: EntryType, slug: string): boolean => 'id' in archive.resolve(type, slug);

const slugsOf = (archive: Archive, type: string): string[] =>
  archive.entries().flatMap(({ files }) => (files.type === type ? [files.slug] : []));

const refuseUnknown = (option: string, what: string, word: string, known: readonly string[]): void => {
  if (!known.includes(word)) throw new Error(`${option} ${quote(word)}: no ${what}; expected ${anyOf(known)}${suggest(word, known)}`);
};
