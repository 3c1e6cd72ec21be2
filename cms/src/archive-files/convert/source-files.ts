// The files of a source that is a folder. Nothing outside of it is read, by whatever path or link a file names.
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { quote } from '../fault';
import { SourceError } from './converter';

export type SourceFiles = {
  /** Every file, sorted, with `/` between folders. */
  list: () => string[];
  /** A file's bytes; null where there is none. Throws a `SourceError` where the path leads out of the source. */
  read: (file: string) => Uint8Array | null;
};

/** The files of a folder. Throws a `SourceError` where it is none. */
export const folderFiles = (folder: string): SourceFiles => {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new SourceError(`${quote(folder)} is not a folder`);
  const root = realpathSync(folder);
  return {
    list: () =>
      readdirSync(root, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
        .sort(),
    read: (file) => {
      const address = path.join(root, withinSource(file));
      if (!existsSync(address)) return null;
      if (!realpathSync(address).startsWith(root + path.sep)) throw new SourceError(`${quote(file)}: leads out of the source`);
      return statSync(address).isFile() ? readFileSync(address) : null;
    },
  };
};

/** A path within the source, `.` and `..` resolved. Throws a `SourceError` where it climbs out, or begins at the root of a disk. */
export const withinSource = (file: string): string => {
  const plain = path.posix.normalize(file);
  const climbs = plain === '..' || plain.startsWith('../') || path.posix.isAbsolute(plain) || /^[a-z]:|\\|\0/i.test(plain);
  if (climbs) throw new SourceError(`${quote(file)}: leads out of the source`);
  return plain;
};
