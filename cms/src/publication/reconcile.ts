// Heals what came by another door than the Document Service: `strapi import`, SQL, a file replaced, a crash of something else.
// At start ids are compared in SQL; afterwards the entries are walked through, a few at a time, and their words compared.
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { fileMark, readContents, readWords } from './contents';
import { lastPublications, loadSettled, type LastPublication } from './ledger';
import { withLock } from './lock';
import { filesFolder, hashesIn, UnreadableFileError } from './media-library';
import { findFile } from './published-files';
import { loadRows, publishedTypes, type EntryRow, type PublishedType, type Row } from './rows';
import { newsOf } from './services';
import { settle, UnpublishableError } from './settle';
import { publications, quoted, rowsIn, settled } from './tables';
import { keysOfFile } from './text-files';

/** How many entries are settled in one transaction. */
const batch = 100;

/** Every type once. */
export const allTypes = (strapi: Core.Strapi): PublishedType[] => [...new Set(publishedTypes(strapi).values())];

/** Settles every entry whose published row is another than the last publication was made from. How many differed. */
export const reconcileIds = async (strapi: Core.Strapi, of: PublishedType): Promise<number> => {
  const ids = await strangers(strapi.db.connection, of);
  for (let from = 0; from < ids.length; from += batch) await heal(strapi, of, ids.slice(from, from + batch));
  return ids.length;
};

/** Entries published but not settled as they stand; settled but not published; said to be published, and neither. */
const strangers = async (knex: Knex, of: PublishedType): Promise<string[]> => {
  const rows = `(SELECT document_id, MAX(id) AS id FROM ${quoted(of.table)} WHERE published_at IS NOT NULL GROUP BY document_id)`;
  const answer: unknown = await knex.raw(
    `SELECT r.document_id AS id FROM ${rows} r LEFT JOIN ${settled} s ON s.entry_id = r.document_id AND s.type = :type
       WHERE s.row_id IS NULL OR s.row_id <> r.id
     UNION
     SELECT s.entry_id AS id FROM ${settled} s LEFT JOIN ${rows} r ON r.document_id = s.entry_id WHERE s.type = :type AND r.id IS NULL
     UNION
     SELECT p.entry_id AS id FROM ${publications} p WHERE p.type = :type AND p.kind = 'publication'
       AND NOT EXISTS (SELECT 1 FROM ${publications} q WHERE q.entry_id = p.entry_id AND q.type = p.type AND q.number > p.number)
       AND NOT EXISTS (SELECT 1 FROM ${settled} s WHERE s.entry_id = p.entry_id AND s.type = p.type)`,
    { type: of.type },
  );
  return rowsIn(answer).map(({ id }) => String(id));
};

/** Compares the words of the entries after this documentId; settles those that differ, and fetches published files that the store lacks.
 *  The last id looked at, or undefined at the end. */
export const reconcileWords = async (
  strapi: Core.Strapi,
  of: PublishedType,
  after: string,
  howMany: number,
): Promise<string | undefined> => {
  const knex = strapi.db.connection;
  const ids = (await knex(of.table)
    .distinct('document_id')
    .where('document_id', '>', after)
    .whereNotNull('published_at')
    .orderBy('document_id')
    .limit(howMany)) as {
    document_id: string;
  }[];
  const documentIds = ids.map(({ document_id }) => document_id);
  const rows = await loadRows(strapi, of, 'published', documentIds, 'words');
  const words = await readWords(strapi, of, rows.values());
  const noted = await loadSettled(knex, of.type, documentIds);
  const differ = [...words].flatMap(([id, hash]) => (noted.get(id)?.words === hash ? [] : [id]));
  if (differ.length > 0) await heal(strapi, of, differ);
  const withFiles = documentIds.filter((id) => !differ.includes(id) && noted.get(id)?.files);
  await fetchMissingFiles(strapi, of, rows, await lastPublications(knex, of.type, withFiles));
  return ids.length < howMany ? undefined : documentIds.at(-1);
};

/** After a move to another machine, or the loss of the folder: the library has the bytes of what is published now. */
const fetchMissingFiles = async (
  strapi: Core.Strapi,
  of: PublishedType,
  rows: ReadonlyMap<string, EntryRow>,
  last: ReadonlyMap<string, LastPublication>,
): Promise<void> => {
  for (const [id, { record }] of last) {
    const row = rows.get(id);
    for (const sha256 of hashesIn(record)) {
      if (!row || (await findFile(filesFolder(), sha256))) continue;
      await readContents(strapi, of, [row]).catch((error: unknown) => giveUp(strapi, of, id, error));
      break;
    }
  }
};

/** Settles what shows this file of the media library, itself or in a text. */
export const reconcileFile = async (strapi: Core.Strapi, file: Row): Promise<void> => {
  const marks = [Number(file.id), ...keysOfFile(file)].map(fileMark);
  const rows = (await strapi.db
    .connection(settled)
    .select('type', 'entry_id')
    .where((any) => marks.forEach((mark) => void any.orWhereLike('files', `%${mark}%`)))) as { type: string; entry_id: string }[];
  for (const of of allTypes(strapi)) {
    const ids = rows.filter(({ type }) => type === of.type).map(({ entry_id }) => entry_id);
    for (let from = 0; from < ids.length; from += batch) await heal(strapi, of, ids.slice(from, from + batch));
  }
};

/** Entries that cannot be healed stay as they were last published, and are told of once. */
const hopeless = new Set<string>();

/** Settles these, together; where one of them cannot be, each for itself. */
const heal = async (strapi: Core.Strapi, of: PublishedType, ids: readonly string[]): Promise<void> => {
  try {
    await withLock(strapi, async ({ trx, onCommit }) => {
      if (await settle(strapi, trx, of, ids, { from: 'row', evenSameRow: true })) onCommit(() => newsOf(strapi).ring());
    });
    for (const id of ids) hopeless.delete(id);
  } catch (error) {
    if (!(error instanceof UnpublishableError || error instanceof UnreadableFileError)) throw error;
    if (ids.length > 1) {
      for (const id of ids) await heal(strapi, of, [id]);
      return;
    }
    giveUp(strapi, of, ids[0] ?? '', error);
  }
};

const giveUp = (strapi: Core.Strapi, of: PublishedType, id: string, error: unknown): void => {
  if (!(error instanceof UnpublishableError || error instanceof UnreadableFileError)) throw error;
  if (hopeless.has(id)) return;
  hopeless.add(id);
  strapi.log.warn(`${of.type} ${id} cannot be published as it now is, and stays as it was published last: ${error.message}`);
};
