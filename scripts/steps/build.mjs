// From sources to what runs. Each part is built only when what it is made of has changed.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildAdmin } from './build-admin.mjs';
import { runNode } from './command.mjs';
import { Fault } from './fault.mjs';
import { step } from './report.mjs';
import { commandFile, inRoot } from './repository.mjs';
import { hashOf, unlessStamped } from './stamp.mjs';

/**
 * @typedef {object} Workspace
 * @property {string} title
 * @property {string[]} sources what its output is made of
 * @property {string} sourceRoot the folder that `dist` mirrors
 */

const everywhere = ['package-lock.json', 'tsconfig.json', 'schema/src', 'schema/tsconfig.json'];

/** @type {Record<'schema' | 'cms' | 'api' | 'tests', Workspace>} */
const workspaces = {
  schema: { title: 'the contracts', sources: everywhere, sourceRoot: 'schema/src' },
  cms: {
    title: 'the CMS',
    sources: [...everywhere, 'cms/src', 'cms/config', 'cms/types', 'cms/database', 'cms/tsconfig.json'],
    sourceRoot: 'cms',
  },
  api: { title: 'the API', sources: [...everywhere, 'api/src', 'api/tsconfig.json'], sourceRoot: 'api/src' },
  tests: { title: 'the tests', sources: [...everywhere, 'api/src', 'tests'], sourceRoot: 'tests' },
};

/** Everything that `npm start` runs. */
export const buildPrograms = async () => {
  await buildWorkspace('schema');
  await buildWorkspace('cms');
  await buildAdmin();
  await buildWorkspace('api');
};

/**
 * Parts by name, in the order given; one that another needs must come before it.
 * @param {string[]} parts
 */
export const buildParts = async (parts) => {
  for (const part of parts) {
    if (part === 'admin') await buildAdmin();
    else if (isWorkspace(part)) await buildWorkspace(part);
    else throw new Fault(`"${part}" is no part of October: expected ${[...Object.keys(workspaces), 'admin'].join(', ')}.`);
  }
};

/** @type {(part: string) => part is keyof typeof workspaces} */
const isWorkspace = (part) => part in workspaces;

/** What `npm test` runs besides. */
export const buildTests = () => buildWorkspace('tests');

/** @param {keyof typeof workspaces} name */
export const buildWorkspace = async (name) => {
  const { title, sources, sourceRoot } = workspaces[name];
  const dist = inRoot(name, 'dist');
  const work = async () => {
    await runNode(`${name} does not compile: what the compiler found stands above.`, commandFile('typescript', 'tsc'), [
      '-p',
      name,
      '--noEmitOnError',
    ]);
    prune(dist, inRoot(sourceRoot));
  };
  const hash = hashOf(sources);
  const stamp = path.join(dist, '.stamp');
  await unlessStamped(stamp, hash, () => step(`Building ${title}`, 8, work, () => `Built ${title}`));
};

/**
 * Deletes what was compiled from sources that are gone: Strapi would load a content type, and jest a test, that nobody can find any more.
 * @param {string} dist
 * @param {string} sources
 */
const prune = (dist, sources) => {
  for (const entry of readdirSync(dist, { withFileTypes: true })) {
    // cms/dist/build is the admin; names with a dot are the compiler's and ours.
    if (entry.name === 'build' || entry.name.startsWith('.')) continue;
    const [compiled, source] = [path.join(dist, entry.name), path.join(sources, entry.name)];
    if (entry.isDirectory()) {
      if (existsSync(source)) prune(compiled, source);
      else rmSync(compiled, { recursive: true });
    } else if (!hasSource(source)) rmSync(compiled);
  }
};

/** @param {string} mirrored the compiled file's name, where its source would be */
const hasSource = (mirrored) => {
  const stem = mirrored.replace(/(\.d\.ts|\.js)(\.map)?$/, '');
  return [mirrored, `${stem}.ts`, `${stem}.tsx`].some((file) => existsSync(file));
};
