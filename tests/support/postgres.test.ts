import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startPostgres, type Postgres } from './postgres.js';

describe('PostgreSQL for tests', () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('gives each caller an empty database of its own', async () => {
    const [one, other] = [await server.database(), await server.database()];
    expect(one).not.toBe(other);
    for (const connectionString of [one, other]) {
      const client = new pg.Client({ connectionString });
      await client.connect();
      await client.query('create table only_here (id integer)');
      await client.end();
    }
  });

  it('keeps Cyrillic as it is and sorts it by code point', async () => {
    const client = new pg.Client({ connectionString: await server.database() });
    await client.connect();
    const { rows } = await client.query<{ word: string }>("select word from (values ('Совет'), ('Апрель')) as t(word) order by word");
    await client.end();
    expect(rows.map(({ word }) => word)).toEqual(['Апрель', 'Совет']);
  });
});
