// Documents sorted by author stand where their first author stands: when that one's entry comes, goes or is renamed, they move.
import type { EntryType } from '@october/schema';
import type { AnyStoredEntry } from '../entry.js';
import type { Connection } from '../sqlite/connection.js';
import { authorKeyOf } from './sort-keys.js';

/** Where the first author is published, the key is its; else it stays what the document's own credit makes it. */
const takeAuthorsKeys = (which: string): string =>
  `UPDATE sort_key SET key = coalesce(
     (SELECT a.key FROM link l CROSS JOIN sort_key a ON a.id = l.target AND a.locale = sort_key.locale
        AND ((a.field = 'sortName' AND a.type = 'person') OR (a.field = 'title' AND a.type = 'organization'))
      WHERE l.source = sort_key.id AND l.role = 'authored' AND l.position = 0), key)
   WHERE type = 'document' AND field = 'author' ${which}`;

/** After one entry was written: of that document, or of the documents of that person or organization. */
export const putAuthorKeys = (connection: Connection, { id, type }: { id: string; type: EntryType }): void => {
  if (type === 'document') connection.run(takeAuthorsKeys('AND id = ?'), id);
  if (type === 'person' || type === 'organization')
    connection.run(takeAuthorsKeys(`AND id IN (SELECT source FROM link WHERE target = ? AND role = 'authored' AND position = 0)`), id);
};

/** Of all documents at once: after a first snapshot, and when the rules have changed. */
export const putAllAuthorKeys = (connection: Connection): void => {
  connection.run(takeAuthorsKeys(''));
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
      const key = authorKeyOf(document, locale, locales[0] ?? locale);
      connection.run(`UPDATE sort_key SET key = ? WHERE id = ? AND field = 'author' AND locale = ?`, key, document.id, locale);
    }
  }
};
