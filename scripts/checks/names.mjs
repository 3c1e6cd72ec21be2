import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../steps/repository.mjs';
import { trackedFiles } from './tracked-files.mjs';

// A name that says nothing of what is in the file.
const empty = /(^|[-/])(utils?|helpers?|common|misc)\.[a-z]+$/;
const kebab = /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/;
const code = /\.(ts|tsx|mjs|js|cjs)$/;
// Someone's home, or where a build machine keeps its work.
const machinePath = /(?<![\w.~-])\/(home|Users|root|work|workspace)\/[\w.-]+/;
const generated = /^(package-lock\.json|cms\/types\/generated\/|cms\/sample-archive\/)/;

/** @returns {Promise<string[]>} */
export const checkNames = async () => {
  const files = (await trackedFiles()).filter((file) => existsSync(inRoot(file)) && !generated.test(file));
  return [
    ...files
      .filter((file) => code.test(file) && !kebab.test(path.basename(file)) && !file.endsWith('.d.ts'))
      .map((file) => `${file}: expected a name-in-kebab-case`),
    ...files.filter((file) => code.test(file) && empty.test(file)).map((file) => `${file}: a name that says what is in it, please`),
    ...files.filter((file) => /\.(ts|tsx|mjs|js|cjs|json|yaml|yml|md|html|sh)$|Dockerfile$/.test(file)).flatMap(pathsIn),
  ];
};

/** @param {string} file */
const pathsIn = (file) =>
  readFileSync(inRoot(file), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const found = machinePath.exec(line);
      return found && !line.includes('machinePath') ? [`${file}:${index + 1}: ${found[0]} is a path of one machine`] : [];
    });
