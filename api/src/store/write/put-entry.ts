// Published entries into every table, each in the place of what it said before.
import type { FileRecord } from '@october/schema';
import type { Connection } from '../sqlite/connection.js';
import { entryColumns, entryTables, type EntryRows, type EntryTable } from './entry-rows.js';
import { rowsOfEntry } from './search-rows.js';
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
  for (const { number } of connection.all<{ number: number }>('SELECT number FROM entry WHERE id = ?', id)) {
    const first = number * rowsOfEntry;
    for (const { row } of connection.all<{ row: number }>(
      'SELECT number AS row FROM search_row WHERE number BETWEEN ? AND ?',
      first,
      first + rowsOfEntry - 1,
    )) {
      connection.run('DELETE FROM search WHERE rowid = ?', row);
      connection.run('DELETE FROM search_row WHERE number = ?', row);
    }
  }
  for (const table of entryTables)
    if (table !== 'search' && table !== 'search_row')
      connection.run(`DELETE FROM ${table} WHERE ${table === 'link' ? 'source' : 'id'} = ?`, id);
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
