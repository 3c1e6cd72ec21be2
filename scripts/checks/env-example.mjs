import { readFileSync } from 'node:fs';
import { inRoot } from '../steps/repository.mjs';

const readers = ['cms/src/environment.ts', 'api/src/config.ts'];

/** @returns {Promise<string[]>} */
export const checkEnvExample = async () => {
  const lines = readFileSync(inRoot('.env.example'), 'utf8').split('\n');
  const explained = new Set(lines.flatMap((line) => /^#?\s?([A-Z][A-Z0-9_]+)=/.exec(line)?.[1] ?? []));
  const read = new Set(readers.flatMap(variablesOf));
  return [
    ...[...read]
      .filter((name) => !explained.has(name))
      .map((name) => `${name} is read and not explained: expected a line "${name}=" in .env.example`),
    ...[...explained]
      .filter((name) => !read.has(name) && !ofNode.has(name))
      .map((name) => `${name} is explained in .env.example and nobody reads it`),
  ];
};

const ofNode = new Set(['NODE_ENV']);

/** @param {string} file */
const variablesOf = (file) => [...readFileSync(inRoot(file), 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map((found) => found[1] ?? '');
