// Writes all that the CMS has as a folder of plain files. The same archive gives the same files, byte for byte, on every machine.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { entryTypes } from '@october/schema';
import { filesFolder } from '../../publication/media-library';
import { findFile } from '../../publication/published-files';
import { formOf } from '../form';
import { archiveFormat, siteFile } from '../layout';
import { startProgress } from '../progress';
import { nameEntries, type EntryName } from './entry-names';
import { entryFiles } from './entry-text';
import { MediaNames } from './media-names';
import { withSnapshot, type StoredArchive, type StoredEntry } from './stored-archive';
import { TargetFolder } from './target-folder';
import { withoutFilled } from './without-filled';
import { writeFields, type Naming } from './write-value';
import { yamlText } from './yaml-text';

/** `edited`: published entries with a draft beside them. `written`: files that are new or other than before. */
export type Exported = { entries: number; drafts: number; edited: number; media: number; written: number; removed: string[] };

/** Exports into a folder: a new one, an empty one, or one that holds an older export. Throws where it holds something else; it is left alone then. */
export const exportArchive = async (strapi: Core.Strapi, folder: string): Promise<Exported> => {
  const target = new TargetFolder(folder);
  try {
    return await withSnapshot(strapi, async (stored) => {
      const writer = new FolderWriter(target.draft);
      const counts = await writeAll(stored, writer);
      return { ...counts, ...target.replace(writer.files) };
    });
  } catch (error) {
    target.discard();
    throw error;
  }
};

class FolderWriter {
  readonly files: string[] = [];
  constructor(private readonly root: string) {}

  text(file: string, text: string): void {
    writeFileSync(this.place(file), text);
  }

  copy(file: string, from: string): void {
    copyFileSync(from, this.place(file));
  }

  private place(file: string): string {
    const place = path.join(this.root, file);
    mkdirSync(path.dirname(place), { recursive: true });
    this.files.push(file);
    return place;
  }
}

type Counts = Omit<Exported, 'written' | 'removed'>;

const writeAll = async (stored: StoredArchive, writer: FolderWriter): Promise<Counts> => {
  const { names, media } = await survey(stored);
  const site = await stored.site();
  if (site) media.add(site);
  media.settle();
  const naming: Naming = { slugOf: (id) => names.get(id)?.slug, file: (file) => media.written(file), text: (text) => media.text(text) };
  const counts = { entries: 0, drafts: 0, edited: 0, media: media.files().length };
  const progress = startProgress('Exporting', stored.size);
  for (const type of entryTypes) {
    for await (const entry of stored.entries(type)) {
      for (const [file, text] of filesOf(entry, names, naming)) writer.text(file, text);
      counts.entries += 1;
      if (!entry.published) counts.drafts += 1;
      else if (entry.draft) counts.edited += 1;
      progress.step();
    }
  }
  progress.end();
  for (const [file, sha256] of media.files()) writer.copy(file, await storedFile(file, sha256));
  writer.text(
    siteFile,
    yamlText({ format: archiveFormat, ...writeFields(formOf('site'), withoutFilled('site', site ?? {}, naming.slugOf), naming) }),
  );
  return counts;
};

/** The names of all entries and files: any file may refer to any entry. */
const survey = async (stored: StoredArchive): Promise<{ names: Map<string, EntryName>; media: MediaNames }> => {
  const media = new MediaNames();
  const names = new Map<string, EntryName>();
  const progress = startProgress('Reading', stored.size);
  for (const type of entryTypes) {
    const slugs = new Map<string, string>();
    for await (const { id, published, draft } of stored.entries(type)) {
      for (const record of [published, draft]) if (record) media.add(record);
      slugs.set(id, String((published ?? draft)?.slug ?? ''));
      progress.step();
    }
    for (const [id, name] of nameEntries(type, slugs)) names.set(id, name);
  }
  progress.end();
  return { names, media };
};

const filesOf = (
  { id, type, published, draft }: StoredEntry,
  names: ReadonlyMap<string, EntryName>,
  naming: Naming,
): [string, string][] => {
  const known = names.get(id);
  if (!known) throw new Error(`${type} ${id} has no name`);
  const { name, slug } = known;
  const own = { ...(known.id === undefined ? {} : { id: known.id }), ...(published ? {} : { status: 'draft' }) };
  const main = published ?? { ...draft, slug };
  return [
    ...entryFiles({ type, name, slug: name, record: main, isDraft: false, own }, naming),
    ...(published && draft ? entryFiles({ type, name, slug, record: draft, isDraft: true, own: {} }, naming) : []),
  ];
};

const storedFile = async (name: string, sha256: string): Promise<string> => {
  const file = await findFile(filesFolder(), sha256);
  if (!file)
    throw new Error(`${name}: its bytes (${sha256}) are not among the published files of this CMS; start the CMS once, which fetches them`);
  return file.path;
};
