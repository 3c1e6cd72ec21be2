// The digest of what the feed said last, as `feedDigest` in schema/src/feed.ts has it.
import { createHash } from 'node:crypto';
import type { Connection } from '../sqlite/connection.js';

export const digestOf = (connection: Connection): string => {
  const current = connection.all<{ type: string; id: string; revision: string }>('SELECT type, id, revision FROM current ORDER BY id');
  // SQLite sorts by code point, the contract by code unit.
  current.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const hash = createHash('sha256');
  for (const { type, id, revision } of current) hash.update(`${type} ${id} ${revision}\n`);
  return hash.digest('hex');
};
