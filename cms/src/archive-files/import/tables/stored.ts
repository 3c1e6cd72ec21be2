// What the database has of entries: the ids of their rows, and who stands within whom.
import type { Knex } from 'knex';
import { rowsIn, type Cell } from '../../../publication/tables';
import type { JoinTable } from './table-shape';

/** The rows of an entry. */
export interface Stored {
  draft?: StoredRow;
  published?: StoredRow;
}

export interface StoredRow {
  readonly id: number;
  /** As the database gives it. */
  readonly createdAt: Cell;
}

const idsPerStatement = 1000;

/** Rows of these entries, by documentId; those that are not there are left out. */
export const loadStored = async (trx: Knex, table: string, documentIds: Iterable<string>): Promise<Map<string, Stored>> => {
  const found = new Map<string, Stored>();
  for (const some of chunks([...new Set(documentIds)])) {
    const rows = (await trx(table)
      .select('id', 'document_id', 'created_at', 'published_at')
      .whereIn('document_id', some)
      .orderBy('id')) as {
      id: number;
      document_id: string;
      created_at: Cell;
      published_at: unknown;
    }[];
    for (const { id, document_id, created_at: createdAt, published_at } of rows) {
      const stored = found.get(document_id) ?? {};
      found.set(document_id, stored);
      if (published_at === null) stored.draft = { id, createdAt };
      else stored.published = { id, createdAt };
    }
  }
  return found;
};

/** Between two entries of one type: DocumentIds. */
export interface Link {
  from: string;
  to: string;
}

/** The links of a relation of a type to itself, on one side, whose `end` is one of these entries. */
export const loadLinks = async (
  trx: Knex,
  table: string,
  join: JoinTable,
  side: 'draft' | 'published',
  end: 'from' | 'to',
  documentIds: readonly string[],
): Promise<Link[]> => {
  const links: Link[] = [];
  const isSide = side === 'draft' ? 'IS NULL' : 'IS NOT NULL';
  for (const some of chunks([...new Set(documentIds)])) {
    const answer: unknown = await trx.raw(
      `SELECT f.document_id AS "from", t.document_id AS "to" FROM ?? l
         JOIN ?? f ON f.id = l.?? AND f.published_at ${isSide} JOIN ?? t ON t.id = l.??
        WHERE ${end === 'from' ? 'f' : 't'}.document_id IN (${some.map(() => '?').join(', ')})`,
      [join.table, table, join.from, table, join.to, ...some],
    );
    links.push(...rowsIn(answer).map(({ from, to }) => ({ from: String(from), to: String(to) })));
  }
  return links;
};

export const chunks = <Member>(members: readonly Member[]): Member[][] =>
  Array.from({ length: Math.ceil(members.length / idsPerStatement) }, (_, index) =>
    members.slice(index * idsPerStatement, (index + 1) * idsPerStatement),
  );
