// Loads a checked archive into the CMS: what is the same is left alone, what differs is written and published.
// It goes by state, so that killed midway and run again it ends right.
import type { Core } from '@strapi/strapi';
import type { EntryType } from '@october/schema';
import { publishedType } from '../../publication/rows';
import type { Archive, KnownEntry } from '../archive';
import type { Checked } from '../check';
import { sortFaults, type Fault } from '../fault';
import { startProgress } from '../progress';
import { compareDrafts, compareEntries } from './compare';
import { importLanguages, importSite, type SiteChange } from './import-site';
import { Library } from './library';
import { TableWriter } from './tables/table-writer';
import { EntryWriter } from './write-entries';

export type Imported = { created: number; updated: number; unchanged: number; uploaded: number; site: SiteChange | null; faults: Fault[] };

/** Entries compared at once. */
const comparedAtOnce = 500;

/** What others point at first, so that few have to be made bare. */
const order: EntryType[] = [
  'topic',
  'place',
  'period',
  'organization',
  'person',
  'document',
  'event',
  'guide',
  'dispatch',
  'page',
  'collection',
];

/** Imports an archive that has no faults. What the CMS refuses all the same comes back as faults; everything else is in then. */
export const importArchive = async (strapi: Core.Strapi, { archive, site }: Checked): Promise<Imported> => {
  const existing = await existingEntries(strapi);
  const conflicts = slugConflicts(archive, existing);
  const imported: Imported = { created: 0, updated: 0, unchanged: 0, uploaded: 0, site: null, faults: conflicts };
  if (conflicts.length > 0) return imported;
  const library = new Library(strapi);
  imported.uploaded = await uploadMissing(library, archive);
  if (site) await importLanguages(strapi, site.record);
  const before = new Set(existing.keys());
  const known = new Map(archive.entries().map((entry) => [entry.id, entry]));
  const read = ({ files }: KnownEntry) => archive.read(files, []);
  const targets = (id: string) => {
    const target = known.get(id);
    return target ? read(target) : null;
  };
  const now = new Set(existing.keys());
  const writer = new TableWriter(strapi, now, library, targets);
  const progress = startProgress('Importing', known.size);
  const written = new Set<string>();
  try {
    for (const { type, batch } of batches(known.values())) {
      const changes = (await compareEntries(strapi, type, batch, archive, library)).map(({ change }) => change);
      progress.step(batch.length - changes.length);
      await writer.write(changes, progress.step);
      for (const { id } of changes) written.add(id);
    }
    const faults = await writer.finish();
    // Drafts that differ stand upon what is published, and may point at anything: they come last.
    const drafts = new EntryWriter(strapi, now, library, targets);
    for (const { type, batch } of batches([...known.values()].filter(({ files }) => files.draft))) {
      const changes = (await compareDrafts(strapi, type, batch, archive, library)).map(({ change }) => change);
      await drafts.write(changes);
      for (const { id } of changes) written.add(id);
    }
    imported.faults = sortFaults([...faults, ...(await drafts.finish())]);
    imported.created = [...written].filter((id) => !before.has(id)).length;
    imported.updated = written.size - imported.created;
    imported.unchanged = known.size - written.size;
    if (site && imported.faults.length === 0) imported.site = await importSite(strapi, site.record, library);
  } finally {
    progress.end();
  }
  return imported;
};

/** Entries in batches of one type each, what others point at first. */
const batches = function* (entries: Iterable<KnownEntry>): Generator<{ type: EntryType; batch: KnownEntry[] }> {
  const all = [...entries];
  for (const type of order) {
    const ofType = all.filter(({ files }) => files.type === type);
    for (let from = 0; from < ofType.length; from += comparedAtOnce) yield { type, batch: ofType.slice(from, from + comparedAtOnce) };
  }
};

/** Entries of the CMS by documentId, drafts and published alike. */
const existingEntries = async (strapi: Core.Strapi): Promise<Map<string, { type: EntryType; slug: string }>> => {
  const found = new Map<string, { type: EntryType; slug: string }>();
  for (const type of order) {
    const rows: { documentId: string; slug: string | null }[] = await strapi.db
      .query(publishedType(strapi, type).uid)
      .findMany({ select: ['documentId', 'slug'], where: { publishedAt: { $null: true } } } as never);
    for (const { documentId, slug } of rows) found.set(documentId, { type, slug: slug ?? '' });
  }
  return found;
};

/** Entries of the CMS that hold a slug which the archive gives to another entry. */
const slugConflicts = (archive: Archive, existing: ReadonlyMap<string, { type: EntryType; slug: string }>): Fault[] => {
  const entries = archive.entries();
  const ours = new Set(entries.map(({ id }) => id));
  const holders = new Map([...existing].filter(([id]) => !ours.has(id)).map(([id, { type, slug }]) => [`${type}/${slug}`, id]));
  return entries.flatMap(({ files: { type, slug, file } }) => {
    const holder = holders.get(`${type}/${slug}`);
    const message = `"${slug}": the CMS has another ${type} with this slug; expected id: ${holder ?? ''} in this file if it is the same, else another name of the file`;
    return holder === undefined ? [] : [{ file, line: 1, field: 'slug', message }];
  });
};

const uploadMissing = async (library: Library, archive: Archive): Promise<number> => {
  const missing = await library.find(archive.media.used());
  if (missing.length === 0) return 0;
  const progress = startProgress('Uploading', missing.length);
  for (const file of missing) {
    await library.upload(file);
    progress.step();
  }
  progress.end();
  return missing.length;
};
