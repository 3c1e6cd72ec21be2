// Strapi writes types of every content type; committed, so that a change of the model is seen in a review.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildWorkspace } from '../steps/build.mjs';
import { runNode } from '../steps/command.mjs';
import { quietStrapi } from '../steps/environment.mjs';
import { commandFile, inRoot } from '../steps/repository.mjs';
import { passingSecrets } from '../steps/secrets.mjs';

const names = ['components.d.ts', 'contentTypes.d.ts'];
const committed = (/** @type {string} */ name) => inRoot('cms', 'types', 'generated', name);

/** @returns {Promise<string[]>} */
export const checkGeneratedTypes = () =>
  inTemporaryFolder(async (folder) => {
    await generate(folder, folder);
    return names.flatMap((name) => {
      const fresh = readFileSync(path.join(folder, 'generated', name), 'utf8');
      const now = existsSync(committed(name)) ? readFileSync(committed(name), 'utf8') : '';
      return fresh === now ? [] : [`cms/types/generated/${name} is not what the content types say`];
    });
  });

export const fixGeneratedTypes = () => inTemporaryFolder((folder) => generate(folder));

/**
 * @param {string} dataDir an empty folder: the CMS's configuration names one
 * @param {string} [outDir] instead of cms/
 */
const generate = async (dataDir, outDir) => {
  await buildWorkspace('schema');
  await runNode(
    'Strapi could not write its types; what it said stands above.',
    commandFile('@strapi/strapi'),
    ['ts:generate-types', '--silent', ...(outDir ? ['--out-dir', path.relative(inRoot('cms'), outDir)] : [])],
    {
      cwd: inRoot('cms'),
      env: { PATH: process.env.PATH, HOME: dataDir, ...passingSecrets(), ...quietStrapi, DATA_DIR: dataDir },
    },
  );
};

/**
 * @template T
 * @param {(folder: string) => Promise<T>} work
 */
const inTemporaryFolder = async (work) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'october-types-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
