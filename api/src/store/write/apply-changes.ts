// Changes and the token that they lead to, in one transaction of the caller's: after a crash we have both, or neither.
import type { Change, FeedToken } from '@october/schema';
import type { Connection } from '../sqlite/connection.js';
import { readMeta, writeMeta } from '../sqlite/meta.js';
import { applyChange, type Aside } from './apply-change.js';
import { instantOf } from './read-record.js';
import { createWriteContext } from './write-context.js';

/** Returns what was kept aside. */
export const applyChanges = (connection: Connection, changes: readonly Change[]): Aside[] => {
  // The site first: it says in which languages the others are sorted.
  const ordered = [...changes].sort((a, b) => Number(b.type === 'site') - Number(a.type === 'site'));
  const context = createWriteContext(connection);
  const asides = ordered.map((change) => applyChange(context, change)).filter((aside) => aside !== null);
  let latest = readMeta(connection, 'updatedAt') ?? '';
  for (const { at } of changes) {
    const instant = instantOf(at);
    if (instant > latest) latest = instant;
  }
  if (latest !== '') writeMeta(connection, 'updatedAt', latest);
  return asides;
};

/** `whole`: the feed's head was reached, so what is here is what the archive was at that token. */
export const reachToken = (connection: Connection, token: FeedToken, whole: boolean): void => {
  writeMeta(connection, 'token', token);
  if (whole) writeMeta(connection, 'whole', '1');
  nextGeneration(connection);
};

export const nextGeneration = (connection: Connection): void =>
  writeMeta(connection, 'generation', String(Number(readMeta(connection, 'generation') ?? '0') + 1));
