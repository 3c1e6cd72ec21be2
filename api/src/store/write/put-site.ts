// The site, and what hangs on its languages.
import type { AnyStoredEntry } from '../entry.js';
import { writeMeta } from '../sqlite/meta.js';
import { putAllAuthorKeys } from './author-keys.js';
import { localesOfSite } from './prepare-changes.js';
import { putFiles, putSortKeys } from './put-entry.js';
import type { UnderstoodSite } from './read-record.js';
import { wordKeys } from './sort-keys.js';
import type { WriteContext } from './write-context.js';

export const putSite = (context: WriteContext, understood: UnderstoodSite): void => {
  const { site, files } = understood;
  const { connection } = context;
  connection.run('DELETE FROM site');
  connection.run('DELETE FROM file WHERE id = ?', site.id);
  connection.run('INSERT INTO site (number, id, data) VALUES (?, ?, ?)', site.number, site.id, JSON.stringify(site));
  putFiles(connection, site.id, files);
  const now = localesOfSite(understood);
  if (JSON.stringify(now) === JSON.stringify(context.locales)) return;
  context.locales = now;
  writeMeta(connection, 'locales', JSON.stringify(now));
  rewriteWordKeys(context);
};

/** Every key that is made by a language's rules, anew. */
export const rewriteWordKeys = ({ connection, locales }: WriteContext): void => {
  connection.run(`DELETE FROM sort_key WHERE locale <> ''`);
  for (const { number } of connection.all<{ number: number }>('SELECT number FROM entry ORDER BY number')) {
    const row = connection.get<{ data: string }>('SELECT data FROM entry WHERE number = ?', number);
    const entry = JSON.parse(row?.data ?? 'null') as AnyStoredEntry;
    putSortKeys(connection, entry, wordKeys(entry, locales));
  }
  putAllAuthorKeys(connection);
};
