// The page of the reader site that an entry has, with its pages in other languages.
import { labelField } from '@october/schema';
import type { WebPageLeaf, WebSiteLeaf } from 'schema-dts';
import { urlOf } from '../archive/addresses.js';
import { addressOf, localeOf, siteTitle } from '../archive/entry-words.js';
import type { Surroundings } from '../archive/surroundings.js';
import type { AnyStoredEntry } from '../store/entry.js';

export const siteOf = (around: Surroundings): WebSiteLeaf => ({
  '@type': 'WebSite',
  name: siteTitle(around),
  url: around.site.url ?? undefined,
});

/** What is told of a page; `workTranslation` are the pages of the same entry in the other languages that it can be had in. */
export const pageFields = (entry: AnyStoredEntry, around: Surroundings): Omit<WebPageLeaf, '@type'> => ({
  url: addressOf(entry, around) ?? undefined,
  inLanguage: localeOf(entry, around),
  datePublished: entry.publishedAt,
  dateModified: entry.updatedAt,
  license: around.site.stored.record.rights?.statement,
  isPartOf: siteOf(around),
  workTranslation: translationsOf(entry, around),
});

/** Undefined where the site has no address. */
export const pageOf = (entry: AnyStoredEntry, around: Surroundings): WebPageLeaf | undefined =>
  around.site.url === null ? undefined : { '@type': 'WebPage', ...pageFields(entry, around) };

const translationsOf = (entry: AnyStoredEntry, around: Surroundings): WebPageLeaf[] => {
  const { site } = around;
  const shown = localeOf(entry, around);
  const translations: readonly { readonly locale: string }[] = entry.record.translations;
  const field = labelField[entry.type];
  return site.locales.flatMap((locale) => {
    const own = translations.find((translation) => translation.locale === locale) as Readonly<Record<string, unknown>> | undefined;
    if (locale === shown || (own === undefined && locale !== site.defaultLocale)) return [];
    const name = own?.[field] || (entry.record as Readonly<Record<string, unknown>>)[field];
    const url = urlOf(site, entry.type, entry.record.slug, locale) ?? undefined;
    return url === undefined ? [] : [{ '@type': 'WebPage' as const, name: String(name), inLanguage: locale, url }];
  });
};
