// An import by tables makes, row for row, the database that Strapi's Document Service makes of the same archive.
import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cmsEnvironment } from '../../support/cms.js';
import { freePort } from '../../support/ports.js';
import { startPostgres, type Postgres } from '../../support/postgres.js';
import { inRepository } from '../../support/repository.js';
import { openSql } from '../../support/sql.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';
import { readDatabase } from './database-rows.js';
import { everyFieldArchive } from './every-field-archive.js';
import { startImporter, type ImportAnswer, type Importer } from './importer.js';
import { smallArchive } from './small-archive.js';

jest.setTimeout(900_000);

/** Imports into a new database; the answer, and every row. */
const importInto = async (
  writer: string,
  databaseUrl: string | undefined,
  work: (importer: Importer) => Promise<ImportAnswer>,
): Promise<{ answer: ImportAnswer; rows: Record<string, string[] | number>; oneByOne: number }> => {
  const data = await temporaryFolder('rows');
  try {
    const env = { ...cmsEnvironment({ dataDir: data.path, port: await freePort(), databaseUrl }), TEST_WRITER: writer };
    const importer = await startImporter(env);
    const answer = await work(importer).finally(() => importer.stop());
    const cms = { env, dataDir: data.path };
    return { answer, rows: await readDatabase(cms), oneByOne: await countOneByOne(cms) };
  } finally {
    await data.remove();
  }
};

/** Published documents and people that Strapi itself published: a moment after it had made their drafts. */
const countOneByOne = async (cms: Parameters<typeof openSql>[0]): Promise<number> => {
  const sql = await openSql(cms);
  try {
    const count = (table: string) => `SELECT id FROM ${table} WHERE published_at IS NOT NULL AND published_at <> updated_at`;
    return [...(await sql.run(count('documents'))), ...(await sql.run(count('people')))].length;
  } finally {
    await sql.close();
  }
};

const archives: [string, (importer: Importer) => Promise<ImportAnswer>][] = [
  ['every field of every type', (importer) => importer.importFiles(everyFieldArchive())],
  ['references in every direction', (importer) => importer.importFiles(smallArchive)],
  ['the archive of 1917', (importer) => importer.importFolder(sample.path)],
];

/** A copy: an editor may be at work in it. */
let sample: TemporaryFolder;
beforeAll(async () => {
  sample = await temporaryFolder('sample');
  await cp(inRepository('cms', 'sample-archive'), sample.path, { recursive: true });
});
afterAll(() => sample.remove());

describe.each(['SQLite', 'PostgreSQL'])('an import by tables, on %s', (database) => {
  let postgres: Postgres | undefined;
  beforeAll(async () => {
    if (database === 'PostgreSQL') postgres = await startPostgres();
  }, 120_000);
  afterAll(() => postgres?.stop());

  // The whole of 1917 takes the Document Service minutes: on one database it is enough.
  const those = database === 'SQLite' ? archives : archives.slice(0, 2);
  it.each(those)('of %s makes the rows that the Document Service makes', async (_what, work) => {
    const [byDocuments, byTables] = [
      await importInto('EntryWriter', await postgres?.database(), work),
      await importInto('TableWriter', await postgres?.database(), work),
    ];
    expect(byTables.answer).toEqual(byDocuments.answer);
    expect(byTables.answer.faults).toEqual([]);
    expect(byDocuments.oneByOne).toBeGreaterThan(0);
    expect(byTables.oneByOne).toBe(0);
    expect(byTables.rows).toEqual(byDocuments.rows);
  });
});
