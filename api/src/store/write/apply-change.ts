// Prepared changes into the store, within a transaction of the caller's. Applying a change twice, or an older one after a newer, changes nothing.
import type { Withdrawal } from '@october/schema';
import { putAuthorKeys, takeBackAuthorKeys } from './author-keys.js';
import type { PreparedChange } from './prepare-changes.js';
import { putEntries, removeEntry } from './put-entry.js';
import { putSite } from './put-site.js';
import type { WriteContext } from './write-context.js';

export interface Aside {
  readonly type: string;
  readonly id: string;
  readonly number: number;
  readonly reason: string;
}

/** Returns why a record was kept aside, or null. */
export const applyChange = (context: WriteContext, change: PreparedChange): Aside | null => {
  const { id, number } = change.head;
  const { connection } = context;
  const known = connection.get<{ number: number }>(
    'SELECT number FROM current WHERE id = ? UNION ALL SELECT number FROM tombstone WHERE id = ? ORDER BY number DESC LIMIT 1',
    id,
    id,
  );
  if (known !== undefined && known.number >= number) return null;
  if (change.kind === 'withdrawal') {
    withdraw(context, change.head);
    return null;
  }
  const { type, revision } = change.head;
  connection.run('INSERT OR REPLACE INTO current (id, type, number, revision) VALUES (?, ?, ?, ?)', id, type, number, revision);
  if (known !== undefined) connection.run('DELETE FROM tombstone WHERE id = ?', id);
  return putPrepared(context, change);
};

/** What is not understood is kept whole; what was understood last goes on being shown. */
export const putPrepared = (context: WriteContext, change: Exclude<PreparedChange, { kind: 'withdrawal' }>): Aside | null => {
  const { connection } = context;
  const { id, type, number } = change.head;
  if (change.kind === 'strange') {
    connection.run('INSERT OR REPLACE INTO aside (id, change) VALUES (?, ?)', id, JSON.stringify(change.publication));
    return { type, id, number, reason: change.reason };
  }
  connection.run('DELETE FROM aside WHERE id = ?', id);
  if (change.kind === 'site') putSite(context, change.understood);
  else {
    removeEntry(connection, id);
    putEntries(connection, [change.rows]);
    // A first snapshot does it for all documents at its end.
    if (!context.bulk) putAuthorKeys(connection, change.head);
  }
  return null;
};

const withdraw = ({ connection, locales, bulk }: WriteContext, withdrawal: Withdrawal): void => {
  const { id, type, number, at, slug, formerSlugs, label, reason, replacedBy } = withdrawal;
  removeEntry(connection, id);
  connection.run('DELETE FROM site WHERE id = ?', id);
  connection.run('DELETE FROM current WHERE id = ?', id);
  connection.run('DELETE FROM aside WHERE id = ?', id);
  if (!bulk) takeBackAuthorKeys(connection, id, locales);
  connection.run(
    'INSERT OR REPLACE INTO tombstone (id, type, number, at, slug, former_slugs, label, reason, replaced_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    type,
    number,
    at,
    slug ?? null,
    JSON.stringify(formerSlugs),
    label ?? null,
    reason ?? null,
    replacedBy ?? null,
  );
};
