// Rows to be inserted, table by table: those of entries and components get their ids first, so that others can point at them.
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { insertRows, isSqlite, quoted, rowsIn, type Cell } from '../../../publication/tables';

export type Cells = Readonly<Record<string, Cell>>;

/** A row that is there, or one to be inserted, whose id is known once ids were given out. */
export interface AnyRow {
  readonly id: number;
}
interface NewRow {
  id: number;
  readonly cells: Cells;
}

/** A row that points from one to another. All of a table have the same columns. */
interface Join {
  readonly from: readonly [column: string, row: AnyRow];
  readonly to: readonly [column: string, row: AnyRow];
  readonly cells: Cells;
}

export class NewRows {
  private readonly rows = new Map<string, NewRow[]>();
  private readonly joins = new Map<string, Join[]>();

  /** A row that gets an id of its own. All of a table have the same columns. */
  add(table: string, cells: Cells): AnyRow {
    const row = { id: 0, cells };
    listOf(this.rows, table).push(row);
    return row;
  }

  /** A row of a table that lies between two others. */
  join(table: string, join: Join): void {
    listOf(this.joins, table).push(join);
  }

  /** Writes everything. The transaction must hold the lock: on SQLite ids are counted on from the last one ever given. */
  async insert(strapi: Core.Strapi, trx: Knex.Transaction): Promise<void> {
    await giveIds(strapi, trx, this.rows);
    for (const [table, rows] of this.rows)
      await insertRows(
        trx,
        table,
        rows.map(({ id, cells }) => ({ id, ...cells })),
      );
    for (const [table, joins] of this.joins)
      await insertRows(
        trx,
        table,
        joins.map(({ from, to, cells }) => ({ [from[0]]: from[1].id, [to[0]]: to[1].id, ...cells })),
      );
  }
}

const listOf = <Member>(lists: Map<string, Member[]>, key: string): Member[] => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
};

const giveIds = async (strapi: Core.Strapi, trx: Knex.Transaction, rows: ReadonlyMap<string, readonly NewRow[]>): Promise<void> => {
  if (rows.size === 0) return;
  if (isSqlite(strapi)) {
    // Not the greatest id that is there: an id of a row that was deleted is never given again.
    const last = new Map(
      rowsIn(await trx.raw('SELECT name, seq FROM sqlite_sequence')).map(({ name, seq }) => [String(name), Number(seq)]),
    );
    for (const [table, ofTable] of rows) ofTable.forEach((row, index) => (row.id = (last.get(table) ?? 0) + index + 1));
    return;
  }
  for (const [table, ofTable] of rows) {
    const answer: unknown = await trx.raw(
      `SELECT nextval(pg_get_serial_sequence(?, 'id')) AS id FROM generate_series(1, ${ofTable.length})`,
      [quoted(table)],
    );
    const ids = rowsIn(answer).map(({ id }) => Number(id));
    ofTable.forEach((row, index) => (row.id = ids[index] ?? 0));
  }
};
