// Where entries stand on the reader site: its URL patterns, filled in.
import type { EntryType } from '@october/schema';
import type { Site } from './site.js';

/** Path of an entry, `/en/people/lenin`, in the language asked for. */
export const pathOf = (site: Site, type: EntryType, slug: string, locale: string): string =>
  site.patterns[type].replace('{locale}', encodeURIComponent(locale)).replace('{slug}', encodeURIComponent(slug));

/** Whole address of an entry; null where the site has none. */
export const urlOf = (site: Site, type: EntryType, slug: string, locale: string): string | null =>
  site.url === null ? null : site.url + pathOf(site, type, slug, locale);
