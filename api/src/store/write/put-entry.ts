// Published entries into every table, each in the place of what it said before.
import type { FileRecord } from '@october/schema';
import type { Connection } from '../sqlite/connection.js';
import { entryColumns, entryTables, type EntryRows, type EntryTable } from './entry-rows.js';
import type { SortKey } from './sort-keys.js';

/** Of entries of which the store has nothing yet; of one that it has, `removeEntry` comes first. */
export const putEntries = (connection: Connection, entries: readonly EntryRows[]): void => {
  for (const table of entryTables) {
    const [first] = entries;
    putRows(connection, table, entries.length === 1 && first ? first[table] : entries.flatMap((rows) => rows[table]));
  }
};

/** An entry may have the same slug or value twice: one row. */
const mayRepeat: readonly EntryTable[] = ['slug', 'value'];

const putRows = (connection: Connection, table: EntryTable, values: readonly unknown[]): void => {
  const columns = entryColumns[table];
  connection.insert(`INSERT ${mayRepeat.includes(table) ? 'OR IGNORE ' : ''}INTO ${table} (${columns.join(', ')})`, columns.length, values);
};

export const removeEntry = (connection: Connection, id: string): void => {
  for (const table of entryTables) connection.run(`DELETE FROM ${table} WHERE ${table === 'link' ? 'source' : 'id'} = ?`, id);
};

export const putSortKeys = (connection: Connection, { id, type }: { id: string; type: string }, keys: readonly SortKey[]): void =>
  putRows(
    connection,
    'sort_key',
    keys.flatMap(({ field, locale, key }) => [id, field, locale, type, key]),
  );

export const putFiles = (connection: Connection, id: string, files: readonly FileRecord[]): void =>
  putRows(
    connection,
    'file',
    files.flatMap(({ sha256, mediaType, bytes, name }) => [id, sha256, mediaType, bytes, name]),
  );
