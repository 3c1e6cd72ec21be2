// A plan and a window as SQL: `key` and `id` of a stretch, from its beginning or, backwards, from its end.
import type { Question } from '../question.js';
import { and, sql, type Fragment } from '../sqlite/statements.js';
import { both, within } from './bounds.js';
import type { Plan } from './plan.js';
import { probe, type ProbeContext } from './probe.js';
import { segmentsOf, type Edge } from './segments.js';
import type { Stream } from './stream.js';

export interface Stretch {
  readonly after: Edge | null;
  readonly before: Edge | null;
  readonly backward: boolean;
  readonly limit: number;
  readonly offset: number;
}

interface Piece {
  readonly stream: Stream;
  readonly segment: number;
}

export const listSql = (question: Question, plan: Plan, context: ProbeContext, stretch: Stretch): Fragment => {
  const { order, types } = question;
  const pieces = segmentsOf(order, types, stretch.after, stretch.before).flatMap((segment, index) =>
    plan.streams.flatMap((one): Piece[] => {
      const bounds = both(one.bounds, segment);
      return bounds === null ? [] : [{ stream: { ...one, bounds }, segment: index }];
    }),
  );
  const direction = sql.raw((order.direction === 'asc') !== stretch.backward ? 'ASC' : 'DESC');
  const pieceSql = (piece: Piece, limit: number, offset: number) => {
    const { from, where, key, id, bounds } = piece.stream;
    const conditions = [...where, ...within(bounds, key, id), ...plan.checks.map((check) => probe(check, id, context))];
    return sql`SELECT ${key} AS key, ${id} AS id, ${sql.raw(String(piece.segment))} AS segment FROM ${from} WHERE ${and(conditions)} ORDER BY ${key} ${direction}, ${id} ${direction} LIMIT ${limit} OFFSET ${offset}`;
  };
  const [only] = pieces;
  if (only === undefined) return sql`SELECT '' AS key, '' AS id WHERE 0`;
  if (pieces.length === 1) return pieceSql(only, stretch.limit, stretch.offset);
  // Each piece gives as many as could be wanted of it, no more; then they are merged.
  const union = sql.raw(plan.overlapping ? ' UNION ' : ' UNION ALL ');
  const parts = pieces.map((piece) => sql`SELECT * FROM (${pieceSql(piece, stretch.limit + stretch.offset, 0)})`);
  const segments = sql.raw(stretch.backward ? 'segment DESC' : 'segment ASC');
  return sql`SELECT key, id FROM (${sql.join(parts, union)}) ORDER BY ${segments}, key ${direction}, id ${direction} LIMIT ${stretch.limit} OFFSET ${stretch.offset}`;
};
