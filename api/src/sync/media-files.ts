// Published files on this machine, named by their content. A file that is there is whole: it is checked before it gets its name.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FeedClient } from './feed-client.js';

/** Where a file is, or would be. */
export const mediaPath = (folder: string, sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);

export const hasMedia = (folder: string, sha256: string): boolean => existsSync(mediaPath(folder, sha256));

/** Copies a file from the feed. False where the feed has none of that name. Throws where the bytes are not the file's, or do not come. */
export const copyMedia = async (client: FeedClient, folder: string, sha256: string, signal?: AbortSignal): Promise<boolean> => {
  const bytes = await client.file(sha256, signal);
  if (bytes === null) return false;
  const target = mediaPath(folder, sha256);
  await mkdir(path.dirname(target), { recursive: true });
  const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const hash = createHash('sha256');
    const file = await open(temporary, 'wx');
    try {
      for await (const chunk of bytes) {
        hash.update(chunk);
        await file.write(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const found = hash.digest('hex');
    if (found !== sha256) throw new Error(`the feed gave bytes whose SHA-256 is ${found} for file ${sha256}`);
    await rename(temporary, target);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
};
