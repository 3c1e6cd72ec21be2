// A path of the reader site, read backwards: which entries it may mean, and where the editor's redirects lead.
import { entryTypes, type EntryType } from '@october/schema';
import type { Site } from './site.js';

/** An entry that a path may mean. */
export interface PathMeaning {
  readonly type: EntryType;
  readonly slug: string;
  readonly locale: string;
}

/** A path as it is compared: decoded, without address, query, fragment and slashes at its end. Null where it is none of this site. */
export const plainPath = (site: Site, path: string): string | null => {
  const own = site.url !== null && path.startsWith(site.url) ? path.slice(site.url.length) : path;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(own)) return null;
  const bare = own.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  try {
    return decodeURIComponent(bare.startsWith('/') ? bare : `/${bare}`);
  } catch {
    return null;
  }
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Entries that a plain path may mean by the site's patterns, in every language of the site. Several, where two types share a pattern. */
export const meaningsOf = (site: Site, path: string): PathMeaning[] =>
  entryTypes.flatMap((type) => {
    const parts = site.patterns[type].replace(/\/+$/, '').split(/(\{locale\}|\{slug\})/);
    const pattern = parts.map((part) => (part === '{slug}' ? '(?<slug>[^/]+)' : part === '{locale}' ? '(?<locale>[^/]+)' : escape(part)));
    const { slug, locale = site.defaultLocale } = new RegExp(`^${pattern.join('')}$`).exec(path)?.groups ?? {};
    if (slug === undefined) return [];
    const known = site.locales.find((one) => one.toLowerCase() === locale.toLowerCase());
    return known === undefined ? [] : [{ type, slug, locale: known }];
  });

/** Where the editor sends those who come by this plain path; null where nowhere. */
export const redirectOf = (site: Site, path: string): string | null =>
  site.stored.record.redirects.find(({ from }) => plainPath(site, from) === path)?.to ?? null;
