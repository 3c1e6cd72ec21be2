// The end of a first snapshot: what readers need beside the rows, and what one entry owes to another.
import type { Connection } from '../sqlite/connection.js';
import { readMeta, writeMeta } from '../sqlite/meta.js';
import { indexes } from '../sqlite/tables.js';
import { putAllAuthorKeys } from './author-keys.js';

/** Within a transaction of the caller's. Does nothing to a store that is finished. */
export const finishBulk = (connection: Connection): void => {
  if (readMeta(connection, 'bulk') !== '1') return;
  connection.script(indexes);
  putAllAuthorKeys(connection);
  writeMeta(connection, 'bulk', '0');
};
