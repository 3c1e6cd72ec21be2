// What every answer needs to know of the site: its languages and how its addresses are made.
import { defaultUrlPatterns, type EntryType } from '@october/schema';
import type { Reader } from '../store/reader.js';
import type { StoredSite } from '../store/entry.js';

export interface Site {
  readonly stored: StoredSite;
  readonly defaultLocale: string;
  /** The default one first. */
  readonly locales: readonly string[];
  /** Address of the reader site, without a slash at its end; null where it has none. */
  readonly url: string | null;
  readonly patterns: Readonly<Record<EntryType, string>>;
}

/** An archive whose site was not published yet answers too: in English, with the title that the CMS gives a new one. */
const unpublished: StoredSite = {
  id: 'site',
  number: 0,
  revision: '',
  updatedAt: '1970-01-01T00:00:00.000Z',
  record: { title: 'Archive', sameAs: [], locales: ['en'], defaultLocale: 'en', menu: [], redirects: [], urlPattern: {}, translations: [] },
};

const sites = new WeakMap<Reader, Promise<Site>>();

/** The site at a Reader's version, read once for all requests of that version. */
export const getSite = (reader: Reader): Promise<Site> => {
  const known = sites.get(reader);
  if (known) return known;
  const asked = reader.getSite().then((stored) => siteOf(stored ?? unpublished));
  sites.set(reader, asked);
  asked.catch(() => sites.delete(reader));
  return asked;
};

export const siteOf = (stored: StoredSite): Site => {
  const { defaultLocale, locales, url, urlPattern } = stored.record;
  return {
    stored,
    defaultLocale,
    locales: [defaultLocale, ...locales.filter((locale) => locale !== defaultLocale)],
    url: url === undefined ? null : url.replace(/\/+$/, ''),
    patterns: { ...defaultUrlPatterns, ...definedOf(urlPattern) },
  };
};

const definedOf = (patterns: Partial<Record<EntryType, string | undefined>>): Partial<Record<EntryType, string>> =>
  Object.fromEntries(Object.entries(patterns).filter(([, pattern]) => pattern));
