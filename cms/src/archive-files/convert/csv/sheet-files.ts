// Finds the sheets of a source by their names.
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { entryTypes, type EntryType } from '@october/schema';
import { anyOf, quote } from '../../fault';
import { folders } from '../../layout';
import { suggest } from '../../suggestion';
import { SourceError } from '../converter';

export type SheetFile = { root: string; file: string; type: EntryType };

/** The sheets of a folder, or the one that is named; by type as `entryTypes` has them. */
export const sheetsOf = (source: string): SheetFile[] => {
  if (!existsSync(source)) throw new SourceError(`${quote(source)}: no such file or folder`);
  const isFolder = statSync(source).isDirectory();
  const root = isFolder ? source : path.dirname(source);
  const names = isFolder ? readdirSync(source).filter((name) => /^[^._].*\.(?:csv|tsv)$/i.test(name)) : [path.basename(source)];
  if (names.length === 0) throw new SourceError(`${quote(source)}: expected sheets such as ${folders.person}.csv`);
  for (const name of names) {
    // The folder may be somebody else's: what it links to is not.
    if (isFolder && !lstatSync(path.join(root, name)).isFile())
      throw new SourceError(`${quote(name)}: expected a file, not a link or a folder`);
  }
  const sheets = names.sort().map((file) => ({ root, file, type: typeOf(file) }));
  return entryTypes.flatMap((type) => sheets.filter((sheet) => sheet.type === type));
};

const typeOf = (file: string): EntryType => {
  const name = path.basename(file, path.extname(file)).toLowerCase();
  const type = entryTypes.find((known) => name === known || name === folders[known]);
  if (type !== undefined) return type;
  const known = Object.values(folders);
  throw new SourceError(`${quote(file)}: expected a name that says the type: ${anyOf(known)}${suggest(name, known)}`);
};
