// What comes by another door than the admin is found and put right; what an editor has not published stays unpublished.
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { startCms } from '../../support/cms.js';
import { onEachDatabase } from '../../support/databases.js';
import { eventually } from '../../support/eventually.js';
import { readCurrent, readDigest, readFeed, readPublication } from '../../support/feed.js';
import { picture } from '../../support/pictures.js';
import { openSql } from '../../support/sql.js';
import { runStrapi } from '../../support/strapi-command.js';

const env = { CMS_SERVE_ADMIN: 'false', CMS_RECONCILE_MS: '20' };

onEachDatabase(
  'other doors',
  (cms) => {
    let count = 0;
    const to = (...ids: string[]) => ({ set: ids.map((documentId) => ({ documentId })) });
    const published = async (more: object = {}) => {
      const admin = await cms().admin();
      const { documentId } = await admin.create('document', {
        title: 'As published',
        slug: `doc-${(count += 1)}`,
        kind: 'letter',
        ...more,
      });
      await admin.publish('document', documentId);
      return documentId;
    };
    const sql = async (statement: string, ...values: string[]) => {
      const database = await openSql(cms());
      await database.run(statement, ...values).finally(() => database.close());
    };

    it("words changed by SQL are told, with the links as they were published and without the draft's edits", async () => {
      const admin = await cms().admin();
      const place = (await admin.create('place', { name: 'Vyborg', slug: 'vyborg' })).documentId;
      const id = await published({ place: to(place) });
      await admin.update('document', id, { summary: 'not finished', place: to() });
      await sql(`UPDATE documents SET title = 'By SQL' WHERE document_id = ? AND published_at IS NOT NULL`, id);
      const { record } = await eventually(async () => {
        const now = await readPublication(cms(), id);
        return now.record.title === 'By SQL' ? now : null;
      });
      expect(record).toMatchObject({ place });
      expect(record.summary).toBeUndefined();
    });

    it('a published row deleted by SQL is told as withdrawn', async () => {
      const id = await published();
      await sql(`DELETE FROM documents WHERE document_id = ? AND published_at IS NOT NULL`, id);
      await eventually(async () => (await readCurrent(cms())).get(id)?.kind === 'withdrawal');
    });

    it('nothing is told where nothing differs', async () => {
      await published();
      const { head } = await readFeed(cms());
      // Long enough for a walk through every type.
      await sql(`UPDATE settled SET words = 'unknown'`);
      await eventually(async () => {
        const database = await openSql(cms());
        const [row] = await database
          .run(`SELECT COUNT(*) AS left_over FROM settled WHERE words = 'unknown'`)
          .finally(() => database.close());
        return Number(row?.left_over) === 0;
      });
      expect((await readFeed(cms(), head)).head).toBe(head);
    });

    it('an export imported into the same archive brings back what was published then, and into an empty one the same digest', async () => {
      const admin = await cms().admin();
      const person = (await admin.create('person', { name: 'Lunacharsky', slug: 'lunacharsky' })).documentId;
      const file = await admin.upload(await picture('door.png', 'brown', 20, 10));
      const id = await published({
        contributors: [{ role: 'author', person: to(person) }],
        image: { file: file.id, alternativeText: 'A door' },
      });
      await admin.update('document', id, { summary: 'not finished' });
      const before = await readPublication(cms(), id);
      const { head, digest } = { head: (await readFeed(cms())).head, digest: (await readDigest(cms())).digest };
      const archive = path.join(cms().dataDir, 'export');
      await runStrapi(cms(), 'export', '--no-encrypt', '--no-compress', '-f', archive);

      await admin.publish('document', id, { title: 'Published after the export' });
      const later = await published();
      const lost = (await readFeed(cms())).head;
      await cms().stop();
      await runStrapi(cms(), 'import', '--force', '-f', `${archive}.tar`);
      await cms().start();
      expect((await cms().feed(`?after=${String(lost)}`)).status).toBe(410);
      expect((await readFeed(cms(), head)).changes).toEqual([]);
      expect((await readDigest(cms())).digest).toBe(digest);
      const current = await readCurrent(cms());
      expect(current.get(id)).toEqual(before);
      expect(current.has(later)).toBe(false);
      expect((await (await cms().admin()).get('document', id)).summary).toBe('not finished');

      const other = await startCms({ env });
      try {
        await other.stop();
        await runStrapi(other, 'import', '--force', '-f', `${archive}.tar`);
        await other.start();
        expect((await readDigest(other)).digest).toBe(digest);
        expect((await readCurrent(other)).get(id)).toEqual(before);
        const { sha256 } = (before.record.image as { file: { sha256: string } }).file;
        await eventually(async () => (await other.feed(`/files/${sha256}`)).ok);
      } finally {
        await other.remove();
      }
    }, 600_000);
  },
  { env },
);
