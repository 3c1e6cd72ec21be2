// What one who writes changes needs at every one of them.
import type { Connection } from '../sqlite/connection.js';
import { localesOf, readMeta } from '../sqlite/meta.js';

export interface WriteContext {
  readonly connection: Connection;
  /** The site's languages, the default one first. */
  locales: readonly string[];
  /** A first snapshot: what depends on other entries is worked out at its end. */
  readonly bulk: boolean;
}

export const createWriteContext = (connection: Connection): WriteContext => {
  const locales = readMeta(connection, 'locales');
  return { connection, locales: localesOf(locales === null ? {} : { locales }), bulk: readMeta(connection, 'bulk') === '1' };
};
