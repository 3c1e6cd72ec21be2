// The folder that an archive is exported to. All is written beside it first, so that a failure leaves what was there as it was.
import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Archive } from '../archive';
import { quote } from '../fault';
import { archiveFormat, folders, mediaFolder, siteFile } from '../layout';

/** What an export changed in the folder. */
export type Moved = { written: number; removed: string[] };

export class TargetFolder {
  /** Where the files are to be written. */
  readonly draft: string;
  /** Files of the archive that is there already. */
  private readonly old: readonly string[];

  /** Throws where the folder holds something else than an archive. */
  constructor(private readonly folder: string) {
    const isThere = existsSync(folder);
    this.old = isThere ? filesOfArchive(folder) : [];
    const name = `.export-${randomBytes(6).toString('hex')}`;
    // Within the folder, a rename stays on one disk.
    this.draft = isThere ? path.join(folder, name) : path.join(path.dirname(path.resolve(folder)), name);
    mkdirSync(this.draft, { recursive: true });
  }

  /** Puts `files` (paths within the draft) in the place of what was there; files of the old archive that are not among them are removed. */
  replace(files: readonly string[]): Moved {
    if (!existsSync(this.folder)) {
      renameSync(this.draft, this.folder);
      return { written: files.length, removed: [] };
    }
    const changed = files.filter((file) => !isSameFile(path.join(this.draft, file), path.join(this.folder, file)));
    for (const file of changed) {
      mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
      renameSync(path.join(this.draft, file), path.join(this.folder, file));
    }
    const kept = new Set(files);
    const removed = this.old.filter((file) => !kept.has(file));
    for (const file of removed) rmSync(path.join(this.folder, file), { force: true });
    for (const folder of new Set(removed.map((file) => path.dirname(file)))) removeEmpty(this.folder, folder);
    this.discard();
    return { written: changed.length, removed };
  }

  /** Takes away what was written. */
  discard(): void {
    rmSync(this.draft, { recursive: true, force: true });
  }
}

/** The entries' files of the archive in a folder, and the media that they name: not a file more is ours to remove. */
const filesOfArchive = (folder: string): string[] => {
  const refuse = (why: string): never => {
    throw new Error(`${quote(folder)} ${why}; expected an empty folder, a new one, or one that holds an archive`);
  };
  if (!statSync(folder).isDirectory()) return refuse('is a file');
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  if (names.length === 0) return [];
  if (!names.includes(siteFile)) return refuse(`holds something else than an archive: there is no ${siteFile} in it`);
  const format = /^format:[ \t]*["']?([^\s"'#]+)/m.exec(readFileSync(path.join(folder, siteFile), 'utf8'))?.[1];
  if (format !== String(archiveFormat)) return refuse(`holds an archive.yaml that does not say format: ${archiveFormat}`);
  for (const name of [siteFile, mediaFolder, ...Object.values(folders)]) {
    const stats = lstatSync(path.join(folder, name), { throwIfNoEntry: false });
    if (stats && (stats.isSymbolicLink() || stats.isDirectory() === (name === siteFile)))
      return refuse(`holds a ${name} that is none of an archive`);
  }
  const archive = Archive.open(folder, []);
  const entries = archive.entries().map(({ files }) => files);
  for (const files of entries) void [archive.read(files, []), archive.readDraft(files, [])];
  archive.readSite([]);
  const texts = entries.flatMap(({ file, translations, draft }) => [
    file,
    ...(draft ? [draft.file, ...draft.translations.map((one) => one.file)] : []),
    ...translations.map((one) => one.file),
  ]);
  return [...texts, ...archive.media.used().map((used) => path.relative(archive.root, used.path).split(path.sep).join('/'))];
};

const isSameFile = (one: string, other: string): boolean => {
  const stats = lstatSync(other, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === statSync(one).size && readFileSync(one).equals(readFileSync(other));
};

const removeEmpty = (root: string, folder: string): void => {
  const place = path.join(root, folder);
  if (folder === '.' || !existsSync(place) || readdirSync(place).length > 0) return;
  rmdirSync(place);
  removeEmpty(root, path.dirname(folder));
};
