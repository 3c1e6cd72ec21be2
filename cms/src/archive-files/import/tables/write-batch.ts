// Writes a batch of entries of one type, table by table: drafts, published rows, and what was published, in the transaction that holds the lock.
// The rows are those that the Document Service makes when it creates and publishes the entries one after the other.
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { loadRows, type PublishedType } from '../../../publication/rows';
import { settle } from '../../../publication/settle';
import type { Cell } from '../../../publication/tables';
import { clearBranches } from './clear';
import { addBranches, addJoin, cellsOf, type Pointing } from './entry-rows';
import { knownRows } from './known-rows';
import { NewRows, type AnyRow } from './new-rows';
import type { Planned, Pointed } from './plan';
import { chunks } from './stored';
import { tableShapeOf, type TableShape } from './table-shape';

/** Writes these entries of one type, and the bare drafts of others that they point at. Says whether readers have news. */
export const writeBatch = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  of: PublishedType,
  entries: readonly Planned[],
  bare: readonly Planned[],
  pointed: Pointed,
): Promise<boolean> => {
  const shape = tableShapeOf(strapi, of.shape);
  const at = new Date();
  const before = entries.filter(({ draft }) => draft).map(({ id }) => id);
  await clearBranches(trx, shape, [...(await loadRows(strapi, of, 'draft', before)).values()]);
  const rows = new NewRows();
  const drafts = new Map<string, AnyRow>();
  for (const entry of [...bare, ...entries]) drafts.set(entry.id, await draftRow(strapi, trx, rows, entry, at));
  const publishedRows = new Map<string, AnyRow>();
  for (const { id, data, isPublished, draft } of entries) {
    if (!isPublished) continue;
    const cells = { ...cellsOf(shape, data), ...bookkeeping(id, draft?.createdAt ?? at, at, at) };
    publishedRows.set(id, rows.add(shape.table, cells));
  }

  const draftOf = (uid: string, id: string): AnyRow | undefined => drafts.get(id) ?? pointed.get(uid)?.get(id)?.draft;
  const pointingOfDraft: Pointing = (relation, ids) =>
    placed(ids.map((id) => draftOf(relation.target, id)).filter((row) => row !== undefined));
  const done = new Set<string>();
  for (const entry of bare) addBranches(rows, tableShapeOf(strapi, entry.of.shape), need(drafts, entry.id), entry.data, pointingOfDraft);
  for (const { id, data } of entries) {
    addBranches(rows, shape, need(drafts, id), data, pointingOfDraft);
    const published = publishedRows.get(id);
    if (published) addBranches(rows, shape, published, data, pointingOfPublished(of, pointed, publishedRows, done));
    done.add(id);
  }
  await addIncoming(trx, rows, shape, entries, publishedRows);
  await rows.insert(strapi, trx);
  const publishing = entries.filter(({ isPublished }) => isPublished);
  const isThere = (uid: string, id: string): boolean => draftOf(uid, id) !== undefined;
  const known = await knownRows(strapi, of.shape, publishing, (id) => need(drafts, id).id, at, isThere);
  return settle(strapi, trx, of, [...publishedRows.keys()], { from: 'draft', drafts: known });
};

/** A row to be inserted, or the one that is there, with the new words in it. */
const draftRow = async (strapi: Core.Strapi, trx: Knex, rows: NewRows, { id, of, data, draft }: Planned, at: Date): Promise<AnyRow> => {
  const shape = tableShapeOf(strapi, of.shape);
  const cells = cellsOf(shape, data);
  if (!draft) return rows.add(shape.table, { ...cells, ...bookkeeping(id, at, at, null) });
  await trx(shape.table)
    .where({ id: draft.id })
    .update({ ...cells, updated_at: at });
  return { id: draft.id };
};

const bookkeeping = (id: string, createdAt: Cell, updatedAt: Date, publishedAt: Date | null): Record<string, Cell> => ({
  document_id: id,
  created_at: createdAt,
  updated_at: updatedAt,
  published_at: publishedAt,
});

/** What a published row points at: the published rows that were there before it. Within its own type Strapi puts in the later ones too, as soon as
 *  they are published, at the places that they have in the draft. */
const pointingOfPublished = (
  of: PublishedType,
  pointed: Pointed,
  publishedRows: ReadonlyMap<string, AnyRow>,
  done: ReadonlySet<string>,
): Pointing => {
  const find = (uid: string, id: string, isBefore: boolean): AnyRow | undefined => {
    const ours = uid === of.uid ? publishedRows.get(id) : undefined;
    if (ours) return !isBefore || done.has(id) ? ours : undefined;
    return pointed.get(uid)?.get(id)?.published;
  };
  return ({ target, isOwnType }, ids) => {
    const rows = ids.map((id) => find(target, id, !isOwnType));
    return placed(isOwnType ? rows : rows.filter((row) => row !== undefined));
  };
};

const placed = (rows: readonly (AnyRow | undefined)[]): { row: AnyRow; place: number }[] =>
  rows.flatMap((row, index) => (row ? [{ row, place: index + 1 }] : []));

const need = (rows: ReadonlyMap<string, AnyRow>, id: string): AnyRow => {
  const row = rows.get(id);
  if (!row) throw new Error(`No row was made for ${id}`);
  return row;
};

/** Published entries of the type whose drafts point at drafts that were there, and are published now. */
const addIncoming = async (
  trx: Knex,
  rows: NewRows,
  shape: TableShape,
  entries: readonly Planned[],
  publishedRows: ReadonlyMap<string, AnyRow>,
): Promise<void> => {
  const idOf = new Map(entries.flatMap(({ id, draft }) => (draft && publishedRows.has(id) ? [[draft.id, id]] : [])));
  for (const attribute of shape.attributes) {
    if (attribute.kind !== 'relation' || !attribute.isOwnType) continue;
    const { join } = attribute;
    for (const some of chunks([...idOf.keys()])) {
      const query = trx(`${join.table} as l`)
        .join(`${shape.table} as f`, 'f.id', `l.${join.from}`)
        .join(`${shape.table} as p`, 'p.document_id', 'f.document_id')
        .whereNull('f.published_at')
        .whereNotNull('p.published_at')
        .whereIn(`l.${join.to}`, some)
        .select('p.id as from', `l.${join.to} as to`);
      const links = (await (join.order === null ? query : query.select(`l.${join.order} as place`))) as {
        from: number;
        to: number;
        place?: number;
      }[];
      for (const { from, to, place } of links)
        addJoin(rows, join, { id: from }, need(publishedRows, idOf.get(to) ?? ''), Number(place ?? 1));
    }
  }
};
