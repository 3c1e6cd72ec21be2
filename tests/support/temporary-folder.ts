import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface TemporaryFolder {
  path: string;
  remove(): Promise<void>;
}

/** A new empty folder outside the repository. */
export const temporaryFolder = async (purpose: string): Promise<TemporaryFolder> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), `october-${purpose}-`));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
};
