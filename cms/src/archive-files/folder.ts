// What stands in an archive's folder, by name alone: which files are entries, which are translations, which pictures there are.
// Hidden files and those whose name begins with `_` are left alone, and so are files beside archive.yaml, such as a README.
import { existsSync, lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { EntryType } from '@october/schema';
import { entryTypes } from '@october/schema';
import { anyOf, quote, type Fault } from './fault';
import { draftSuffix, folders, mediaFolder, siteFile, slugPattern } from './layout';
import { suggest } from './suggestion';

/** An entry's file and its translations', found by their names. `slug` is the file's name, where the file itself says no other. */
export type EntryFiles = { type: EntryType; slug: string; file: string; translations: { locale: string; file: string }[] };

/** `hasSite` is false where archive.yaml is missing. Entries stand by type as `entryTypes` has them, then by slug. */
export type ArchiveFolder = { root: string; hasSite: boolean; entries: EntryFiles[] };

/** Lists the folder. Throws where it is none; every other fault is put into `faults`. */
export const listFolder = (root: string, faults: Fault[]): ArchiveFolder => {
  if (!existsSync(root) || !statSync(root).isDirectory()) throw new Error(`${quote(root)} is not a folder`);
  const hasSite = existsSync(path.join(root, siteFile));
  if (!hasSite) faults.push({ file: siteFile, line: 1, message: 'missing: expected the site, with at least format and title' });
  for (const name of visible(root)) {
    const message = topFault(name, lstatSync(path.join(root, name)));
    if (message !== null) faults.push({ file: name, line: 1, message });
  }
  const entries = entryTypes.filter((type) => !isLink(path.join(root, folders[type]))).flatMap((type) => listEntries(root, type, faults));
  return { root: realpathSync(root), hasSite, entries };
};

const isLink = (address: string): boolean => lstatSync(address, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** What is wrong with a file or folder beside archive.yaml, by its name; null where nothing is. */
const topFault = (name: string, stats: Stats): string | null => {
  const known = [...Object.values(folders), mediaFolder];
  const isOurs = known.includes(name) || name === siteFile;
  if (isOurs && stats.isSymbolicLink()) return 'is a link to elsewhere: expected the file or folder itself';
  if (stats.isDirectory()) return isOurs ? null : `unknown folder: expected ${anyOf(known)}${suggestFolder(name, known)}`;
  return /^archive\.ya?ml$/i.test(name) && name !== siteFile ? `expected the name ${siteFile}` : null;
};

// `person` and `persons` mean people.
const suggestFolder = (name: string, known: readonly string[]): string => {
  const type = entryTypes.find((word) => name === word || name === `${word}s`);
  return type === undefined ? suggest(name, known) : suggest(folders[type], known);
};

const visible = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !/^[._]/.test(name))
    .sort();

const listEntries = (root: string, type: EntryType, faults: Fault[]): EntryFiles[] => {
  const folder = folders[type];
  if (!existsSync(path.join(root, folder))) return [];
  const found = new Map<string, EntryFiles>();
  const translations: { slug: string; locale: string; file: string }[] = [];
  for (const name of visible(path.join(root, folder))) {
    const file = `${folder}/${name}`;
    const fault = (message: string): number => faults.push({ file, line: 1, message });
    const [, slug, suffix] = /^([^.]*)(?:\.([^.]+))?\.md$/.exec(name) ?? [];
    if (lstatSync(path.join(root, file)).isSymbolicLink()) fault('is a link to another file: expected the file itself');
    else if (slug === undefined || !statSync(path.join(root, file)).isFile())
      fault(`expected a file named <slug>.md or <slug>.<locale>.md`);
    else if (!slugPattern.test(slug))
      fault(
        `${quote(slug)}: expected lower-case letters, digits and hyphens, such as april-theses; another slug can be written in the file: slug: ${slug}`,
      );
    else if (suffix === draftSuffix)
      fault("a draft beside its published entry is not read by this version; expected status: draft in the entry's own file");
    else if (suffix !== undefined) translations.push({ slug, locale: suffix, file });
    else found.set(slug, { type, slug, file, translations: [] });
  }
  for (const { slug, locale, file } of translations) {
    const entry = found.get(slug);
    if (entry) entry.translations.push({ locale, file });
    else
      faults.push({
        file,
        line: 1,
        message: `a translation without its entry: expected ${folder}/${slug}.md beside it${suggest(slug, found.keys())}`,
      });
  }
  return [...found.values()];
};

/** Address of a media file within the archive, or why it can be none. `reference` is as written: `media/lenin.png`. */
export const findMedia = (root: string, reference: string): { path: string } | { message: string } => {
  const parts = reference.split('/');
  if (
    parts[0] !== mediaFolder ||
    parts.length < 2 ||
    parts.some((part) => part === '' || part === '.' || part === '..') ||
    reference.includes('\\')
  ) {
    return { message: `${quote(reference)}: expected a path within ${mediaFolder}/, such as ${mediaFolder}/lenin.png` };
  }
  const address = path.join(root, ...parts);
  if (!existsSync(address)) return { message: `${quote(reference)}: no such file` };
  const inside = path.join(realpathSync(root), mediaFolder) + path.sep;
  if (!realpathSync(address).startsWith(inside)) return { message: `${quote(reference)}: leads out of the archive's folder` };
  if (!statSync(address).isFile()) return { message: `${quote(reference)}: expected a file` };
  return { path: address };
};
