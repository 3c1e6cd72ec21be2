// The CMS's database from outside, as somebody with a SQL prompt has it.
import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { Cms } from './cms.js';

export interface Sql {
  /** Runs a statement with `?` for each value; its rows. */
  run(statement: string, ...values: (string | number | null)[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Opens the database of a CMS, whichever it is on. */
export const openSql = async (cms: Pick<Cms, 'env' | 'dataDir'>): Promise<Sql> => {
  const address = cms.env.DATABASE_URL;
  return address === undefined ? openSqlite(path.join(cms.dataDir, 'cms.sqlite')) : openPostgres(address);
};

const openSqlite = (file: string): Sql => {
  const database = new Database(file, { timeout: 20_000 });
  return {
    run: (statement, ...values) => {
      const prepared = database.prepare(statement);
      if (prepared.reader) return Promise.resolve(prepared.all(...values) as Record<string, unknown>[]);
      prepared.run(...values);
      return Promise.resolve([]);
    },
    close: () => Promise.resolve(void database.close()),
  };
};

const openPostgres = async (connectionString: string): Promise<Sql> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return {
    run: async (statement, ...values) => {
      let count = 0;
      const { rows } = await client.query<Record<string, unknown>>(
        statement.replaceAll('?', () => `$${(count += 1)}`),
        values,
      );
      return rows;
    },
    close: () => client.end(),
  };
};
