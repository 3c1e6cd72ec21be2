// The files of a source that is packed (ZIP: an .epub). They are read into memory, and nothing is unpacked to the disk.
// Bounds keep a small file from becoming a huge one, whatever it says of itself.
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { quote } from '../fault';
import { SourceError } from './converter';
import { withinSource, type SourceFiles } from './source-files';

export const zipBounds = {
  files: 10_000,
  fileBytes: 64 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
};

/** The files of a ZIP. Throws a `SourceError` where it is none, where a path leads out of it, or where it is larger than the bounds. */
export const zipFiles = async (file: string): Promise<SourceFiles> => {
  const known = new Map<string, Uint8Array>();
  const zip = await told(file, openPromise(file, { strictFileNames: true }));
  try {
    await told(file, readAll(file, zip, known));
  } finally {
    zip.close();
  }
  return { list: () => [...known.keys()].sort(), read: (name) => known.get(withinSource(name)) ?? null };
};

const readAll = async (file: string, zip: ZipFile, known: Map<string, Uint8Array>): Promise<void> => {
  if (zip.entryCount > zipBounds.files) throw new SourceError(`${file}: ${zip.entryCount} files; expected ${zipBounds.files} at most`);
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const name = withinSource(entry.fileName);
    if (known.has(name)) throw new SourceError(`${file}: ${quote(name)} is in it twice; expected once`);
    refuseLarge(file, entry, total);
    const bytes = await readEntry(file, zip, entry);
    total += bytes.length;
    known.set(name, bytes);
  }
};

const refuseLarge = (file: string, { fileName, compressedSize, uncompressedSize }: Entry, total: number): void => {
  const refuse = (what: string): never => {
    throw new SourceError(`${file}: ${quote(fileName)} ${what}`);
  };
  if (uncompressedSize > zipBounds.fileBytes) refuse(`has ${uncompressedSize} bytes; expected ${zipBounds.fileBytes} at most`);
  if (total + uncompressedSize > zipBounds.totalBytes) refuse(`brings the whole over ${zipBounds.totalBytes} bytes`);
  if (uncompressedSize > zipBounds.ratioFromBytes && uncompressedSize > compressedSize * zipBounds.ratio)
    refuse(`is packed more than ${zipBounds.ratio} times smaller than it is`);
};

// The reader itself ends where a file has more bytes than it said.
const readEntry = async (file: string, zip: ZipFile, entry: Entry): Promise<Uint8Array> => {
  if (!entry.canDecodeFileData())
    throw new SourceError(`${file}: ${quote(entry.fileName)} is encrypted, or packed in a way that is not read`);
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const told = async <Value>(file: string, work: Promise<Value>): Promise<Value> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`${file}: not a ZIP file that can be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};
