// Editors who publish at once, on two processes of the CMS over one PostgreSQL, and a reader who follows.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCms, type Cms } from '../../support/cms.js';
import { readFeed, readPage, readPublication } from '../../support/feed.js';
import { startPostgres, type Postgres } from '../../support/postgres.js';
import { openSql } from '../../support/sql.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

describe('editors who publish at once, on PostgreSQL', () => {
  let postgres: Postgres;
  let data: TemporaryFolder;
  let one: Cms;
  let other: Cms;

  beforeAll(async () => {
    postgres = await startPostgres();
    data = await temporaryFolder('two-editors');
    const options = {
      databaseUrl: await postgres.database(),
      dataDir: data.path,
      env: { CMS_SERVE_ADMIN: 'false', CMS_RECONCILE_MS: '3600000' },
    };
    one = await startCms(options);
    const { APP_KEYS = '', API_TOKEN_SALT = '', ADMIN_JWT_SECRET = '', FEED_TOKEN = '' } = one.env;
    other = await startCms({ ...options, env: { ...options.env, APP_KEYS, API_TOKEN_SALT, ADMIN_JWT_SECRET, FEED_TOKEN } });
  });
  afterAll(async () => {
    await one?.remove();
    await other?.remove();
    await postgres?.stop();
    await data?.remove();
  });

  it('all succeed, on one document as on many, and a reader who follows misses nothing', async () => {
    const editors = [await one.admin(), await other.admin()];
    const ids: string[] = [];
    for (let index = 0; index < 6; index += 1) {
      ids.push(
        (await editors[0]?.create('document', { title: `Document ${index}`, slug: `document-${index}`, kind: 'note' }))?.documentId ?? '',
      );
    }
    const start = (await readFeed(one)).head;
    const seen: string[] = [];
    let done = false;
    const follow = async (cms: Cms): Promise<string | null> => {
      let token = start;
      for (;;) {
        const finished = done;
        const page = await readPage(cms, `?after=${String(token)}&wait=1`);
        const numbers = [...page.changes.map(({ number, nonce }) => [number, nonce] as const), ...page.superseded].sort(
          ([a], [b]) => a - b,
        );
        seen.push(...numbers.map(([number, nonce]) => `${number}-${nonce}`));
        token = page.next;
        if (finished && page.next === page.head && page.changes.length === 0) return token;
      }
    };
    const following = follow(other);
    await Promise.all(
      editors.map(async (admin, editor) => {
        for (let round = 0; round < 4; round += 1) {
          await Promise.all(ids.map((id) => admin.publish('document', id, { summary: `editor ${editor}, round ${round}` })));
        }
      }),
    );
    done = true;
    const end = await following;
    const sql = await openSql(one);
    const rows = await sql.run('SELECT number, nonce FROM publications ORDER BY number').finally(() => sql.close());
    const tokens = rows.map(({ number, nonce }) => `${Number(number)}-${String(nonce)}`);
    expect(seen).toEqual(tokens.slice(tokens.indexOf(String(start)) + 1));
    expect(end).toBe(tokens.at(-1));
    for (const id of ids) expect(String((await readPublication(one, id)).record.summary)).toMatch(/round 3$/);
  });

  it('a reader at one process hears of what another published within two seconds', async () => {
    const { head } = await readFeed(one);
    const waiting = readPage(one, `?after=${String(head)}&wait=25`);
    const admin = await other.admin();
    const { documentId } = await admin.create('topic', { label: 'Elsewhere', slug: 'elsewhere' });
    await admin.publish('topic', documentId);
    const published = Date.now();
    expect((await waiting).changes.map(({ id }) => id)).toEqual([documentId]);
    expect(Date.now() - published).toBeLessThan(4_000);
  });
});
