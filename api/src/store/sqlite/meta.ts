// What a store knows of itself.
import type { Connection } from './connection.js';

export interface Meta {
  /** `storeVersion` that wrote it. */
  version: string;
  /** Token of the feed that it has reached. */
  token: string;
  /** Instant of the last change, RFC 3339. */
  updatedAt: string;
  /** Goes up with every commit: the same token may get another content after an upgrade. */
  generation: string;
  /** `1` when it has reached the feed's head once: what is not whole is not shown. */
  whole: string;
  /** `1` while it is filled for the first time, without what readers need: see `finishBulk`. */
  bulk: string;
  /** The site's languages, the default one first, JSON. */
  locales: string;
  /** What the build that wrote it understands. */
  understands: string;
}

export const readMeta = <Name extends keyof Meta>(connection: Connection, name: Name): Meta[Name] | null =>
  connection.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', name)?.value ?? null;

export const writeMeta = <Name extends keyof Meta>(connection: Connection, name: Name, value: Meta[Name]): void => {
  connection.run('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, value);
};

/** All of it with one statement. */
export const readAllMeta = (connection: Connection): Partial<Meta> =>
  Object.fromEntries(
    connection.all<{ name: string; value: string }>('SELECT name, value FROM meta').map(({ name, value }) => [name, value]),
  );

export const localesOf = (meta: Pick<Partial<Meta>, 'locales'>): readonly string[] =>
  meta.locales === undefined ? ['en'] : (JSON.parse(meta.locales) as string[]);
