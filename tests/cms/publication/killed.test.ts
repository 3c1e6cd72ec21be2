// kill -9 while an editor publishes, again and again: what the editor was told is published is published, once.
import { expect, it } from '@jest/globals';
import { onEachDatabase } from '../../support/databases.js';
import { readDigest, readFeed, readPublication } from '../../support/feed.js';

const timesKilled = { SQLite: 14, PostgreSQL: 6 };

onEachDatabase(
  'a CMS killed while publishing',
  (cms) => {
    it('has lost nothing and tells nothing twice when it is back', async () => {
      const times = cms().env.DATABASE_URL === undefined ? timesKilled.SQLite : timesKilled.PostgreSQL;
      const { documentId: id } = await (await cms().admin()).create('topic', { label: 'Version 0', slug: 'killed' });
      let version = 0;
      let acknowledged = 0;
      for (let kill = 0; kill < times; kill += 1) {
        const admin = await cms().admin();
        let killed = false;
        const publishing = (async () => {
          while (!killed) {
            version += 1;
            await admin.publish('topic', id, { label: `Version ${version}` });
            acknowledged = version;
          }
        })().catch(() => undefined);
        // From within the first publication to after some more.
        await new Promise((resolve) => setTimeout(resolve, 20 + kill * 37));
        await cms().kill();
        killed = true;
        await publishing;
        await cms().start();
        const { changes, superseded, head } = await readFeed(cms());
        const numbers = [...changes.map(({ number }) => number), ...superseded.map(([number]) => number)];
        expect(new Set(numbers).size).toBe(numbers.length);
        const current = changes.find((change) => change.id === id);
        if (current?.kind === 'publication') {
          const shown = Number(String(current.record.label).replace('Version ', ''));
          expect(shown).toBeGreaterThanOrEqual(acknowledged);
          expect(shown).toBeLessThanOrEqual(version);
          // What the admin shows as published is what the feed tells.
          expect((await (await cms().admin()).get('topic', id, 'published')).label).toBe(current.record.label);
        } else expect(acknowledged).toBe(0);
        expect((await readDigest(cms())).token).toBe(head);
      }
      await (await cms().admin()).publish('topic', id, { label: 'Alive' });
      expect((await readPublication(cms(), id)).record.label).toBe('Alive');
    }, 900_000);
  },
  { env: { CMS_SERVE_ADMIN: 'false' } },
);
