// The two tables of the publications: `publication` (facts, only added to) and `settled` (what the last fact of each entry was made from).
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { entryTypes } from '@october/schema';

export const publicationUid = 'api::publication.publication' as UID.ContentType;
export const settledUid = 'api::settled.settled' as UID.ContentType;

export const publications = 'publications';
export const settled = 'settled';

export const isSqlite = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'sqlite';

/** Makes the indexes, and on SQLite the settings by which several processes share one file. Strapi made the tables. */
export const prepareTables = async (strapi: Core.Strapi): Promise<void> => {
  const knex = strapi.db.connection;
  if (isSqlite(strapi)) {
    await knex.raw('PRAGMA journal_mode = WAL');
    // A publication that readers have seen is on the disk, after a power failure too.
    await knex.raw('PRAGMA synchronous = FULL');
    await knex.raw('PRAGMA busy_timeout = 30000');
  }
  await knex.raw('CREATE UNIQUE INDEX IF NOT EXISTS october_publications_number ON publications (number)');
  await knex.raw('CREATE INDEX IF NOT EXISTS october_publications_entry ON publications (entry_id, type, number)');
  await knex.raw('CREATE UNIQUE INDEX IF NOT EXISTS october_settled_entry ON settled (entry_id, type)');
  // Whether a slug is taken is asked at every save. Strapi keeps no index of them.
  for (const type of entryTypes) {
    const { tableName } = strapi.db.metadata.get(`api::${type}.${type}`);
    await knex.raw('CREATE INDEX IF NOT EXISTS ?? ON ?? (slug)', [`october_${tableName}_slug`, tableName]);
  }
  await knex.raw('CREATE INDEX IF NOT EXISTS october_documents_identifier ON documents (identifier)');
};

/** Rows of a raw statement: the drivers answer differently. */
export const rowsIn = (answer: unknown): Record<string, unknown>[] =>
  (Array.isArray(answer) ? answer : (answer as { rows: Record<string, unknown>[] }).rows) as Record<string, unknown>[];

/** What a column of a new row may hold. */
export type Cell = string | number | boolean | Date | null;

/** SQLite takes 32,766 values a statement, PostgreSQL 65,535. */
const valuesPerStatement = 16_000;

/** Inserts rows that all have the same columns, in as few statements as may be. Knex's own `insert` takes several times as long for many. */
export const insertRows = async (trx: Knex, table: string, rows: readonly Readonly<Record<string, Cell>>[]): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const into = `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES `;
  const values = `(${columns.map(() => '?').join(', ')})`;
  const atOnce = Math.max(1, Math.floor(valuesPerStatement / columns.length));
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const bindings: Cell[] = [];
    for (const row of some) for (const column of columns) bindings.push(row[column] ?? null);
    await trx.raw(into + some.map(() => values).join(', '), bindings as Knex.Value[]);
  }
};

/** A name within a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
