// On the very first start there is nothing to read: then the sample archive is imported, and never again.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from './command.mjs';
import { dataDirOf } from './environment.mjs';
import { Fault } from './fault.mjs';
import { done, note } from './report.mjs';
import { inRoot } from './repository.mjs';
import { writeStamp } from './stamp.mjs';

/** @param {Record<string, string>} env */
export const importSampleArchive = async (env) => {
  const marker = path.join(dataDirOf(env), 'sample-archive');
  const state = existsSync(marker) ? readFileSync(marker, 'utf8') : null;
  // 'begun' was left by a start that was interrupted: the import goes on where it stopped.
  if (state === null ? !(await isNewDatabase(env)) : state !== 'begun') return;
  mkdirSync(path.dirname(marker), { recursive: true });
  writeStamp(marker, 'begun');
  note('Importing the sample archive');
  const { code } = await run(
    process.execPath,
    [inRoot('cms', 'dist', 'src', 'archive-files', 'cli.js'), 'import', inRoot('cms', 'sample-archive')],
    {
      env,
      show: true,
    },
  );
  if (code !== 0)
    throw new Fault('The sample archive was not imported whole; what the importer said stands above. The next npm start goes on with it.');
  writeStamp(marker, 'done');
  done('Sample archive imported');
};

/**
 * Whether Strapi has never run on the database. An archive that is there already is left alone.
 * @param {Record<string, string>} env
 */
const isNewDatabase = async (env) => {
  if (!env.DATABASE_URL) return !existsSync(path.join(dataDirOf(env), 'cms.sqlite'));
  /** @type {typeof import('pg')} */
  const pg = createRequire(inRoot('cms', 'package.json'))('pg');
  const client = new pg.Client({ connectionString: env.DATABASE_URL, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query("select to_regclass('strapi_core_store_settings') is null as new");
    return rows[0].new === true;
  } catch (error) {
    throw new Fault(
      `The database in DATABASE_URL does not answer: ${/** @type {Error} */ (error).message}. Start it, or correct the address in .env.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
};
