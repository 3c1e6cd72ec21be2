// Loads a checked archive into the CMS: what is the same is left alone, what differs is written and published.
// It goes by state, so that killed midway and run again it ends right.
import type { Core } from '@strapi/strapi';
import type { KnownEntry } from '../archive';
import type { Checked } from '../check';
import { sortFaults, type Fault } from '../fault';
import type { UsedFile } from '../media';
import { startProgress } from '../progress';
import { compareDrafts, compareEntries, type Comparison } from './compare';
import { compareMerged } from './compare-merged';
import { batches } from './existing';
import { importLanguages, importSite, type SiteChange } from './import-site';
import type { Library } from './library';
import type { ImportOptions } from './options';
import { prepare } from './prepare';
import { deleteEntries } from './prune';
import { TableWriter } from './tables/table-writer';
import { EntryWriter } from './write-entries';

/** `left`: entries that the CMS has not, where only languages are imported; `deleted`: entries that the archive has not, `withdrawn` of them from readers. */
export type Imported = {
  created: number;
  updated: number;
  unchanged: number;
  left: number;
  deleted: number;
  withdrawn: number;
  uploaded: number;
  site: SiteChange | null;
  faults: Fault[];
};

/** Entries compared at once. */
const comparedAtOnce = 500;

/** Imports an archive that has no faults. What the CMS refuses all the same comes back as faults; everything else is in then.
 *  `Writer`: what writes the entries; `EntryWriter` does it by the Document Service alone. Throws where the options make no sense. */
export const importArchive = async (
  strapi: Core.Strapi,
  checked: Checked,
  Writer: typeof TableWriter | typeof EntryWriter = TableWriter,
  options: ImportOptions & { tell?: (line: string) => void } = {},
): Promise<Imported> => {
  const prepared = await prepare(strapi, checked, options);
  const { archive, site, entries, existing, library, missing, gone, merged, faults: conflicts } = prepared;
  const imported: Imported = { ...nothing, faults: conflicts };
  if (conflicts.length > 0) return imported;
  for (const { type, slug, isPublished } of gone)
    options.tell?.(`${isPublished ? 'to be withdrawn and deleted' : 'to be deleted'}: ${type}/${slug}`);
  imported.uploaded = await upload(library, missing);
  if (site && !merged) await importLanguages(strapi, site.record);
  const known = new Map(archive.entries().map((entry) => [entry.id, entry]));
  const targets = (id: string) => {
    const target = known.get(id);
    return target ? archive.readChecked(target.files) : null;
  };
  const now = new Set(existing.keys());
  const writer = new Writer(strapi, now, library, targets);
  // Drafts that differ stand upon what is published, and may point at anything: they come last.
  const drafts = new EntryWriter(strapi, now, library, targets);
  const progress = startProgress('Importing', entries.length);
  const written = new Set<string>();
  const write = async (
    writer: Pick<EntryWriter, 'write'>,
    compared: readonly Comparison[],
    step?: (count: number) => void,
  ): Promise<void> => {
    // Not in the transaction that writes entries: the library tells those that show the file, which wants a connection of its own.
    for (const { change } of compared) for (const { id, focalPoint } of change.refocused) await library.setFocalPoint(id, focalPoint);
    await writer.write(
      compared.map(({ change }) => ({ ...change, refocused: [] })),
      step,
    );
    for (const { change } of compared) written.add(change.id);
  };
  try {
    for (const { type, batch } of batches(entries, comparedAtOnce)) {
      const compared = merged
        ? await compareMerged(strapi, type, batch, prepared, merged)
        : { entries: await compareEntries(strapi, type, batch, archive, library), drafts: [], left: 0 };
      progress.step(batch.length - compared.entries.length);
      if (!merged) noteUnchanged(writer, batch, compared.entries);
      await write(writer, compared.entries, progress.step);
      await write(drafts, compared.drafts);
      imported.left += compared.left;
    }
    imported.deleted = gone.length;
    imported.withdrawn = gone.filter(({ isPublished }) => isPublished).length;
    await deleteEntries(strapi, gone);
    const faults = await writer.finish();
    const withDrafts = merged ? [] : entries.filter(({ files }) => files.draft);
    for (const { type, batch } of batches(withDrafts, comparedAtOnce))
      await write(drafts, await compareDrafts(strapi, type, batch, archive, library));
    imported.faults = sortFaults([...faults, ...(await drafts.finish())]);
    imported.created = [...written].filter((id) => !existing.has(id)).length;
    imported.updated = written.size - imported.created;
    imported.unchanged = entries.length - written.size - imported.left;
    if (site && imported.faults.length === 0) imported.site = await importSite(strapi, site.record, library, merged);
  } finally {
    progress.end();
  }
  return imported;
};

const noteUnchanged = (writer: TableWriter | EntryWriter, batch: readonly KnownEntry[], compared: readonly Comparison[]): void => {
  if (!(writer instanceof TableWriter)) return;
  const changed = new Set(compared.map(({ change }) => change.id));
  writer.skip(batch.map(({ id }) => id).filter((id) => !changed.has(id)));
};

const nothing: Imported = { created: 0, updated: 0, unchanged: 0, left: 0, deleted: 0, withdrawn: 0, uploaded: 0, site: null, faults: [] };

const upload = async (library: Library, missing: readonly UsedFile[]): Promise<number> => {
  if (missing.length === 0) return 0;
  const progress = startProgress('Uploading', missing.length);
  for (const file of missing) {
    await library.upload(file);
    progress.step();
  }
  progress.end();
  return missing.length;
};
