// Archive files as a feed would tell them, read by the CMS's own reader in a process of its own (it is CommonJS, which Jest does not load).
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Change } from '@october/schema';

/** The changes of archive folders, read one after the other: `convert` turns a source into one first. The first folder's site is the site. */
export const changesOfArchives = async (sources: readonly { folder: string; convert?: 'standard-ebooks' }[]): Promise<Change[]> => {
  const program = fileURLToPath(new URL('./read-archives.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(sources)], { maxBuffer: 256 * 1024 * 1024 });
  return JSON.parse(stdout) as Change[];
};
