// Reading and adding to the publications. Every function runs within a transaction that holds the lock (lock.ts).
import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import type { RecordType } from '@october/schema';
import type { Labels } from './labels';
import type { RecordObject } from './to-record';
import { insertRows, publications, settled } from './tables';

/** The last fact about an entry. */
export interface LastPublication {
  readonly kind: 'publication' | 'withdrawal';
  readonly number: number;
  readonly revision: string | null;
  readonly firstPublishedAt: Date | null;
  readonly record: RecordObject;
  readonly labels: Labels;
}

export interface NewPublication {
  readonly kind: 'publication';
  readonly entryId: string;
  readonly format: number;
  readonly revision: string;
  /** Null where it is published for the first time now. */
  readonly firstPublishedAt: Date | null;
  /** Canonical. */
  readonly record: RecordObject;
  readonly labels: Labels;
}

export interface NewWithdrawal {
  readonly kind: 'withdrawal';
  readonly entryId: string;
  readonly firstPublishedAt: Date | null;
  readonly slug: string | undefined;
  readonly formerSlugs: readonly string[];
  readonly label: string | undefined;
  readonly reason: string | undefined;
  readonly replacedBy: string | undefined;
}

/** What a publication was made from. */
export interface Settled {
  readonly entryId: string;
  readonly rowId: number;
  readonly words: string;
  readonly files: string;
  readonly number: number;
}

/** The last fact about each of these entries, by documentId. */
export const lastPublications = async (trx: Knex, type: RecordType, ids: readonly string[]): Promise<Map<string, LastPublication>> => {
  const newest = trx(publications)
    .max('number')
    .where({ type })
    .whereIn('entry_id', [...ids])
    .groupBy('entry_id');
  const rows = (await trx(publications)
    .select('kind', 'number', 'entry_id', 'revision', 'first_published_at', 'record', 'labels')
    .whereIn('number', newest)) as Record<string, unknown>[];
  return new Map(
    rows.map((row) => [
      String(row.entry_id),
      {
        kind: row.kind === 'publication' ? 'publication' : 'withdrawal',
        number: Number(row.number),
        revision: typeof row.revision === 'string' ? row.revision : null,
        firstPublishedAt: row.first_published_at === null ? null : new Date(row.first_published_at as string | number | Date),
        record: (parsed(row.record) ?? {}) as RecordObject,
        labels: (parsed(row.labels) ?? {}) as Labels,
      },
    ]),
  );
};

/** Appends facts in this order; their numbers. `by`: documentId of the administrator, where one did it. */
export const append = async (
  trx: Knex,
  type: RecordType,
  by: string | undefined,
  facts: readonly (NewPublication | NewWithdrawal)[],
): Promise<number[]> => {
  if (facts.length === 0) return [];
  const [last] = (await trx(publications).max('number as number')) as { number: number | null }[];
  const at = new Date();
  const rows = facts.map((fact, index) => {
    const record = fact.kind === 'publication' ? JSON.stringify(fact.record) : null;
    const labels = fact.kind === 'publication' ? JSON.stringify(fact.labels) : null;
    return {
      document_id: randomName(24),
      created_at: at,
      updated_at: at,
      published_at: at,
      number: Number(last?.number ?? 0) + index + 1,
      nonce: randomName(12),
      kind: fact.kind,
      type,
      entry_id: fact.entryId,
      bytes: Buffer.byteLength(record ?? '') + Buffer.byteLength(labels ?? ''),
      format: fact.kind === 'publication' ? fact.format : null,
      revision: fact.kind === 'publication' ? fact.revision : null,
      first_published_at: fact.firstPublishedAt ?? (fact.kind === 'publication' ? at : null),
      at,
      by: by ?? null,
      slug: fact.kind === 'withdrawal' ? (fact.slug ?? null) : null,
      label: fact.kind === 'withdrawal' ? (fact.label ?? null) : null,
      reason: fact.kind === 'withdrawal' ? (fact.reason ?? null) : null,
      replaced_by: fact.kind === 'withdrawal' ? (fact.replacedBy ?? null) : null,
      former_slugs: fact.kind === 'withdrawal' ? JSON.stringify(fact.formerSlugs) : null,
      labels,
      record,
    };
  });
  await insertRows(trx, publications, rows);
  return rows.map(({ number }) => number);
};

export const loadSettled = async (trx: Knex, type: RecordType, ids: readonly string[]): Promise<Map<string, Settled>> => {
  const rows = (await trx(settled)
    .select('entry_id', 'row_id', 'words', 'files', 'number')
    .where({ type })
    .whereIn('entry_id', [...ids])) as Record<string, unknown>[];
  return new Map(
    rows.map((row) => [
      String(row.entry_id),
      {
        entryId: String(row.entry_id),
        rowId: Number(row.row_id),
        words: String(row.words),
        files: String(row.files ?? ''),
        number: Number(row.number),
      },
    ]),
  );
};

/** Notes what these entries were published from, instead of what was noted before. */
export const saveSettled = async (trx: Knex, type: RecordType, rows: readonly Settled[]): Promise<void> => {
  await forgetSettled(
    trx,
    type,
    rows.map(({ entryId }) => entryId),
  );
  const at = new Date();
  const inserted = rows.map(({ entryId, rowId, words, files, number }) => ({
    document_id: randomName(24),
    created_at: at,
    updated_at: at,
    published_at: at,
    type,
    entry_id: entryId,
    row_id: rowId,
    words,
    files,
    number,
  }));
  await insertRows(trx, settled, inserted);
};

export const forgetSettled = async (trx: Knex, type: RecordType, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0)
    await trx(settled)
      .where({ type })
      .whereIn('entry_id', [...ids])
      .delete();
};

const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Lower-case base36, the first a letter. */
const randomName = (length: number): string =>
  Array.from({ length }, (_, index) => letters[randomInt(index === 0 ? 26 : letters.length)]).join('');
