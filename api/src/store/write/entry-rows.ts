// The rows of one published entry, worked out without the store: another thread can do it.
import { entryLinks } from '@october/schema';
import type { StoredDate } from '../entry.js';
import { absent, monthAndDay } from '../keys.js';
import type { LongText } from './long-texts.js';
import { project } from './project/index.js';
import type { ProjectedLink, ValueField } from './projection.js';
import type { UnderstoodEntry } from './read-record.js';
import { searchRows } from './search-rows.js';
import { plainKeys, wordKeys } from './sort-keys.js';
import { spanRow } from './with-spans.js';

/** The tables that hold rows of an entry, and the columns that are written. */
export const entryColumns = {
  entry: ['number', 'id', 'type', 'data'],
  slug: ['type', 'slug', 'former', 'number', 'id'],
  link: ['source', 'role', 'position', 'target', 'type', 'key', 'repeat'],
  span: ['id', 'field', 'type', 'class', 'first', 'last', 'told', 'key'],
  value: ['id', 'field', 'value', 'type', 'key'],
  sort_key: ['id', 'field', 'locale', 'type', 'key'],
  text: ['id', 'field', 'locale', 'markdown'],
  point: ['id', 'latitude', 'longitude'],
  file: ['id', 'sha256', 'media_type', 'bytes', 'name'],
  search: ['rowid', 'label', 'names', 'summary', 'body', 'label_stem', 'summary_stem', 'body_stem'],
  search_row: ['number', 'id', 'type', 'locale', 'others', 'label'],
} as const;

export type EntryTable = keyof typeof entryColumns;
export const entryTables = Object.keys(entryColumns) as EntryTable[];

/** Rows one after the other in one list, in the order of `entryColumns`: quick to hand to another thread. */
export type EntryRows = Readonly<Record<EntryTable, readonly (string | number)[]>>;

export const entryRows = ({ entry, texts, files }: UnderstoodEntry, locales: readonly string[]): EntryRows => {
  const { id, type, number, record } = entry;
  const projection = project(type, record);
  const { links, dates = {}, time, values = [], point } = projection;
  const key = dates.date === undefined ? absent : spanRow(dates.date, time).key;
  const slugs = [[record.slug, 0] as const, ...record.formerSlugs.map((slug) => [slug, 1] as const)];
  return {
    entry: [number, id, type, JSON.stringify(entry)],
    slug: slugs.flatMap(([slug, former]) => [type, slug, former, number, id]),
    link: linkRows(id, type, key, links),
    span: Object.entries(dates).flatMap(([field, date]) => {
      if (date === undefined) return [];
      const row = spanRow(date, field === 'date' ? time : undefined);
      return [id, field, type, row.class, row.first, row.last, row.told ? 1 : 0, row.key];
    }),
    value: [...values, ...textLinks(texts), ...dayValues(dates.date)].flatMap(([field, value]) =>
      value === undefined ? [] : [id, field, value, type, key],
    ),
    sort_key: [...plainKeys(entry, projection), ...wordKeys(entry, locales)].flatMap(({ field, locale, key }) => [
      id,
      field,
      locale,
      type,
      key,
    ]),
    text: texts.flatMap(({ field, locale, markdown }) => [id, field, locale, markdown]),
    point: point ? [id, point.latitude, point.longitude] : [],
    file: files.flatMap(({ sha256, mediaType, bytes, name }) => [id, sha256, mediaType, bytes, name]),
    ...searchRows(entry, texts),
  };
};

const textLinks = (texts: readonly LongText[]): (readonly [ValueField, string])[] =>
  texts.flatMap(({ markdown }) => entryLinks(markdown).map((target) => ['textLink', target] as const));

/** By which a day of any year is found. */
const dayValues = (date: StoredDate | undefined): (readonly [ValueField, string])[] => {
  if (date?.precision !== 'day' || date.first === null) return [];
  return [
    ['gregorianDay', monthAndDay('gregorian', date.first)],
    ['julianDay', monthAndDay('julian', date.first)],
  ];
};

const linkRows = (id: string, type: string, key: string, links: readonly ProjectedLink[]): (string | number)[] => {
  const seen = new Set<string>();
  const rows: (string | number)[] = [];
  for (const { role, position, target } of links) {
    const link = `${role} ${target}`;
    rows.push(id, role, position, target, type, key, seen.has(link) ? 1 : 0);
    seen.add(link);
  }
  return rows;
};
