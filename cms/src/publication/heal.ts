// The record of a published row that came by another door: its own words, with the best references known.
// Strapi's published rows lose relations, so they are only believed where nothing else is known.
import type { Core } from '@strapi/strapi';
import type { Content } from './contents';
import type { Shape } from './content-shape';
import type { LastPublication } from './ledger';
import { graft, referencesOf, type Pick } from './references';
import { instantOf, publishedType, type EntryRow, type Row } from './rows';
import { toRecord, type RecordObject } from './to-record';

export interface Found {
  readonly row: EntryRow | undefined;
  /** Of the published row. */
  readonly content: Content;
  readonly draft: EntryRow | undefined;
  readonly last: LastPublication | undefined;
}

const theDonors: Pick = (_now, donor) => donor;

/** References from the draft where it is untouched since it was published; else from the last publication; else from the row.
 *  A reference to an entry deleted since stays as it was published: the entry is gone, its name in a list of authors is not. */
export const healedRecord = async (strapi: Core.Strapi, shape: Shape, { row, content, draft, last }: Found): Promise<RecordObject> => {
  const before = last?.kind === 'publication' ? last.record : undefined;
  const untouched = row && draft && instantOf(row.updatedAt) === instantOf(draft.updatedAt);
  if (!untouched) return before ? graft(shape, content.record, before, theDonors) : content.record;
  const drafted = graft(shape, content.record, toRecord(shape, draft, { reference: (id) => id, file: () => undefined }), theDonors);
  if (!before) return drafted;
  const exists = await existing(strapi, shape, [before]);
  return graft(shape, drafted, before, (now, published) =>
    isSame(
      now,
      published.filter((id) => exists.has(id)),
    )
      ? published
      : now,
  );
};

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index]);

/** Which of the entries that these records refer to exist, as draft at least. */
export const existing = async (strapi: Core.Strapi, shape: Shape, records: Iterable<RecordObject>): Promise<Set<string>> => {
  const wanted = new Map<string, Set<string>>();
  for (const record of records) {
    for (const { target, id } of referencesOf(shape, record)) wanted.set(target, (wanted.get(target) ?? new Set()).add(id));
  }
  const found = new Set<string>();
  for (const [target, ids] of wanted) {
    const rows = (await strapi.db.query(publishedType(strapi, target).uid).findMany({
      select: ['documentId'],
      where: { documentId: { $in: [...ids] }, publishedAt: { $null: true } },
    } as never)) as Row[];
    for (const row of rows) found.add(String(row.documentId));
  }
  return found;
};
