// What stands in an archive's folder, by name alone: which files are entries, which are translations, which pictures there are.
// Hidden files and those whose name begins with `_` are left alone, and so are files beside archive.yaml, such as a README.
import { existsSync, lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { EntryType } from '@october/schema';
import { entryTypes } from '@october/schema';
import { anyOf, quote, type Fault } from './fault';
import { draftSuffix, fileOf, folders, mediaFolder, siteFile, slugPattern } from './layout';
import { suggest } from './suggestion';

/** A file and its translations'. */
type TranslatedFile = { file: string; translations: { locale: string; file: string }[] };

/** An entry's file and its translations', found by their names. `slug` is the file's name, where the file itself says no other.
 *  `draft`: the draft beside the published entry, where it differs; whole, with translations of its own. */
export type EntryFiles = TranslatedFile & { type: EntryType; slug: string; draft?: TranslatedFile };

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

/** `lenin.md`, `lenin.ru.md`, `lenin.draft.md`, `lenin.ru.draft.md`. */
const entryName = new RegExp(`^([^.]*)(?:\\.(?!${draftSuffix}\\.)([^.]+))?(\\.${draftSuffix})?\\.md$`);

type Named = { slug: string; locale: string | undefined; isDraft: boolean; file: string };

const listEntries = (root: string, type: EntryType, faults: Fault[]): EntryFiles[] => {
  const folder = folders[type];
  if (!existsSync(path.join(root, folder))) return [];
  const named = visible(path.join(root, folder)).flatMap((name) => readName(root, folder, name, faults));
  const found = new Map<string, EntryFiles>();
  for (const { slug, locale, isDraft, file } of named)
    if (locale === undefined && !isDraft) found.set(slug, { type, slug, file, translations: [] });
  const orphan = (file: string, what: string, expected: string, suggestion = ''): number =>
    faults.push({ file, line: 1, message: `${what}: expected ${expected} beside it${suggestion}` });
  for (const { slug, locale, isDraft, file } of named) {
    const entry = found.get(slug);
    if (entry && isDraft && locale === undefined) entry.draft = { file, translations: [] };
    else if (!entry && (isDraft || locale !== undefined))
      orphan(file, `a ${isDraft ? 'draft' : 'translation'} without its entry`, fileOf(type, slug), suggest(slug, found.keys()));
  }
  for (const { slug, locale, isDraft, file } of named) {
    const entry = found.get(slug);
    if (!entry || locale === undefined) continue;
    const of = isDraft ? entry.draft : entry;
    if (of) of.translations.push({ locale, file });
    else orphan(file, 'a translation of a draft that is not there', fileOf(type, slug, undefined, true));
  }
  return [...found.values()];
};

/** What a file's name says; nothing, and a fault, where it is none of an entry's. */
const readName = (root: string, folder: string, name: string, faults: Fault[]): Named[] => {
  const file = `${folder}/${name}`;
  const fault = (message: string): Named[] => {
    faults.push({ file, line: 1, message });
    return [];
  };
  const [, slug, locale, draft] = entryName.exec(name) ?? [];
  if (lstatSync(path.join(root, file)).isSymbolicLink()) return fault('is a link to another file: expected the file itself');
  if (slug === undefined || !statSync(path.join(root, file)).isFile())
    return fault(`expected a file named <slug>.md, <slug>.<locale>.md or <slug>.draft.md`);
  if (!slugPattern.test(slug))
    return fault(
      `${quote(slug)}: expected lower-case letters, digits and hyphens, such as april-theses; another slug can be written in the file: slug: ${slug}`,
    );
  return [{ slug, locale, isDraft: draft !== undefined, file }];
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
