import { existsSync } from 'node:fs';
import { buildWorkspace } from '../steps/build.mjs';
import { run } from '../steps/command.mjs';
import { commandFile, inRoot, root } from '../steps/repository.mjs';
import { fixGeneratedTypes, checkGeneratedTypes } from './generated-types.mjs';
import { checkDocker } from './docker.mjs';
import { checkEnvExample } from './env-example.mjs';
import { checkLockFile } from './lock-file.mjs';
import { checkNames } from './names.mjs';

/** @typedef {import('./run-checks.mjs').Check} Check */

/**
 * The faults that a command out of npm prints; none where it ends well.
 * @param {string} file
 * @param {string[]} args
 */
const ask = async (file, args) => {
  const { code, output } = await run(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return code === 0 ? [] : [output.trim() || `exit code ${code}`];
};

const tsc = (/** @type {string} */ project) => ask(commandFile('typescript', 'tsc'), ['-p', project, '--noEmit']);

const buildAll = async () => {
  for (const name of /** @type {const} */ (['schema', 'cms', 'api', 'tests'])) await buildWorkspace(name);
};

const types = async () => {
  await buildAll();
  const others = ['scripts', 'cms/src/admin'].filter((project) => existsSync(inRoot(project, 'tsconfig.json')));
  return (await Promise.all(others.map(tsc))).flat();
};

const eslint = (/** @type {string[]} */ ...more) => ask(commandFile('eslint'), ['.', '--max-warnings=0', ...more]);
const prettier = (/** @type {string} */ mode) => ask(commandFile('prettier'), ['.', mode, '--log-level=warn']);

const printSchema = async (/** @type {string[]} */ ...more) => {
  await buildWorkspace('schema');
  await buildWorkspace('api');
  return ask(inRoot('api', 'dist', 'print-schema.js'), more);
};

const imports = () =>
  ask(commandFile('dependency-cruiser', 'depcruise'), [
    '--config',
    '.dependency-cruiser.cjs',
    'schema/src',
    'cms/src',
    'cms/config',
    'api/src',
    'tests',
    'scripts',
  ]);

/** @type {Check[]} */
export const checks = [
  { name: 'types', holds: 'Types are right', check: types },
  { name: 'lint', holds: 'Code follows the rules', check: () => eslint(), fix: () => eslint('--fix') },
  { name: 'format', holds: 'Files are formatted', check: () => prettier('--check'), fix: () => prettier('--write') },
  { name: 'imports', holds: 'Imports flow one way', check: imports },
  { name: 'schema', holds: 'schema/schema.graphql is what the API answers', check: () => printSchema('--check'), fix: () => printSchema() },
  { name: 'generated', holds: "Strapi's generated types are current", check: checkGeneratedTypes, fix: fixGeneratedTypes },
  { name: 'env', holds: '.env.example explains every variable', check: checkEnvExample },
  { name: 'docker', holds: 'Docker files are sound', check: checkDocker },
  { name: 'lock', holds: 'Packages are pinned, and the lock file names no registry', check: checkLockFile },
  { name: 'names', holds: 'Files are named as the house does, with no path of one machine in them', check: checkNames },
];
