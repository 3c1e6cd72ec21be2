// What of an archive differs from what the CMS has: only that is written.
import type { Core } from '@strapi/strapi';
import { revisionOf, type EntryType } from '@october/schema';
import { listed, withoutHollows } from '../../publication/references';
import { publishedType } from '../../publication/rows';
import type { RecordObject } from '../../publication/to-record';
import type { Archive, KnownEntry } from '../archive';
import type { FileEntry } from '../entry';
import { completedRecord } from '../filled';
import { loadCurrent, type Current } from './current';
import type { Library } from './library';
import { withFiles, type Refocused } from './with-files';
import type { Change } from './write-entries';

/** A change, and what the CMS has now; undefined where it has nothing. */
export type Comparison = { change: Change; now: Current | undefined };

/** What differs of entries of one type. Their drafts beside are left for `compareDrafts`. */
export const compareEntries = async (
  strapi: Core.Strapi,
  type: EntryType,
  batch: readonly KnownEntry[],
  archive: Archive,
  library: Library,
): Promise<Comparison[]> => {
  const { shape } = publishedType(strapi, type);
  const current = await currentOf(strapi, type, batch);
  return batch.flatMap(({ id, files }) => {
    const entry = unchangedFile(archive.readChecked(files), files.file);
    const now = current.get(id);
    // A draft that differs says nothing of what is published.
    const known = files.draft ? (now?.published ?? now?.draft ?? {}) : knownOf(now?.draft, now?.published);
    const refocused: Refocused[] = [];
    const record = withFiles(shape, completedRecord(type, entry.record, known, entry.status === 'draft'), library, (file) =>
      refocused.push(file),
    );
    const isSame = (there: Current): boolean => {
      const published = entry.status === 'published' ? revisionOf(withoutHollows(shape, record)) : null;
      return there.publishedRevision === published && (files.draft !== undefined || isSameDraft(there.draft, record));
    };
    if (refocused.length === 0 && now && isSame(now)) return [];
    return [{ change: { id, entry, record, status: entry.status, isPublished: now?.publishedRevision != null, refocused }, now }];
  });
};

/** What differs of the drafts that stand beside published entries, once these are written: the draft alone is changed. */
export const compareDrafts = async (
  strapi: Core.Strapi,
  type: EntryType,
  batch: readonly KnownEntry[],
  archive: Archive,
  library: Library,
): Promise<Comparison[]> => {
  const { shape } = publishedType(strapi, type);
  const current = await currentOf(strapi, type, batch);
  return batch.flatMap(({ id, files }) => {
    if (!files.draft) return [];
    const entry = unchangedFile(archive.readDraft(files, []), files.draft.file);
    const now = current.get(id);
    const known = knownOf(now?.draft, now?.published);
    const refocused: Refocused[] = [];
    const record = withFiles(shape, completedRecord(type, entry.record, known, entry.status === 'draft'), library, (file) =>
      refocused.push(file),
    );
    if (refocused.length === 0 && now && isSameDraft(now.draft, record)) return [];
    // Not told to be published: then the published state stays as it is.
    return [{ change: { id, entry, record, status: 'draft', isPublished: false, refocused }, now }];
  });
};

/** What the CMS has of one side of an entry. No slug that readers ever knew is lost: the other side may have more of them. */
const knownOf = (side: RecordObject | null | undefined, other: RecordObject | null | undefined): RecordObject => ({
  ...side,
  formerSlugs: [...listed(side?.formerSlugs), ...listed(other?.formerSlugs)],
});

/** What the CMS has of these entries. */
export const currentOf = (strapi: Core.Strapi, type: EntryType, batch: readonly KnownEntry[]): Promise<Map<string, Current>> =>
  loadCurrent(
    strapi,
    publishedType(strapi, type),
    batch.map(({ id }) => id),
  );

const isSameDraft = (draft: RecordObject, record: RecordObject): boolean => revisionOf(draft) === revisionOf(record);

const unchangedFile = (entry: FileEntry | null, file: string): FileEntry => {
  if (!entry) throw new Error(`${file} changed while it was imported; run the import again`);
  return entry;
};
