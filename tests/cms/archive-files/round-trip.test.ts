// Import, export, import: the same revisions, and the same files to the byte; from one database to another.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startCms, type Cms } from '../../support/cms.js';
import { startPostgres, type Postgres } from '../../support/postgres.js';
import { startArchivist, type Archivist } from './archivist.js';
import type { Files } from './checker.js';
import { everyFieldArchive } from './every-field-archive.js';
import { revisions } from './published.js';
import { smallArchive } from './small-archive.js';

jest.setTimeout(600_000);

const drafts: Files = {
  'people/lenin.draft.md':
    '---\nslug: v-i-lenin\nname: V. I. Lenin\nformerSlugs: [lenin]\nquotations: [{ text: New., speaker: trotsky }]\nimage: { file: media/map.png }\n---\n\nA draft.\n',
  'people/lenin.ru.draft.md': '---\nname: В. И. Ленин\n---\n\nЧерновик.\n',
  'topics/soviets.draft.md': '---\nlabel: Soviets\n---\n',
};

describe('from SQLite to PostgreSQL and back', () => {
  let postgres: Postgres;
  let all: { cms: Cms; archivist: Archivist }[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
    for (const databaseUrl of [undefined, await postgres.database(), undefined]) {
      const cms = await startCms(databaseUrl === undefined ? {} : { databaseUrl });
      all = [...all, { cms, archivist: await startArchivist(cms.env) }];
    }
  }, 300_000);
  afterAll(async () => {
    for (const { cms, archivist } of all) {
      await archivist.stop();
      await cms.remove();
    }
    await postgres.stop();
  });

  const archives: [name: string, files: Files][] = [
    ['a small archive with drafts beside its entries', { ...smallArchive, ...drafts }],
    ['an archive in which every field says something', everyFieldArchive()],
  ];

  it.each(archives)('%s has the same revisions everywhere, and the same files', async (_name, files) => {
    let given = files;
    const exported: Files[] = [];
    const published: string[][] = [];
    for (const { cms, archivist } of all) {
      expect(await archivist.import(given, { prune: true })).toMatchObject({ faults: [] });
      published.push(await revisions(cms));
      given = await archivist.export();
      exported.push(given);
      expect(await archivist.import(given)).toMatchObject({ created: 0, updated: 0, site: 'unchanged', uploaded: 0, faults: [] });
    }
    const [first, ...others] = exported;
    for (const other of others) expect(other).toEqual(first);
    expect(published[1]).toEqual(published[0]);
    expect(published[2]).toEqual(published[0]);
    expect(published[0]?.length).toBeGreaterThan(10);
  });
});
