// One change of the feed into the store. Within a transaction of the caller's. Applying a change twice, or an older one after
// a newer, changes nothing.
import type { Change, Publication, Withdrawal } from '@october/schema';
import { takeBackAuthorKeys } from './author-keys.js';
import { putEntry, removeEntry } from './put-entry.js';
import { putSite } from './put-site.js';
import { readRecord } from './read-record.js';
import type { WriteContext } from './write-context.js';

export interface Aside {
  readonly type: string;
  readonly id: string;
  readonly number: number;
  readonly reason: string;
}

/** Returns why a record was kept aside, or null. */
export const applyChange = (context: WriteContext, change: Change): Aside | null => {
  const known = context.connection.get<{ number: number }>(
    'SELECT number FROM current WHERE id = ? UNION ALL SELECT number FROM tombstone WHERE id = ? ORDER BY number DESC LIMIT 1',
    change.id,
    change.id,
  );
  if (known !== undefined && known.number >= change.number) return null;
  if (change.kind === 'publication') return putPublication(context, change, known === undefined);
  withdraw(context, change);
  return null;
};

const putPublication = (context: WriteContext, publication: Publication, isNew: boolean): Aside | null => {
  const { id, type, number, revision } = publication;
  const { connection } = context;
  connection.run('INSERT OR REPLACE INTO current (id, type, number, revision) VALUES (?, ?, ?, ?)', id, type, number, revision);
  if (!isNew) connection.run('DELETE FROM tombstone WHERE id = ?', id);
  return putUnderstood(context, publication, isNew);
};

/** What is not understood is kept whole; what was understood last goes on being shown. */
export const putUnderstood = (context: WriteContext, publication: Publication, isNew: boolean): Aside | null => {
  const { id, type, number } = publication;
  const { connection } = context;
  const understood = readRecord(publication);
  if (understood.kind === 'strange') {
    connection.run('INSERT OR REPLACE INTO aside (id, change) VALUES (?, ?)', id, JSON.stringify(publication));
    return { type, id, number, reason: understood.reason };
  }
  if (!isNew) connection.run('DELETE FROM aside WHERE id = ?', id);
  if (understood.kind === 'site') putSite(context, understood);
  else putEntry(context, understood, isNew);
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
