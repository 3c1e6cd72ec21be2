// Entries that the CMS has, drafts and published alike, and the order in which an archive's are imported.
import type { Core } from '@strapi/strapi';
import type { EntryType } from '@october/schema';
import { publishedType } from '../../publication/rows';
import type { KnownEntry } from '../archive';

/** `isPublished`: readers have it. */
export type Existing = { type: EntryType; slug: string; isPublished: boolean };

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

/** Entries of the CMS by documentId, as their drafts are. */
export const existingEntries = async (strapi: Core.Strapi): Promise<Map<string, Existing>> => {
  const found = new Map<string, Existing>();
  for (const type of order) {
    const query = strapi.db.query(publishedType(strapi, type).uid);
    const published: { documentId: string }[] = await query.findMany({
      select: ['documentId'],
      where: { publishedAt: { $notNull: true } },
    } as never);
    const readable = new Set(published.map(({ documentId }) => documentId));
    const rows: { documentId: string; slug: string | null }[] = await query.findMany({
      select: ['documentId', 'slug'],
      where: { publishedAt: { $null: true } },
      orderBy: { id: 'asc' },
    } as never);
    for (const { documentId, slug } of rows) found.set(documentId, { type, slug: slug ?? '', isPublished: readable.has(documentId) });
  }
  return found;
};

/** Entries in batches of one type each, what others point at first. */
export const batches = function* (entries: readonly KnownEntry[], atOnce: number): Generator<{ type: EntryType; batch: KnownEntry[] }> {
  for (const type of order) {
    const ofType = entries.filter(({ files }) => files.type === type);
    for (let from = 0; from < ofType.length; from += atOnce) yield { type, batch: ofType.slice(from, from + atOnce) };
  }
};
