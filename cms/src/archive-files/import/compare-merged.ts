// What differs in some languages only: what is published and the draft each keep all else that the CMS has of them.
import type { Core } from '@strapi/strapi';
import { revisionOf, type EntryType } from '@october/schema';
import { graft } from '../../publication/references';
import { publishedType } from '../../publication/rows';
import type { RecordObject } from '../../publication/to-record';
import type { Archive, KnownEntry } from '../archive';
import type { FileEntry } from '../entry';
import { filledRecord } from '../filled';
import { currentOf, type Comparison } from './compare';
import type { Existing } from './existing';
import type { Library } from './library';
import { mergeLocales, type MergedLocales } from './merge-locales';
import { withFiles } from './with-files';

/** `entries` are to be written first, then `drafts`; `left`: entries that the CMS has not, which are not made of a translation alone. */
export type MergedComparison = { entries: Comparison[]; drafts: Comparison[]; left: number };

/** What differs of entries of one type in these languages. */
export const compareMerged = async (
  strapi: Core.Strapi,
  type: EntryType,
  batch: readonly KnownEntry[],
  { archive, library, existing }: { archive: Archive; library: Library; existing: ReadonlyMap<string, Existing> },
  merged: MergedLocales,
): Promise<MergedComparison> => {
  const { shape } = publishedType(strapi, type);
  const current = await currentOf(strapi, type, batch);
  const found: MergedComparison = { entries: [], drafts: [], left: 0 };
  const merge = (base: RecordObject, entry: FileEntry): RecordObject =>
    mergeLocales(
      shape,
      base,
      withFiles(shape, filledRecord(type, entry.record), library, () => {}),
      merged,
    );
  for (const { id, files } of batch) {
    const now = current.get(id);
    const entry = archive.readChecked(files);
    if (!now || !entry) {
      found.left += 1;
      continue;
    }
    const published = now.published && merge(now.published, entry);
    const draft = merge(now.draft, archive.readDraft(files, []) ?? entry);
    await library.meet([published, draft]);
    const change = { id, entry, refocused: [] };
    const isNews = now.published !== null && revisionOf(published) !== revisionOf(now.published);
    if (isNews && published) {
      const record = graft(shape, published, published, (ids) => ids.filter((one) => existing.has(one)));
      found.entries.push({ change: { ...change, record, status: 'published', isPublished: true }, now });
    }
    // Publishing makes the draft what is published: an editor's edits are put back after it.
    if (revisionOf(draft) !== revisionOf(isNews ? published : now.draft))
      found.drafts.push({ change: { ...change, record: draft, status: 'draft', isPublished: false }, now });
  }
  return found;
};
