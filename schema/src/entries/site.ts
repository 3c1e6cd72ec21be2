// The site: its title, languages, menu, and how its addresses are made. There is one.
import { z } from 'zod';
import type { EntryType } from '../vocabulary.js';
import { imageRecord, list, locale, reference, rightsRecord, translated } from './parts.js';

const text = z.string().optional();

const menuLink = {
  label: z.string(),
  page: reference.optional(),
  collection: reference.optional(),
  /** A path of the reader site that is no entry's: `/1917-live`. */
  path: text,
  url: text,
  translations: translated({ label: text }),
};
export const menuLinkRecord = z.object(menuLink);
export const menuItemRecord = z.object({ ...menuLink, children: list(menuLinkRecord) });
export type MenuItemRecord = z.infer<typeof menuItemRecord>;

/** Where entries of each type stand on the reader site, where a site says nothing else. */
export const defaultUrlPatterns: Record<EntryType, string> = {
  person: '/{locale}/people/{slug}',
  organization: '/{locale}/organizations/{slug}',
  document: '/{locale}/documents/{slug}',
  event: '/{locale}/events/{slug}',
  period: '/{locale}/periods/{slug}',
  guide: '/{locale}/guides/{slug}',
  dispatch: '/{locale}/dispatches/{slug}',
  place: '/{locale}/places/{slug}',
  topic: '/{locale}/topics/{slug}',
  collection: '/{locale}/collections/{slug}',
  page: '/{locale}/pages/{slug}',
};

export const urlPatternRecord = z.object({
  person: text,
  organization: text,
  document: text,
  event: text,
  period: text,
  guide: text,
  dispatch: text,
  place: text,
  topic: text,
  collection: text,
  page: text,
}) satisfies z.ZodType<Partial<Record<EntryType, string | undefined>>>;

export const siteRecord = z.object({
  title: z.string(),
  tagline: text,
  description: text,
  image: imageRecord.optional(),
  url: text,
  sameAs: list(z.string()),
  /** The default one among them. */
  locales: list(locale),
  defaultLocale: locale.default('en'),
  menu: list(menuItemRecord),
  featured: reference.optional(),
  rights: rightsRecord.optional(),
  contact: text,
  redirects: list(z.object({ from: z.string(), to: z.string() })),
  urlPattern: urlPatternRecord.default({}),
  translations: translated({ title: text, tagline: text, description: text }),
});
export type SiteRecord = z.infer<typeof siteRecord>;
