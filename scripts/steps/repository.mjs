import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A path inside the repository.
 * @param {string[]} parts
 */
export const inRoot = (...parts) => path.join(root, ...parts);

const nodeModules = ['.', 'cms', 'api', 'tests', 'schema'].map((workspace) => inRoot(workspace, 'node_modules'));

/**
 * The file of a command that npm installed, to be run by this same Node: no shell, no PATH.
 * @param {string} packageName
 * @param {string} [command] where a package has several
 */
export const commandFile = (packageName, command = packageName.replace(/^.*\//, '')) => {
  const folder = nodeModules.map((at) => path.join(at, packageName)).find((at) => existsSync(path.join(at, 'package.json')));
  if (folder === undefined) throw new Error(`${packageName} is not installed: run npm ci`);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
};
