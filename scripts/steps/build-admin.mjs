// The admin's pages: a minute and 2 GB, so only when something that goes into them has changed.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runNode } from './command.mjs';
import { environment } from './environment.mjs';
import { step } from './report.mjs';
import { commandFile, inRoot } from './repository.mjs';
import { passingSecrets } from './secrets.mjs';
import { hashOf, unlessStamped } from './stamp.mjs';

// Content types are not among them: the admin asks the server for those.
const sources = ['package-lock.json', 'schema/src', 'cms/src/admin', 'cms/config', 'cms/package.json'];

export const buildAdmin = async () => {
  const env = environment();
  const hash = hashOf(sources, [
    publicPath(env.CMS_URL),
    ...Object.entries(env)
      .filter(([name]) => name.startsWith('STRAPI_ADMIN_'))
      .flat(),
  ]);
  const stamp = inRoot('cms', 'dist', 'build', '.stamp');
  await unlessStamped(stamp, hash, () =>
    step(
      'Building the admin',
      75,
      () => runBuild(env),
      () => 'Built the admin',
    ),
  );
};

/**
 * The part of the CMS's address that is built into the admin; host and port are not.
 * @param {string | undefined} url
 */
const publicPath = (url) => (url && URL.canParse(url) ? new URL(url).pathname : '/');

/** @param {Record<string, string>} env */
const runBuild = async (env) => {
  // Strapi reads its whole configuration to build, database and secrets too; none of that is in what it builds.
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'october-build-'));
  try {
    await runNode('The admin could not be built: what Strapi said stands above.', commandFile('@strapi/strapi'), ['build'], {
      cwd: inRoot('cms'),
      env: { ...passingSecrets(), ...env, NODE_ENV: 'production', DATA_DIR: dataDir },
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};
