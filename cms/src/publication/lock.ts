// One writer at a time, in this process and in others: so numbers appear in the order of commits, and two editors who publish
// the same entry wait for each other instead of failing inside Strapi.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isSqlite } from './tables';

/** PostgreSQL's advisory lock of the publications. The number means nothing; it only must be ours alone in this database. */
const lockNumber = 19171107;

export interface Locked {
  readonly trx: Knex.Transaction;
  /** Called after the outermost commit, and not when all is rolled back. */
  readonly onCommit: (callback: () => void) => void;
}

/** Runs `work` in a transaction that holds the lock, or in the transaction that is already open. Everything or nothing of it is written. */
export const withLock = <T>(strapi: Core.Strapi, work: (locked: Locked) => Promise<T>): Promise<T> =>
  strapi.db.transaction(({ trx, onCommit }) =>
    inTurn(trx, async () => {
      await (isSqlite(strapi) ? lockSqlite(trx) : lockPostgres(trx));
      return work({ trx, onCommit });
    }),
  ) as Promise<T>;

const turns = new WeakMap<Knex.Transaction, Promise<unknown>>();
const mine = new AsyncLocalStorage<Knex.Transaction>();

/** The lock keeps other transactions out, but the admin's bulk actions start many calls at once within one: they go one after the other.
 *  A call within a call goes at once. */
const inTurn = <T>(trx: Knex.Transaction, work: () => Promise<T>): Promise<T> => {
  if (mine.getStore() === trx) return work();
  const turn = (turns.get(trx) ?? Promise.resolve()).then(() => {
    // One before us was refused, and all was rolled back.
    if (trx.isCompleted()) throw new Error('The transaction is over: another of its changes was refused');
    return mine.run(trx, work);
  });
  turns.set(
    trx,
    turn.catch(() => undefined),
  );
  return turn;
};

/** Must be the first statement that can wait for anybody: taken later, two editors wait for each other for ever. */
const lockPostgres = async (trx: Knex.Transaction): Promise<void> => {
  await trx.raw('SELECT pg_advisory_xact_lock(?)', [lockNumber]);
};

// Changes nothing, but is a writing statement: from here on no other process writes.
const writeNothing = 'UPDATE settled SET number = number WHERE id < 0';

const lockSqlite = async (trx: Knex.Transaction): Promise<void> => {
  try {
    await trx.raw(writeNothing);
  } catch (error) {
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw error;
    // The transaction has read before and another process wrote since. It has written nothing itself
    // (it would hold the lock), so it may begin again, and now wait its turn.
    await trx.raw('ROLLBACK');
    await trx.raw('BEGIN IMMEDIATE');
  }
};
