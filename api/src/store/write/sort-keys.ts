// Where an entry stands in each order. Orders by words have a key for each of the site's languages, fallbacks written in,
// so that a list holds the same entries in every language, at the same cost.
import { labelField, significances } from '@october/schema';
import type { AnyStoredEntry } from '../entry.js';
import { fold } from '../fold.js';
import { absent, numberKey } from '../keys.js';
import { collationOf } from './collation.js';
import { agentOf, isAuthor, type Projection } from './projection.js';
import { spanRow } from './with-spans.js';

export type SortField = 'date' | 'born' | 'significance' | 'updated' | 'typeAndSlug' | 'position' | WordField;
/** By words; `name` and `foldedSortName` are for finding by beginning, not for order. */
export type WordField = 'title' | 'sortName' | 'author' | 'foldedName' | 'foldedSortName';

export interface SortKey {
  readonly field: SortField;
  /** Empty where it is the same in every language. */
  readonly locale: string;
  readonly key: string;
}

/** The orders that are the same in every language. */
export const plainKeys = ({ type, record, updatedAt }: AnyStoredEntry, projection: Projection): SortKey[] => {
  const { dates = {}, time, position } = projection;
  const date = dates.date === undefined ? absent : spanRow(dates.date, time).key;
  const keys: [SortField, string | null][] = [
    ['date', date],
    ['born', type === 'person' ? (dates.born === undefined ? absent : spanRow(dates.born).key) : null],
    ['significance', 'significance' in record ? significances.indexOf(record.significance) + date : null],
    ['updated', updatedAt],
    ['typeAndSlug', `${type} ${record.slug}`],
    ['position', position === undefined ? null : `${numberKey(position)} ${record.slug}`],
  ];
  return keys.flatMap(([field, key]) => (key === null ? [] : [{ field, locale: '', key }]));
};

export const wordKeys = (entry: AnyStoredEntry, locales: readonly string[]): SortKey[] =>
  locales.flatMap((locale, index) => {
    const collation = collationOf(locale);
    const of = (field: string) => fieldIn(entry.record, field, index === 0 ? null : locale);
    const label = of(labelField[entry.type]);
    const keys: [WordField, string][] = [['title', collation.keyOf(label)]];
    if (entry.type === 'person')
      keys.push(['sortName', collation.keyOf(of('sortName'))], ['foldedName', fold(label)], ['foldedSortName', fold(of('sortName'))]);
    if (entry.type === 'document') keys.push(['author', authorKeyOf(entry, locale, locales[0] ?? locale)]);
    return keys.map(([field, key]) => ({ field, locale, key }));
  });

/** The first author's place as the document credits it. Where that one is published, its own place takes this one's (author-keys.ts). */
export const authorKeyOf = (entry: AnyStoredEntry, locale: string, defaultLocale: string): string => {
  const author = entry.type === 'document' ? entry.record.contributors.find(isAuthor) : undefined;
  if (author === undefined) return absent;
  const agent = agentOf(author);
  const labels = agent === undefined ? undefined : entry.labels[agent];
  const name = author.creditedAs ?? labels?.[locale] ?? labels?.[defaultLocale];
  return name === undefined ? absent : collationOf(locale).keyOf(name);
};

type Translated = Readonly<Record<string, unknown>> & {
  readonly translations: readonly (Readonly<Record<string, unknown>> & { readonly locale: string })[];
};

/** A text in a language, else in the default one. */
const fieldIn = (record: AnyStoredEntry['record'], field: string, locale: string | null): string => {
  const { translations, ...own } = record as unknown as Translated;
  const translated = locale === null ? undefined : translations.find((translation) => translation.locale === locale)?.[field];
  return String(translated || own[field] || '');
};
