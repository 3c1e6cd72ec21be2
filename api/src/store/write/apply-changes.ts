// Changes and the token that they lead to, in one transaction of the caller's: after a crash we have both, or neither.
import type { Change, EntryType, FeedToken } from '@october/schema';
import type { Connection } from '../sqlite/connection.js';
import { readMeta, writeMeta } from '../sqlite/meta.js';
import { applyChange, type Aside } from './apply-change.js';
import { prepareChanges, type PreparedChange, type PreparedChanges } from './prepare-changes.js';
import { putEntries } from './put-entry.js';
import { rewriteWordKeys } from './put-site.js';
import { createWriteContext, type WriteContext } from './write-context.js';

/** Returns what was kept aside. */
export const applyChanges = (connection: Connection, changes: readonly Change[]): Aside[] =>
  applyPrepared(connection, prepareChanges(changes, createWriteContext(connection).locales));

/** Returns what was kept aside. */
export const applyPrepared = (connection: Connection, { changes, locales, latest }: PreparedChanges): Aside[] => {
  const context = createWriteContext(connection);
  const isEntry = (change: PreparedChange) => change.kind === 'entry';
  const together = context.bulk && areNew(connection, changes) ? changes.filter(isEntry) : [];
  const asides = (together.length === 0 ? changes : changes.filter((change) => !isEntry(change)))
    .map((change) => applyChange(context, change))
    .filter((aside) => aside !== null);
  if (together.length > 0) putTogether(context, together);
  // A site older than the one that is known was not put: its languages do not count.
  if (locales.join() !== context.locales.join()) rewriteWordKeys(context);
  if (latest > (readMeta(connection, 'updatedAt') ?? '')) writeMeta(connection, 'updatedAt', latest);
  return asides;
};

/** Most pages of a first snapshot: nothing is known of any of their entries, and none stands there twice. */
const areNew = (connection: Connection, changes: readonly PreparedChange[]): boolean => {
  const ids = changes.map(({ head }) => head.id);
  const known = connection.get(
    'SELECT 1 FROM json_each(?) one WHERE EXISTS (SELECT 1 FROM current WHERE id = one.value) OR EXISTS (SELECT 1 FROM tombstone WHERE id = one.value) LIMIT 1',
    JSON.stringify(ids),
  );
  return known === undefined && new Set(ids).size === ids.length;
};

const putTogether = ({ connection }: WriteContext, entries: readonly Extract<PreparedChange, { kind: 'entry' }>[]): void => {
  connection.insert(
    'INSERT INTO current (id, type, number, revision)',
    4,
    entries.flatMap(
      ({ head: { id, type, number, revision } }: { head: { id: string; type: EntryType; number: number; revision: string } }) => [
        id,
        type,
        number,
        revision,
      ],
    ),
  );
  putEntries(
    connection,
    entries.map(({ rows }) => rows),
  );
};

/** `whole`: the feed's head was reached, so what is here is what the archive was at that token. */
export const reachToken = (connection: Connection, token: FeedToken, whole: boolean): void => {
  writeMeta(connection, 'token', token);
  if (whole) writeMeta(connection, 'whole', '1');
  nextGeneration(connection);
};

export const nextGeneration = (connection: Connection): void =>
  writeMeta(connection, 'generation', String(Number(readMeta(connection, 'generation') ?? '0') + 1));
