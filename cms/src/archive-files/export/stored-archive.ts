// What the CMS has, entry by entry: what is published, and the draft where it differs. Read in one snapshot, a hundred entries at a time.
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { canonicalRecord, entryTypes, revisionOf, type EntryType } from '@october/schema';
import { readContents } from '../../publication/contents';
import { lastPublications, type LastPublication } from '../../publication/ledger';
import { withoutHollows } from '../../publication/references';
import { loadRows, publishedType, type PublishedType } from '../../publication/rows';
import { isSqlite } from '../../publication/tables';
import type { RecordObject } from '../../publication/to-record';
import { withoutGone } from './gone';

/** `published` is null for a draft that readers do not have; `draft` is null where it says what is published. */
export type StoredEntry = { id: string; type: EntryType; published: RecordObject | null; draft: RecordObject | null };

const atOnce = 100;

/** Runs `work` with the CMS as it is at one moment, whoever writes meanwhile. */
export const withSnapshot = <T>(strapi: Core.Strapi, work: (stored: StoredArchive) => Promise<T>): Promise<T> =>
  strapi.db.transaction(async ({ trx }) => {
    // SQLite's transactions see one state from their first question on.
    if (!isSqlite(strapi)) await trx.raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    return work(await StoredArchive.open(strapi, trx));
  }) as Promise<T>;

export class StoredArchive {
  private constructor(
    private readonly strapi: Core.Strapi,
    private readonly trx: Knex.Transaction,
    private readonly ids: ReadonlyMap<EntryType, readonly string[]>,
    private readonly all: ReadonlySet<string>,
  ) {}

  static async open(strapi: Core.Strapi, trx: Knex.Transaction): Promise<StoredArchive> {
    const ids = new Map<EntryType, string[]>();
    for (const type of entryTypes) {
      const rows = (await trx(publishedType(strapi, type).table).distinct('document_id').orderBy('document_id')) as {
        document_id: string;
      }[];
      ids.set(
        type,
        rows.map(({ document_id }) => document_id),
      );
    }
    return new StoredArchive(strapi, trx, ids, new Set([...ids.values()].flat()));
  }

  get size(): number {
    return this.all.size;
  }

  /** Every entry of a type, by id. Throws UnreadableFileError. */
  async *entries(type: EntryType): AsyncGenerator<StoredEntry> {
    const of = publishedType(this.strapi, type);
    const ids = this.ids.get(type) ?? [];
    for (let from = 0; from < ids.length; from += atOnce) yield* await this.load(of, type, ids.slice(from, from + atOnce));
  }

  /** The site as it is published; null before the first start has made one. */
  async site(): Promise<RecordObject | null> {
    const of = publishedType(this.strapi, 'site');
    const rows = (await this.trx(of.table).distinct('document_id')) as { document_id: string }[];
    const last = await lastPublications(
      this.trx,
      'site',
      rows.map(({ document_id }) => document_id),
    );
    const [site] = [...last.values()].filter(({ kind }) => kind === 'publication');
    return site ? this.readable(of, site) : null;
  }

  private async load(of: PublishedType, type: EntryType, ids: readonly string[]): Promise<StoredEntry[]> {
    const rows = await loadRows(this.strapi, of, 'draft', ids);
    const contents = await readContents(this.strapi, of, rows.values());
    const last = await lastPublications(this.trx, of.type, ids);
    return ids.map((id) => {
      const publication = last.get(id);
      const published = publication?.kind === 'publication' ? this.readable(of, publication) : null;
      const content = contents.get(id);
      const draft = content ? (canonicalRecord(content.record) as RecordObject) : null;
      return { id, type, published, draft: draft && published && isSame(of, draft, published) ? null : draft };
    });
  }

  private readable(of: PublishedType, { record, labels }: LastPublication): RecordObject {
    return withoutGone(of.shape, record, labels, (id) => this.all.has(id));
  }
}

/** A draft may still have the frame of a picture that was deleted: that is no difference. */
const isSame = (of: PublishedType, draft: RecordObject, published: RecordObject): boolean =>
  revisionOf(withoutHollows(of.shape, draft)) === revisionOf(published);
