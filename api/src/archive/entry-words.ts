// The short texts of a stored entry in a language, and its addresses: what a field falls back to is the same wherever it is read.
import { labelField } from '@october/schema';
import type { AnyStoredEntry } from '../store/entry.js';
import { urlOf } from './addresses.js';
import type { Surroundings } from './surroundings.js';

type Fields = Readonly<Record<string, unknown>>;
type Where = Pick<Surroundings, 'site' | 'locale'>;

/** The translation into the language asked for; undefined in the default one and where there is none. */
export const translationOf = <Entry extends AnyStoredEntry>(
  { record }: Entry,
  { site, locale }: Where,
): Entry['record']['translations'][number] | undefined => {
  const translations: readonly { readonly locale: string }[] = record.translations;
  return locale === site.defaultLocale ? undefined : translations.find((translation) => translation.locale === locale);
};

/** A short text in the language asked for, else in the default one; null where both are empty. */
export const wordsOf = (entry: AnyStoredEntry, field: string, where: Where): string | null => {
  const own = (translationOf(entry, where) as Fields | undefined)?.[field];
  return textOf(own) ?? textOf((entry.record as Fields)[field]);
};

export const labelOf = (entry: AnyStoredEntry, where: Where): string => wordsOf(entry, labelField[entry.type], where) ?? '';

/** The language that its texts are answered in. */
export const localeOf = (entry: AnyStoredEntry, where: Where): string =>
  translationOf(entry, where) === undefined ? where.site.defaultLocale : where.locale;

/** By id: never changes. */
export const permalinkOf = (id: string, { apiUrl }: Pick<Surroundings, 'apiUrl'>): string => `${apiUrl}/id/${encodeURIComponent(id)}`;

/** On the reader site, in the language that its texts are answered in; null where the site has no address. */
export const addressOf = (entry: AnyStoredEntry, where: Where): string | null =>
  urlOf(where.site, entry.type, entry.record.slug, localeOf(entry, where));

/** The site's title in the language asked for. */
export const siteTitle = ({ site, locale }: Where): string => {
  const { record } = site.stored;
  return record.translations.find((translation) => translation.locale === locale)?.title || record.title;
};

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
