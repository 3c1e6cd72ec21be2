// What the CMS has of entries now: the draft, and what is published.
import type { Core } from '@strapi/strapi';
import { readContents } from '../../publication/contents';
import { lastPublications } from '../../publication/ledger';
import { UnreadableFileError } from '../../publication/media-library';
import { loadRows, type PublishedType } from '../../publication/rows';
import type { RecordObject } from '../../publication/to-record';

/** `draft` is empty where a file that it shows cannot be read: then it differs from anything. */
export type Current = { draft: RecordObject; published: RecordObject | null; publishedRevision: string | null };

/** The state of these entries of one type, by documentId; those that are not there are left out. */
export const loadCurrent = async (strapi: Core.Strapi, of: PublishedType, ids: readonly string[]): Promise<Map<string, Current>> => {
  const rows = await loadRows(strapi, of, 'draft', ids);
  const last = await lastPublications(strapi.db.connection, of.type, ids);
  const drafts = await readDrafts(strapi, of, rows);
  return new Map(
    [...rows.keys()].map((id) => {
      const publication = last.get(id);
      const published = publication?.kind === 'publication' ? publication : null;
      return [id, { draft: drafts.get(id) ?? {}, published: published?.record ?? null, publishedRevision: published?.revision ?? null }];
    }),
  );
};

type Rows = Awaited<ReturnType<typeof loadRows>>;

const readDrafts = async (strapi: Core.Strapi, of: PublishedType, rows: Rows): Promise<Map<string, RecordObject>> => {
  try {
    return new Map([...(await readContents(strapi, of, rows.values()))].map(([id, { record }]) => [id, record]));
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    // One of them shows a file that is gone: told apart one by one.
    if (rows.size <= 1) return new Map();
    const each = await Promise.all([...rows].map((row) => readDrafts(strapi, of, new Map([row]))));
    return new Map(each.flatMap((read) => [...read]));
  }
};
