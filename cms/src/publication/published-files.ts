// The files of what was published, by content: <folder>/<first two digits>/<sha256>, never changed, so that every published state keeps its
// pictures whatever happens in the media library. Beside each stands `<sha256>.json` with its media type.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface StoredFile {
  readonly path: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Copies a stream into the store; its hash and length. The same bytes again change nothing. */
export const storeFile = async (folder: string, source: Readable, mediaType: string): Promise<{ sha256: string; bytes: number }> => {
  await mkdir(folder, { recursive: true });
  const draft = path.join(folder, `.${randomBytes(12).toString('hex')}`);
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(source, measure, createWriteStream(draft, { flush: true }));
    const sha256 = hash.digest('hex');
    const place = filePath(folder, sha256);
    if (!(await exists(place))) {
      await mkdir(path.dirname(place), { recursive: true });
      await writeWhole(`${place}.json`, JSON.stringify({ mediaType }));
      await rename(draft, place);
      await syncFolder(path.dirname(place));
    }
    return { sha256, bytes };
  } finally {
    await rm(draft, { force: true });
  }
};

/** A stored file, or null. */
export const findFile = async (folder: string, sha256: string): Promise<StoredFile | null> => {
  const place = filePath(folder, sha256);
  try {
    const { size } = await stat(place);
    const { mediaType } = JSON.parse(await readFile(`${place}.json`, 'utf8')) as { mediaType: string };
    return { path: place, bytes: size, mediaType };
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
};

export const readStored = (file: StoredFile): Readable => createReadStream(file.path);

const filePath = (folder: string, sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);

const exists = async (place: string): Promise<boolean> => {
  try {
    await stat(place);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
};

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const writeWhole = async (place: string, text: string): Promise<void> => {
  const draft = `${place}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, place);
};

/** A rename is only on the disk when its folder is. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
