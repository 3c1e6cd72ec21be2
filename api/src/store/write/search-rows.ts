// What an entry is found by: a row for each language that it has, fallbacks written in. Words are folded and stemmed here, beside the thread
// that writes; a stem that is the word itself is not written twice.
import { labelField, withoutMarks } from '@october/schema';
import { longTexts, type AnyStoredEntry } from '../entry.js';
import { stemOf, wordsOf } from '../search/words.js';
import type { LongText } from './long-texts.js';

/** Rows of an entry are numbered within its publication's number; the first is the default language's. */
export const rowsOfEntry = 32;

export interface SearchRows {
  readonly search: (string | number)[];
  readonly search_row: (string | number)[];
}

export const searchRows = (entry: AnyStoredEntry, texts: readonly LongText[]): SearchRows => {
  const { id, type, number, record } = entry;
  const translated = [...new Set((record.translations as readonly { readonly locale: string }[]).map(({ locale }) => locale))];
  const rows: SearchRows = { search: [], search_row: [] };
  for (const [index, locale] of ['', ...translated.slice(0, rowsOfEntry - 1)].entries()) {
    const row = number * rowsOfEntry + index;
    const label = wordsOf(fieldIn(entry, labelField[type], locale));
    const title = [...label, ...wordsOf(fieldIn(entry, 'subtitle', locale))];
    const names = wordsOf(namesIn(entry, locale).join(' | '));
    const summary = wordsOf(fieldIn(entry, 'summary', locale));
    const body = wordsOf(bodyIn(entry, texts, locale));
    rows.search.push(row, ...[title, names, summary, body].map(joined), ...[title, [...names, ...summary], body].map(stems));
    rows.search_row.push(row, id, type, locale, locale === '' ? translated.map((other) => ` ${other} `).join('') : '', joined(label));
  }
  return rows;
};

const joined = (words: readonly string[]): string => words.join(' ');

const stems = (words: readonly string[]): string => {
  const differing: string[] = [];
  for (const word of words) {
    const stem = stemOf(word);
    if (stem !== word) differing.push(stem);
  }
  return differing.join(' ');
};

type Fields = Readonly<Record<string, unknown>>;

const partIn = (part: object, field: string, locale: string): string => {
  const { translations = [], ...own } = part as Fields & { translations?: readonly (Fields & { locale: string })[] };
  const translation = locale === '' ? undefined : translations.find((one) => one.locale === locale);
  return String(translation?.[field] || own[field] || '');
};

const fieldIn = (entry: AnyStoredEntry, field: string, locale: string): string => partIn(entry.record, field, locale);

/** Other names, by which it may be called; of a document, a dispatch and a guide, of those who made it. */
const namesIn = (entry: AnyStoredEntry, locale: string): string[] => {
  const { record, labels } = entry;
  const names = 'names' in record ? record.names.map(({ text }) => text) : [];
  if (entry.type === 'topic') {
    const own = entry.record.translations.find((one) => one.locale === locale)?.alternateLabels ?? [];
    return own.length > 0 ? own : entry.record.alternateLabels;
  }
  if (entry.type === 'organization') names.push(fieldIn(entry, 'abbreviation', locale));
  if (entry.type === 'document') names.push(entry.record.identifier ?? '');
  const who =
    entry.type === 'document'
      ? entry.record.contributors
      : entry.type === 'guide'
        ? entry.record.compiledBy
        : entry.type === 'dispatch' && entry.record.voice
          ? [entry.record.voice]
          : [];
  for (const one of who) {
    const label = labels[one.person ?? one.organization ?? ''];
    names.push(one.creditedAs ?? '', (locale === '' ? undefined : label?.[locale]) ?? Object.values(label ?? {})[0] ?? '');
  }
  return names;
};

const bodyIn = ({ type, record }: AnyStoredEntry, texts: readonly LongText[], locale: string): string => {
  const fields = new Set(texts.map(({ field }) => field));
  const parts = [...fields].map((field) => {
    const own = texts.find((text) => text.field === field && text.locale === locale && text.markdown !== '');
    return (own ?? texts.find((text) => text.field === field && text.locale === ''))?.markdown ?? '';
  });
  const told = longTexts[type].length === 0 ? [] : parts.map(withoutMarks);
  if ('quotations' in record) told.push(...record.quotations.map((quotation) => partIn(quotation, 'text', locale)));
  if ('roles' in record) told.push(...record.roles.map((role) => partIn(role, 'title', locale)));
  return told.join(' \n ');
};
