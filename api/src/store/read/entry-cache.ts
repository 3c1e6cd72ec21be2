// Entries that were read from one file, parsed. A publication's number is its identity, so an entry is parsed once
// however many versions it lives through; what is not asked for is let go.
import { LRUCache } from 'lru-cache';
import type { AnyStoredEntry } from '../entry.js';

export interface EntryCache {
  get(number: number): AnyStoredEntry | undefined;
  /** `data` as the table has it. */
  parse(number: number, data: string): AnyStoredEntry;
}

/** The default language's word counts and teasers are written with an empty locale: the site that names it may come later than they do. */
const named = <Value>(texts: Readonly<Record<string, Value>>, defaultLocale: string): Readonly<Record<string, Value>> => {
  const { '': own, ...translated } = texts;
  return own === undefined ? texts : { [defaultLocale]: own, ...translated };
};

/** `megabytes`: of JSON, about a third of what the parsed entries take. */
export const createEntryCache = (megabytes: number, defaultLocale: string): EntryCache => {
  const entries = new LRUCache<number, AnyStoredEntry>({ maxSize: megabytes * 1024 * 1024 });
  return {
    get: (number) => entries.get(number),
    parse: (number, data) => {
      const known = entries.get(number);
      if (known) return known;
      const parsed = JSON.parse(data) as AnyStoredEntry;
      const { wordCounts, teasers } = parsed;
      const entry = { ...parsed, wordCounts: named(wordCounts, defaultLocale), teasers: named(teasers, defaultLocale) };
      entries.set(number, entry, { size: data.length + 200 });
      return entry;
    },
  };
};
