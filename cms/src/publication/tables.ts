// The two tables of the publications: `publication` (facts, only added to) and `settled` (what the last fact of each entry was made from).
import type { Core, UID } from '@strapi/strapi';

export const publicationUid = 'api::publication.publication' as UID.ContentType;
export const settledUid = 'api::settled.settled' as UID.ContentType;

export const publications = 'publications';
export const settled = 'settled';

/** How many rows a statement may name: SQLite takes 32,766 values, PostgreSQL 65,535; this leaves room for all columns. */
export const rowsPerStatement = 500;

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
};

/** Rows of a raw statement: the drivers answer differently. */
export const rowsIn = (answer: unknown): Record<string, unknown>[] =>
  (Array.isArray(answer) ? answer : (answer as { rows: Record<string, unknown>[] }).rows) as Record<string, unknown>[];
