// One number over all that is published, so that a copy can tell whether it is whole.
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { formatFeedToken, type FeedDigest } from '@october/schema';
import { publications, rowsIn } from '../../publication/tables';
import { findHead } from './page';

/** Reads the digest; the last one is remembered, for copies ask at the same places. */
export const createDigests = (): ((knex: Knex) => Promise<FeedDigest>) => {
  let last: FeedDigest | undefined;
  return async (knex) => {
    const head = await findHead(knex);
    const token = head ? formatFeedToken(head.number, head.nonce) : null;
    if (last?.token !== token || last === undefined) last = { token, ...(await digestAt(knex, head?.number ?? 0)) };
    return last;
  };
};

const digestAt = async (knex: Knex, until: number): Promise<Omit<FeedDigest, 'token'>> => {
  const answer: unknown = await knex.raw(
    `SELECT p.type, p.entry_id, p.revision FROM ${publications} p WHERE p.kind = 'publication' AND p.number <= :until
       AND NOT EXISTS (SELECT 1 FROM ${publications} q WHERE q.entry_id = p.entry_id AND q.type = p.type AND q.number > p.number AND q.number <= :until)`,
    { until },
  );
  const rows = rowsIn(answer) as { type: string; entry_id: string; revision: string }[];
  // By code units, whatever the database's collation is.
  rows.sort((one, other) => (one.entry_id < other.entry_id ? -1 : one.entry_id > other.entry_id ? 1 : one.type < other.type ? -1 : 1));
  const hash = createHash('sha256');
  for (const { type, entry_id, revision } of rows) hash.update(`${type} ${entry_id} ${revision}\n`);
  return { digest: hash.digest('hex'), entries: rows.length };
};
