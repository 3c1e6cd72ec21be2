// One change of the feed into the store. Within a transaction of the caller's. Applying a change twice, or an older one after
// a newer, changes nothing.
import type { Change, Publication, Withdrawal } from '@october/schema';
import type { Connection } from '../sqlite/connection.js';
import { takeBackAuthorKeys } from './author-keys.js';
import { putEntry, removeEntry } from './put-entry.js';
import { currentLocales, putSite } from './put-site.js';
import { readRecord } from './read-record.js';

export interface Aside {
  readonly type: string;
  readonly id: string;
  readonly number: number;
  readonly reason: string;
}

/** Returns why a record was kept aside, or null. */
export const applyChange = (connection: Connection, change: Change): Aside | null => {
  const known = connection.get<{ number: number }>(
    'SELECT number FROM current WHERE id = ? UNION ALL SELECT number FROM tombstone WHERE id = ? ORDER BY number DESC LIMIT 1',
    change.id,
    change.id,
  );
  if (known !== undefined && known.number >= change.number) return null;
  if (change.kind === 'publication') return putPublication(connection, change, known === undefined);
  withdraw(connection, change);
  return null;
};

const putPublication = (connection: Connection, publication: Publication, isNew: boolean): Aside | null => {
  const { id, type, number, revision } = publication;
  connection.run('INSERT OR REPLACE INTO current (id, type, number, revision) VALUES (?, ?, ?, ?)', id, type, number, revision);
  if (!isNew) connection.run('DELETE FROM tombstone WHERE id = ?', id);
  return putUnderstood(connection, publication, isNew);
};

/** What is not understood is kept whole; what was understood last goes on being shown. */
export const putUnderstood = (connection: Connection, publication: Publication, isNew: boolean): Aside | null => {
  const { id, type, number } = publication;
  const understood = readRecord(publication);
  if (understood.kind === 'strange') {
    connection.run('INSERT OR REPLACE INTO aside (id, change) VALUES (?, ?)', id, JSON.stringify(publication));
    return { type, id, number, reason: understood.reason };
  }
  if (!isNew) connection.run('DELETE FROM aside WHERE id = ?', id);
  if (understood.kind === 'site') putSite(connection, understood.site);
  else putEntry(connection, understood.entry, understood.texts, currentLocales(connection), isNew);
  return null;
};

const withdraw = (connection: Connection, withdrawal: Withdrawal): void => {
  const { id, type, number, at, slug, formerSlugs, label, reason, replacedBy } = withdrawal;
  removeEntry(connection, id);
  connection.run('DELETE FROM site WHERE id = ?', id);
  connection.run('DELETE FROM current WHERE id = ?', id);
  connection.run('DELETE FROM aside WHERE id = ?', id);
  takeBackAuthorKeys(connection, id, currentLocales(connection));
  connection.run(
    'INSERT OR REPLACE INTO tombstone (id, type, number, at, slug, former_slugs, label, reason, replaced_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id, type, number, at, slug ?? null, JSON.stringify(formerSlugs), label ?? null, reason ?? null, replacedBy ?? null,
  );
};
