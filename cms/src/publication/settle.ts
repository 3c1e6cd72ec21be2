// Makes the publications say what the entries' state says. By state, not by event: whoever calls, and however often, the outcome is the same.
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { canonicalRecord, labelField, recordFormat, recordSchemas, revisionOf } from '@october/schema';
import { readContents, type Content } from './contents';
import { healedRecord } from './heal';
import { labelsFor, loadLabels, type Labels } from './labels';
import {
  append,
  forgetSettled,
  lastPublications,
  loadSettled,
  saveSettled,
  type LastPublication,
  type NewPublication,
  type NewWithdrawal,
} from './ledger';
import { withoutHollows } from './references';
import { loadRows, type EntryRow, type PublishedType } from './rows';
import type { RecordObject } from './to-record';

export interface Circumstances {
  /** `draft`: the call published, so the draft is what the editor means. `row`: a published row that differs came by another door,
   *  and a draft may hold what is not to be published. */
  readonly from: 'draft' | 'row';
  /** The drafts as they are in the database now, whole, where who calls knows them; else they are read. */
  readonly drafts?: ReadonlyMap<string, EntryRow>;
  /** Also the entries whose published row is the one that was settled: its words or files may have changed. */
  readonly evenSameRow?: boolean;
  /** DocumentId of the administrator. */
  readonly by?: string | undefined;
  /** Of a withdrawal. */
  readonly reason?: string | undefined;
  readonly replacedBy?: string | undefined;
}

/** A record that readers could not understand. */
export class UnpublishableError extends Error {
  constructor(
    readonly documentId: string,
    readonly faults: readonly { path: string[]; message: string }[],
  ) {
    super(`The entry ${documentId} cannot be published: ${faults.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
  }
}

/** Settles these entries of one type, within the transaction that holds the lock. Says whether anything was appended.
 *  Throws UnpublishableError and UnreadableFileError: then nothing may be committed. */
export const settle = async (
  strapi: Core.Strapi,
  trx: Knex,
  of: PublishedType,
  ids: readonly string[],
  how: Circumstances,
): Promise<boolean> => {
  if (ids.length === 0) return false;
  const published = await publishedIds(trx, of, ids);
  const before = await loadSettled(trx, of.type, ids);
  const rows = ids.filter((id) => published.has(id) && (how.evenSameRow === true || published.get(id) !== before.get(id)?.rowId));
  const gone = ids.filter((id) => !published.has(id));
  if (rows.length === 0 && gone.length === 0) return false;
  const last = await lastPublications(trx, of.type, [...rows, ...gone]);
  const withdrawals = gone.flatMap((id) => withdrawalOf(of, id, last.get(id), how));
  const contents = how.from === 'draft' ? await draftContents(strapi, of, rows, how.drafts) : await healedContents(strapi, of, rows, last);
  const known = await loadLabels(
    strapi,
    of.shape,
    [...contents.values()].map(({ record }) => record),
  );
  // In the order in which they were asked for, so that many at once are numbered as one after the other would be.
  const made = rows.flatMap((id) => {
    const content = contents.get(id);
    return content ? [{ id, content, publication: publicationOf(of, id, content.record, last.get(id), known) }] : [];
  });
  const news = made.filter(({ id, publication }) => !isCurrent(last.get(id), publication));
  const numbers = await append(trx, of.type, how.by, [...news.map(({ publication }) => publication), ...withdrawals]);
  const numberOf = new Map(news.map(({ id }, index) => [id, numbers[index]]));
  await saveSettled(
    trx,
    of.type,
    made.map(({ id, content }) => ({
      entryId: id,
      rowId: published.get(id) ?? 0,
      words: content.words,
      files: content.files,
      number: numberOf.get(id) ?? last.get(id)?.number ?? 0,
    })),
  );
  await forgetSettled(trx, of.type, gone);
  return numbers.length > 0;
};

/** Ids of the published rows, by documentId. */
const publishedIds = async (trx: Knex, of: PublishedType, ids: readonly string[]): Promise<Map<string, number>> => {
  const rows = (await trx(of.table)
    .max('id as id')
    .select('document_id')
    .whereIn('document_id', [...ids])
    .whereNotNull('published_at')
    .groupBy('document_id')) as {
    id: number;
    document_id: string;
  }[];
  return new Map(rows.map((row) => [row.document_id, Number(row.id)]));
};

const draftContents = async (
  strapi: Core.Strapi,
  of: PublishedType,
  ids: readonly string[],
  known: ReadonlyMap<string, EntryRow> = new Map(),
): Promise<Map<string, Content>> => {
  const unknown = ids.filter((id) => !known.has(id));
  const drafts = new Map([...known, ...(await loadRows(strapi, of, 'draft', unknown))]);
  const missing = ids.filter((id) => !drafts.has(id));
  // Only a published row without a draft, which Strapi itself never makes.
  for (const [id, row] of await loadRows(strapi, of, 'published', missing)) drafts.set(id, row);
  return readContents(strapi, of, drafts.values());
};

const healedContents = async (
  strapi: Core.Strapi,
  of: PublishedType,
  ids: readonly string[],
  last: ReadonlyMap<string, LastPublication>,
): Promise<Map<string, Content>> => {
  const rows = await loadRows(strapi, of, 'published', ids);
  const contents = await readContents(strapi, of, rows.values());
  const drafts = await loadRows(strapi, of, 'draft', ids);
  return new Map(
    await Promise.all(
      [...contents].map(async ([id, content]): Promise<[string, Content]> => {
        const record = await healedRecord(strapi, of.shape, { row: rows.get(id), content, draft: drafts.get(id), last: last.get(id) });
        return [id, { ...content, record }];
      }),
    ),
  );
};

const publicationOf = (
  of: PublishedType,
  id: string,
  raw: RecordObject,
  last: LastPublication | undefined,
  known: Labels,
): NewPublication => {
  const record = canonicalRecord(withoutHollows(of.shape, raw)) as RecordObject;
  const check = recordSchemas[of.type].safeParse(record);
  if (!check.success) {
    throw new UnpublishableError(
      id,
      check.error.issues.map((issue) => ({ path: issue.path.map(String), message: issue.message })),
    );
  }
  return {
    kind: 'publication',
    entryId: id,
    format: recordFormat,
    revision: revisionOf(record),
    firstPublishedAt: last?.firstPublishedAt ?? null,
    record,
    labels: labelsFor(of.shape, record, known, last?.labels ?? {}),
  };
};

const isCurrent = (last: LastPublication | undefined, now: NewPublication): boolean =>
  last?.kind === 'publication' && last.revision === now.revision;

const withdrawalOf = (of: PublishedType, id: string, last: LastPublication | undefined, how: Circumstances): NewWithdrawal[] => {
  if (last?.kind !== 'publication') return [];
  const { slug, formerSlugs, [labelField[of.type]]: label } = last.record;
  return [
    {
      kind: 'withdrawal',
      entryId: id,
      firstPublishedAt: last.firstPublishedAt,
      slug: typeof slug === 'string' ? slug : undefined,
      formerSlugs: Array.isArray(formerSlugs) ? formerSlugs.map(String) : [],
      label: typeof label === 'string' ? label : undefined,
      reason: how.reason,
      replacedBy: how.replacedBy,
    },
  ];
};
