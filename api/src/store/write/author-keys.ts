// Documents sorted by author stand where their first author stands: when that one's entry comes, goes or is renamed, they move.
import type { AnyStoredEntry } from '../entry.js';
import type { Connection } from '../sqlite/connection.js';
import { authorKeyOf, type AuthorKey, type SortKey } from './sort-keys.js';

export const authorKey =
  (connection: Connection): AuthorKey =>
  (agent, locale) =>
    connection.get<{ key: string }>(
      `SELECT key FROM sort_key WHERE id = ? AND locale = ? AND ((field = 'sortName' AND type = 'person') OR (field = 'title' AND type = 'organization'))`,
      agent,
      locale,
    )?.key ?? null;

/** After a person or an organization was written. */
export const passOnAuthorKeys = (connection: Connection, { id, type }: AnyStoredEntry, keys: readonly SortKey[]): void => {
  const field = type === 'person' ? 'sortName' : type === 'organization' ? 'title' : null;
  if (field === null) return;
  for (const { locale, key } of keys.filter((one) => one.field === field)) {
    connection.run(
      `UPDATE sort_key SET key = ? WHERE field = 'author' AND locale = ? AND key <> ? AND id IN (SELECT source FROM link WHERE target = ? AND role = 'authored' AND position = 0)`,
      key,
      locale,
      key,
      id,
    );
  }
};

/** After a person or an organization was withdrawn: its documents stand as they credit it. */
export const takeBackAuthorKeys = (connection: Connection, agent: string, locales: readonly string[]): void => {
  const documents = connection.all<{ data: string }>(
    `SELECT data FROM entry WHERE id IN (SELECT source FROM link WHERE target = ? AND role = 'authored' AND position = 0)`,
    agent,
  );
  for (const { data } of documents) {
    const document = JSON.parse(data) as AnyStoredEntry;
    for (const locale of locales) {
      const key = authorKeyOf(document, locale, locales[0] ?? locale, () => null);
      connection.run(`UPDATE sort_key SET key = ? WHERE id = ? AND field = 'author' AND locale = ?`, key, document.id, locale);
    }
  }
};

/** Of all documents at once, after a first snapshot. */
export const putAuthorKeys = (connection: Connection): void => {
  connection.run(
    `UPDATE sort_key SET key = coalesce(
       (SELECT a.key FROM link l CROSS JOIN sort_key a ON a.id = l.target AND a.locale = sort_key.locale
          AND ((a.field = 'sortName' AND a.type = 'person') OR (a.field = 'title' AND a.type = 'organization'))
        WHERE l.source = sort_key.id AND l.role = 'authored' AND l.position = 0), key)
     WHERE type = 'document' AND field = 'author'`,
  );
};
