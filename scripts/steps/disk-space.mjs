import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Fault } from './fault.mjs';

const megabyte = 1024 * 1024;
/** Packages take 1 GB, the build and npm's cache the rest. */
export const installBytes = 2500 * megabyte;
/** A start writes the database, the read model and pictures. */
export const startBytes = 200 * megabyte;

/**
 * Throws a Fault where the disk of a folder has less room than that.
 * @param {string} folder need not exist
 * @param {number} neededBytes
 * @param {(folder: string) => number} [freeBytes]
 */
export const requireDiskSpace = (folder, neededBytes, freeBytes = freeBytesAt) => {
  const free = freeBytes(folder);
  if (free >= neededBytes) return;
  throw new Fault(
    `The disk is too full: ${Math.floor(free / megabyte)} MB are free at ${folder}, and October needs ${Math.round(neededBytes / megabyte)} MB there; make room and try again.`,
  );
};

/** @param {string} folder */
const freeBytesAt = (folder) => {
  let existing = path.resolve(folder);
  while (!existsSync(existing)) existing = path.dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  return bavail * bsize;
};
