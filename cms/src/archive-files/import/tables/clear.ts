// Takes away all that hangs on drafts which are written anew: components, theirs, and what they point at. The drafts themselves stay,
// for others point at them.
import type { Knex } from 'knex';
import type { EntryRow, Row } from '../../../publication/rows';
import { chunks } from './stored';
import type { JoinTable, TableShape } from './table-shape';

/** Clears these rows, which were loaded whole. Rows between two tables go with those that they lie between; those of files do not. */
export const clearBranches = async (trx: Knex, shape: TableShape, rows: readonly EntryRow[]): Promise<void> => {
  const parts = new Map<TableShape, number[]>();
  for (const row of rows) collectParts(parts, shape, row);
  for (const [of, ids] of parts) {
    await unlink(trx, mediaJoins(of), ids);
    for (const some of chunks(ids)) await trx(of.table).whereIn('id', some).delete();
  }
  await unlink(
    trx,
    shape.attributes.flatMap((attribute) => {
      if (attribute.kind === 'scalar') return [];
      return attribute.kind === 'blocks' ? [...attribute.shapes.values()].map(({ join }) => join) : [attribute.join];
    }),
    rows.map(({ id }) => id),
  );
};

const mediaJoins = ({ attributes }: TableShape): JoinTable[] =>
  attributes.flatMap((attribute) => (attribute.kind === 'media' ? [attribute.join] : []));

const unlink = async (trx: Knex, joins: readonly JoinTable[], ids: readonly number[]): Promise<void> => {
  for (const join of joins) for (const some of chunks(ids)) await trx(join.table).where(join.fixed).whereIn(join.from, some).delete();
};

const collectParts = (parts: Map<TableShape, number[]>, shape: TableShape, row: Row): void => {
  for (const attribute of shape.attributes) {
    if (attribute.kind !== 'part' && attribute.kind !== 'blocks') continue;
    for (const member of rowsOf(row[attribute.name])) {
      const of = attribute.kind === 'part' ? attribute.shape : attribute.shapes.get(String(member.__component))?.shape;
      if (!of) continue;
      const ids = parts.get(of) ?? [];
      parts.set(of, ids);
      ids.push(Number(member.id));
      collectParts(parts, of, member);
    }
  }
};

const rowsOf = (value: unknown): Row[] => [value].flat().filter((member): member is Row => typeof member === 'object' && member !== null);
