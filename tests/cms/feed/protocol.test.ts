// The feed's answers, the refusals too.
import { expect, it } from '@jest/globals';
import { feedBounds, feedError } from '@october/schema';
import { onEachDatabase } from '../../support/databases.js';
import { readDigest, readFeed, readPage } from '../../support/feed.js';
import { openSql } from '../../support/sql.js';

onEachDatabase(
  'the feed',
  (cms) => {
    const refusal = async (answer: Response) => ({ status: answer.status, code: feedError.parse(await answer.json()).error.code });
    const publish = async (slug: string) => {
      const admin = await cms().admin();
      const { documentId } = await admin.create('topic', { label: slug, slug });
      await admin.publish('topic', documentId);
      return documentId;
    };

    it('tells nothing to who does not show its token', async () => {
      await publish('secret-topic');
      for (const at of ['', '?after=x', '/digest', `/files/${'0'.repeat(64)}`, '/files/x']) {
        for (const authorization of [null, 'Bearer wrong', `Bearer ${cms().feedToken}x`, cms().feedToken, 'Bearer ']) {
          const answer = await fetch(`${cms().url}/api/feed${at}`, authorization === null ? {} : { headers: { authorization } });
          expect(answer.headers.get('www-authenticate')).toBe('Bearer');
          expect(await refusal(answer)).toEqual({ status: 401, code: 'unauthorized' });
        }
      }
    });

    it.each([
      '?after=x',
      '?after=-1-a',
      '?until=12',
      '?wait=26',
      '?wait=-1',
      '?wait=1.5',
      '?afer=1-a',
      '?after=1-a&after=2-b',
      '/files/ABC',
      '/files/12',
    ])('refuses %s', async (query) => {
      expect(await refusal(await cms().feed(query))).toEqual({ status: 400, code: 'bad_request' });
    });

    it('says that it does not know a token of another archive, of a lost branch, or of the future', async () => {
      const { head } = await readFeed(cms());
      const [number] = String(head).split('-');
      for (const token of [`${number}-zzzzzzzzzzzz`, `${Number(number) + 1}-zzzzzzzzzzzz`, '0-a', '999999999999-a']) {
        expect(await refusal(await cms().feed(`?after=${token}`))).toEqual({ status: 410, code: 'unknown_token' });
        expect(await refusal(await cms().feed(`?until=${token}`))).toEqual({ status: 410, code: 'unknown_token' });
      }
    });

    it('has no file that was never published', async () => {
      expect(await refusal(await cms().feed(`/files/${'a'.repeat(64)}`))).toEqual({ status: 404, code: 'not_found' });
    });

    it('answers nothing new with the token that was given', async () => {
      const { head } = await readFeed(cms());
      expect(await readPage(cms(), `?after=${String(head)}`)).toEqual({ changes: [], superseded: [], next: head, head });
    });

    it('lets a reader wait, and wakes it when something is published', async () => {
      const { head } = await readFeed(cms());
      const waiting = readPage(cms(), `?after=${String(head)}&wait=25`);
      const id = await publish('waited-for');
      expect((await waiting).changes.map((change) => change.id)).toEqual([id]);
    });

    it('lets a reader wait no longer than asked', async () => {
      const { head } = await readFeed(cms());
      const before = Date.now();
      expect((await readPage(cms(), `?after=${String(head)}&wait=1`)).changes).toEqual([]);
      expect(Date.now() - before).toBeGreaterThanOrEqual(990);
    });

    it('forgets readers who left while they waited', async () => {
      const { head } = await readFeed(cms());
      const leaving = Array.from({ length: 20 }, async () => {
        const left = new AbortController();
        const asked = fetch(`${cms().url}/api/feed?after=${String(head)}&wait=25`, {
          headers: { authorization: `Bearer ${cms().feedToken}` },
          signal: left.signal,
        });
        setTimeout(() => left.abort(), 50);
        await expect(asked).rejects.toThrow('aborted');
      });
      await Promise.all(leaving);
      const id = await publish('after-they-left');
      expect((await readFeed(cms(), head)).changes.map((change) => change.id)).toEqual([id]);
    });

    it('gives pages within its bounds, all of one state, and a record bigger than a page alone', async () => {
      const sql = await openSql(cms());
      const [last] = await sql.run('SELECT MAX(number) AS number FROM publications');
      const start = await readFeed(cms());
      const first = Number(last?.number) + 1;
      const add = (number: number, entry: number, text: string) => {
        const record = JSON.stringify({ label: text, slug: `t-${entry}` });
        const now = cms().env.DATABASE_URL === undefined ? Date.now() : new Date().toISOString();
        return sql.run(
          `INSERT INTO publications (document_id, number, nonce, kind, type, entry_id, bytes, format, revision, first_published_at, at, labels, record)
             VALUES (?, ?, ?, 'publication', 'topic', ?, ?, 1, ?, ?, ?, '{}', ?)`,
          `fact${number}`,
          number,
          `n${number}`,
          `entry${entry}`,
          record.length,
          'f'.repeat(64),
          now,
          now,
          record,
        );
      };
      const total = 1300;
      // Every fifth is published again later, but the big one among them; of the big ones one is bigger than a page.
      const big: Record<number, number> = { 700: 5 * 1024 * 1024, 701: 3 * 1024 * 1024, 702: 3 * 1024 * 1024 };
      for (let index = 0; index < total; index += 1) await add(first + index, index % 5 === 0 ? 0 : index, 'x'.repeat(big[index] ?? 20));
      await sql.run("UPDATE publications SET entry_id = 'big' || number WHERE bytes > 1000000");
      try {
        const pages = [];
        let token = String(start.head);
        let until = '';
        for (;;) {
          const answer = await cms().feed(`?after=${token}${until}`);
          const bytes = Number(answer.headers.get('content-length'));
          const page = (await answer.json()) as Awaited<ReturnType<typeof readPage>>;
          pages.push({ bytes, page });
          if (until === '') await publish('in-between');
          until = `&until=${String(page.head)}`;
          token = String(page.next);
          if (page.next === page.head) break;
        }
        const frozen = pages[0]?.page.head;
        for (const { bytes, page } of pages) {
          expect(page.head).toBe(frozen);
          expect(page.changes.length).toBeLessThanOrEqual(feedBounds.changes);
          if (page.changes.length > 1) expect(bytes).toBeLessThan(feedBounds.bytes * 1.1);
        }
        expect(pages.some(({ page, bytes }) => page.changes.length === 1 && bytes > feedBounds.bytes)).toBe(true);
        const numbers = pages
          .flatMap(({ page }) => [...page.changes.map(({ number }) => number), ...page.superseded.map(([number]) => number)])
          .sort((a, b) => a - b);
        expect(numbers).toEqual(Array.from({ length: total }, (_, index) => first + index));
        expect(pages.flatMap(({ page }) => page.superseded)).toHaveLength(total / 5 - 2);
        expect(await readDigest(cms())).toMatchObject({
          entries: (await readFeed(cms())).changes.filter(({ kind }) => kind === 'publication').length,
        });
      } finally {
        await sql.run("DELETE FROM publications WHERE document_id LIKE 'fact%'");
        await sql.close();
      }
    });
  },
  { env: { CMS_SERVE_ADMIN: 'false', CMS_RECONCILE_MS: '3600000' } },
);
