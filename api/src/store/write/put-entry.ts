// One published entry into every table, in the place of what it said before.
import type { FileRecord } from '@october/schema';
import type { AnyStoredEntry } from '../entry.js';
import { absent } from '../keys.js';
import type { Connection } from '../sqlite/connection.js';
import { authorKey, passOnAuthorKeys } from './author-keys.js';
import { project } from './project/index.js';
import type { Projection } from './projection.js';
import type { UnderstoodEntry } from './read-record.js';
import { plainKeys, wordKeys, type SortKey } from './sort-keys.js';
import { spanRow } from './with-spans.js';
import type { WriteContext } from './write-context.js';

/** `isNew`: nothing is known of this id, so there is nothing to take away first. */
export const putEntry = ({ connection, locales, bulk }: WriteContext, { entry, texts, files }: UnderstoodEntry, isNew: boolean): void => {
  if (!isNew) removeEntry(connection, entry.id);
  const projection = project(entry.type, entry.record);
  connection.run(
    'INSERT INTO entry (number, id, type, data) VALUES (?, ?, ?, ?)',
    entry.number,
    entry.id,
    entry.type,
    JSON.stringify(entry),
  );
  putSlugs(connection, entry);
  putProjection(connection, entry, projection);
  const words = wordKeys(entry, locales, bulk ? () => null : authorKey(connection));
  putSortKeys(connection, entry, [...plainKeys(entry, projection), ...words]);
  if (!bulk) passOnAuthorKeys(connection, entry, words);
  for (const { field, locale, markdown } of texts) {
    connection.run('INSERT INTO text (id, field, locale, markdown) VALUES (?, ?, ?, ?)', entry.id, field, locale, markdown);
  }
  putFiles(connection, entry.id, files);
};

/** Tables that hold rows of an entry under its id. */
const tablesById = ['entry', 'slug', 'span', 'value', 'sort_key', 'text', 'point', 'file'] as const;

export const removeEntry = (connection: Connection, id: string): void => {
  for (const table of tablesById) connection.run(`DELETE FROM ${table} WHERE id = ?`, id);
  connection.run('DELETE FROM link WHERE source = ?', id);
};

const putSlugs = (connection: Connection, { type, id, number, record }: AnyStoredEntry): void => {
  const slugs = [[record.slug, 0] as const, ...record.formerSlugs.map((slug) => [slug, 1] as const)];
  connection.insert(
    'INSERT OR IGNORE INTO slug (type, slug, former, number, id)',
    slugs.map(([slug, former]) => [type, slug, former, number, id]),
  );
};

const putProjection = (
  connection: Connection,
  { type, id }: AnyStoredEntry,
  { links, dates = {}, time, values = [], point }: Projection,
): void => {
  const key = dates.date === undefined ? absent : spanRow(dates.date, time).key;
  const isRepeat = (index: number) =>
    links.findIndex(({ target, role }) => target === links[index]?.target && role === links[index].role) < index;
  connection.insert(
    'INSERT INTO link (source, role, position, target, type, key, repeat)',
    links.map(({ role, position, target }, index) => [id, role, position, target, type, key, isRepeat(index) ? 1 : 0]),
  );
  for (const [field, date] of Object.entries(dates)) {
    if (date === undefined) continue;
    const row = spanRow(date, field === 'date' ? time : undefined);
    connection.run(
      'INSERT INTO span (id, field, type, class, first, last, told, key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      field,
      type,
      row.class,
      row.first,
      row.last,
      row.told ? 1 : 0,
      row.key,
    );
  }
  const given = values.filter(([, value]) => value !== undefined);
  connection.insert(
    'INSERT OR IGNORE INTO value (id, field, value, type, key)',
    given.map(([field, value]) => [id, field, value, type, key]),
  );
  if (point) connection.run('INSERT INTO point (id, latitude, longitude) VALUES (?, ?, ?)', id, point.latitude, point.longitude);
};

export const putSortKeys = (connection: Connection, { id, type }: AnyStoredEntry, keys: readonly SortKey[]): void => {
  connection.insert(
    'INSERT INTO sort_key (id, field, locale, type, key)',
    keys.map(({ field, locale, key }) => [id, field, locale, type, key]),
  );
};

export const putFiles = (connection: Connection, id: string, files: readonly FileRecord[]): void => {
  for (const { sha256, mediaType, bytes, name } of files) {
    connection.run('INSERT INTO file (id, sha256, media_type, bytes, name) VALUES (?, ?, ?, ?, ?)', id, sha256, mediaType, bytes, name);
  }
};
