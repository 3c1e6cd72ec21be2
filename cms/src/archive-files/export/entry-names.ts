// What the files of each entry are called: as its slug, where a file can be called so.
import slugify from '@sindresorhus/slugify';
import type { EntryType } from '@october/schema';
import { derivedId } from '../identity';
import { slugPattern } from '../layout';

/** `slug`: by which other files refer to the entry; `name`: of its files; `id`: to be written, where it is not the one that follows from type and slug. */
export type EntryName = { slug: string; name: string; id: string | undefined };

/** Names entries by their ids; `slugs` is empty for a draft that has none yet. The same entries get the same names in any order. */
export const nameEntries = (type: EntryType, slugs: ReadonlyMap<string, string>): Map<string, EntryName> => {
  const taken = new Set<string>();
  const names = new Map<string, EntryName>();
  const sorted = [...slugs]
    .map(([id, slug]) => ({ id, slug: slug === '' ? id : slug }))
    .sort((a, b) => order(a.slug, b.slug) || order(a.id, b.id));
  // Who can be called as its slug is, before who cannot.
  for (const wanted of [true, false]) {
    for (const { id, slug } of sorted) {
      if (slugPattern.test(slug) !== wanted) continue;
      const stem = wanted ? slug : slugify(slug) || id;
      let name = stem;
      for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}`;
      taken.add(name);
      names.set(id, { slug, name, id: id === derivedId(type, slug) ? undefined : id });
    }
  }
  return names;
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
