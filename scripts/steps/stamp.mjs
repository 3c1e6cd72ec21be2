// Whether a step's result is still good: a stamp keeps the hash of what it was made from. It is written last, and lies with the result,
// so that who deletes the result deletes the stamp too, and a step that was interrupted is done again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './repository.mjs';

/**
 * SHA-256 over files (folders: all files below) and words, in the order given. What does not exist counts as that.
 * @param {string[]} paths relative to the repository
 * @param {string[]} [words]
 */
export const hashOf = (paths, words = []) => {
  const hash = createHash('sha256');
  for (const start of paths) {
    for (const file of filesBelow(inRoot(start)))
      hash
        .update(`${path.relative(inRoot(), file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    hash.update(`${start}\0`);
  }
  for (const word of words) hash.update(`${word}\0`);
  return hash.digest('hex');
};

/**
 * Files of a folder and below, sorted; of a file, itself; of nothing, none.
 * @param {string} start absolute
 * @returns {string[]}
 */
export const filesBelow = (start) => {
  if (!existsSync(start)) return [];
  if (!statSync(start).isDirectory()) return [start];
  return readdirSync(start, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(path.join(start, entry.name)) : [path.join(start, entry.name)]));
};

/**
 * Does `work` unless the stamp says that it was done from the same. True where it was done now.
 * @param {string} stampFile absolute
 * @param {string} hash
 * @param {() => Promise<unknown>} work
 */
export const unlessStamped = async (stampFile, hash, work) => {
  if (isStamped(stampFile, hash)) return false;
  rmSync(stampFile, { force: true });
  await work();
  writeStamp(stampFile, hash);
  return true;
};

/**
 * @param {string} stampFile
 * @param {string} hash
 */
export const isStamped = (stampFile, hash) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash;

/**
 * @param {string} stampFile
 * @param {string} hash
 */
export const writeStamp = (stampFile, hash) => {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(`${stampFile}.new`, hash);
  renameSync(`${stampFile}.new`, stampFile);
};
