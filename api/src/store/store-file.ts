// A store's file: made, checked when it is opened, set aside when it is of no use. It is disposable: everything in it comes from the feed.
import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { codeOf, Connection, isDamage, type ConnectionOptions } from './sqlite/connection.js';
import { readAllMeta, writeMeta } from './sqlite/meta.js';
import { indexes, storeVersion, tables } from './sqlite/tables.js';

/** A new, empty file, open for writing. `bulk`: to be filled by a first snapshot, and finished by `finishBulk`. */
export const createStoreFile = (
  file: string,
  { bulk = false, ...options }: ConnectionOptions & { readonly bulk?: boolean } = {},
): Connection => {
  const connection = new Connection(file, options);
  connection.transaction(() => {
    connection.script(tables);
    writeMeta(connection, 'version', String(storeVersion));
    writeMeta(connection, 'generation', '0');
    writeMeta(connection, 'bulk', bulk ? '1' : '0');
    if (!bulk) connection.script(indexes);
  });
  return connection;
};

/** What is wrong with a file, in words; null where it can be used. Looks at its first page and at what the store knows of itself only,
 *  so it takes no longer for a large one; damage further in shows when it is read. `whole`: it must have reached the feed's head once. */
export const faultOf = (file: string, { whole }: { whole: boolean }): string | null => {
  if (!existsSync(file)) return 'it is not there';
  const cut = missingPages(file);
  if (cut !== null) return cut;
  let connection: Connection | null = null;
  try {
    connection = new Connection(file, { readonly: true });
    const meta = readAllMeta(connection);
    if (meta.version !== String(storeVersion)) return `its form is ${meta.version ?? 'unknown'}, this build has ${storeVersion}`;
    if (whole && meta.whole !== '1') return 'its first snapshot was not finished';
    for (const table of ['entry', 'site', 'slug', 'link', 'span', 'value', 'sort_key', 'text', 'current'])
      connection.get(`SELECT 1 FROM ${table} LIMIT 1`);
    return null;
  } catch (error) {
    if (isDamage(error) || codeOf(error) === 'SQLITE_ERROR')
      return `it is damaged: ${error instanceof Error ? error.message : String(error)}`;
    throw error;
  } finally {
    connection?.close();
  }
};

/** Every page, read. About a second for a hundred thousand entries: for a thread on which nobody waits. Null where all is well. */
export const findDamage = (connection: Connection): string | null => {
  try {
    const [found] = connection.pragma('quick_check(1)') as { quick_check: string }[];
    return found === undefined || found.quick_check === 'ok' ? null : found.quick_check;
  } catch (error) {
    if (isDamage(error)) return error instanceof Error ? error.message : String(error);
    throw error;
  }
};

/** A file that ends before its last page: a copy that was broken off, a disk that was full. */
const missingPages = (file: string): string | null => {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    const read = readSync(descriptor, header, 0, 100, 0);
    // An empty file is a database in which nothing was written yet.
    if (read === 0) return 'it is empty';
    if (read < 100 || header.toString('latin1', 0, 15) !== 'SQLite format 3') return 'it is no database';
  } finally {
    closeSync(descriptor);
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const expected = pageSize * header.readUInt32BE(28);
  const found = statSync(file).size;
  return found < expected ? `it is cut short: ${found} bytes of ${expected}` : null;
};

const companions = ['', '-wal', '-shm'] as const;

/** Renames a file with the date, so that a person can look at it. Returns its new name. */
export const setAside = (file: string, now: Date): string => {
  const name = `${file}.set-aside-${now.toISOString().replaceAll(':', '-')}`;
  for (const companion of companions) if (existsSync(file + companion)) renameSync(file + companion, name + companion);
  return name;
};

export const removeStoreFile = (file: string): void => {
  for (const companion of companions) rmSync(file + companion, { force: true });
};
