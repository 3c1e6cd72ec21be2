// The site, and what hangs on its languages.
import type { AnyStoredEntry } from '../entry.js';
import { writeMeta } from '../sqlite/meta.js';
import { authorKey } from './author-keys.js';
import { putFiles, putSortKeys } from './put-entry.js';
import type { UnderstoodSite } from './read-record.js';
import { wordKeys } from './sort-keys.js';
import type { WriteContext } from './write-context.js';

export const putSite = (context: WriteContext, { site, files }: UnderstoodSite): void => {
  const { connection } = context;
  connection.run('DELETE FROM site');
  connection.run('DELETE FROM file WHERE id = ?', site.id);
  connection.run('INSERT INTO site (number, id, data) VALUES (?, ?, ?)', site.number, site.id, JSON.stringify(site));
  putFiles(connection, site.id, files);
  const { defaultLocale, locales } = site.record;
  const now = [...new Set([defaultLocale, ...locales])];
  if (JSON.stringify(now) === JSON.stringify(context.locales)) return;
  context.locales = now;
  writeMeta(connection, 'locales', JSON.stringify(now));
  rewriteWordKeys(context);
};

/** Every key that is made by a language's rules, anew. Agents first, for documents stand where their authors do. */
export const rewriteWordKeys = ({ connection, locales }: WriteContext): void => {
  connection.run(`DELETE FROM sort_key WHERE locale <> ''`);
  for (const types of [`type <> 'document'`, `type = 'document'`]) {
    for (const { number } of connection.all<{ number: number }>(`SELECT number FROM entry WHERE ${types} ORDER BY number`)) {
      const row = connection.get<{ data: string }>('SELECT data FROM entry WHERE number = ?', number);
      const entry = JSON.parse(row?.data ?? 'null') as AnyStoredEntry;
      putSortKeys(connection, entry, wordKeys(entry, locales, authorKey(connection)));
    }
  }
};
