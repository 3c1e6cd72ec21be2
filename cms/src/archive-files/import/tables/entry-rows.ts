// The rows of one side of an entry, draft or published: its own, those of its components, and those that point.
import type { Cell } from '../../../publication/tables';
import type { RecordObject } from '../../../publication/to-record';
import { isPart, listed } from '../../../publication/references';
import type { AnyRow, NewRows } from './new-rows';
import type { JoinTable, TableAttribute, TableShape } from './table-shape';

type Relation = TableAttribute & { kind: 'relation' };

/** The rows that a relation points at, each with its place in the list. */
export type Pointing = (relation: Relation, documentIds: readonly string[]) => { row: AnyRow; place: number }[];

/** What is in the columns of a content type or component itself. `values`: as `toDraft` gives them. */
export const cellsOf = (shape: TableShape, values: RecordObject): Record<string, Cell> => {
  const cells: Record<string, Cell> = {};
  for (const attribute of shape.attributes) {
    if (attribute.kind !== 'scalar') continue;
    const value = values[attribute.name] ?? null;
    cells[attribute.column] = attribute.isJson && value !== null ? JSON.stringify(value) : (value as Cell);
  }
  return cells;
};

/** Adds all that hangs on a row: its components, with theirs, and what it points at. */
export const addBranches = (rows: NewRows, shape: TableShape, row: AnyRow, values: RecordObject, pointing: Pointing): void => {
  for (const attribute of shape.attributes) {
    const value = values[attribute.name];
    switch (attribute.kind) {
      case 'scalar':
        break;
      case 'relation':
        for (const { row: target, place } of pointing(attribute, idsIn(value))) addJoin(rows, attribute.join, row, target, place);
        break;
      case 'media':
        [...new Set(listed(value).map(Number))].forEach((id, index) => addJoin(rows, attribute.join, row, { id }, index + 1));
        break;
      case 'part':
        listed(value).forEach((part, index) => {
          if (isPart(part)) addJoin(rows, attribute.join, row, addPart(rows, attribute.shape, part, pointing), index + 1);
        });
        break;
      case 'blocks':
        listed(value).forEach((block, index) => {
          const of = isPart(block) ? attribute.shapes.get(String(block.__component)) : undefined;
          if (!isPart(block) || !of) throw new Error(`${shape.uid}.${attribute.name}: a block of no known kind`);
          addJoin(rows, of.join, row, addPart(rows, of.shape, block, pointing), index + 1);
        });
    }
  }
};

const addPart = (rows: NewRows, shape: TableShape, values: RecordObject, pointing: Pointing): AnyRow => {
  const row = rows.add(shape.table, cellsOf(shape, values));
  addBranches(rows, shape, row, values, pointing);
  return row;
};

/** A row that points. `place` counts where the attribute is a list. */
export const addJoin = (rows: NewRows, join: JoinTable, from: AnyRow, to: AnyRow, place: number): void => {
  const order = join.order === null ? {} : { [join.order]: join.isList ? place : null };
  rows.join(join.table, { from: [join.from, from], to: [join.to, to], cells: { ...join.fixed, ...order } });
};

/** A relation as `toDraft` gives it: `{ set: [{ documentId }] }`. */
const idsIn = (value: unknown): string[] =>
  isPart(value) ? listed(value.set).flatMap((target) => (isPart(target) ? [String(target.documentId)] : [])) : [];
