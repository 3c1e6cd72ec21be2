// What rows say: the record of each, a hash of its words, and the files that it shows.
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { fileRecords, fileState, filesByKey } from './media-library';
import type { EntryRow, PublishedType, Row } from './rows';
import { fileKeyOf, textPaths } from './text-files';
import { toRecord, type RecordObject } from './to-record';

export interface Content {
  /** Not yet canonical, and with the row's own references. */
  readonly record: RecordObject;
  /** A hash of all that the row says but its references. */
  readonly words: string;
  /** For `settled.files`: see `fileMark`. */
  readonly files: string;
  /** Ids in the media library of the files that the row itself shows, by sha256. */
  readonly library: ReadonlyMap<string, number>;
}

/** Contents of rows by documentId. The files that they show are in the store when it returns. Throws UnreadableFileError. */
export const readContents = async (strapi: Core.Strapi, of: PublishedType, rows: Iterable<EntryRow>): Promise<Map<string, Content>> => {
  const read = await readRows(strapi, of, rows);
  const files = await fileRecords(
    strapi,
    read.flatMap(({ shown, named }) => [...shown, ...[...named.values()].filter((file) => file !== null)]),
  );
  return new Map(
    read.map(({ row, words, shown, named }) => {
      const record = toRecord(of.shape, row, { reference: (id) => id, file: (file) => files.get(Number(file.id)) });
      const media = [...named].flatMap(([path, file]) => (file ? [{ path, file: files.get(Number(file.id)) }] : []));
      if (media.length > 0) record.media = media;
      const library = new Map(
        shown.flatMap(({ id }) => (files.has(Number(id)) ? [[files.get(Number(id))?.sha256 ?? '', Number(id)]] : [])),
      );
      return [row.documentId, { record, words, files: fileMarks(shown, named), library }];
    }),
  );
};

/** Only the words of rows, by documentId: no bytes are read. */
export const readWords = async (strapi: Core.Strapi, of: PublishedType, rows: Iterable<EntryRow>): Promise<Map<string, string>> =>
  new Map((await readRows(strapi, of, rows)).map(({ row, words }) => [row.documentId, words]));

/** How `settled.files` marks a file that an entry shows: by its id or, where a text means it, by its key. Each stands between line feeds. */
export const fileMark = (idOrKey: number | string): string => `\n${idOrKey}\n`;

interface ReadRow {
  row: EntryRow;
  words: string;
  shown: Row[];
  /** By path; a file that is not in the library is null. */
  named: Map<string, Row | null>;
}

const readRows = async (strapi: Core.Strapi, of: PublishedType, rows: Iterable<EntryRow>): Promise<ReadRow[]> => {
  const read = [...rows].map((row) => {
    const shown: Row[] = [];
    const said = toRecord(of.shape, row, {
      reference: () => undefined,
      file: (file) => {
        shown.push(file);
        return fileState(file);
      },
    });
    return { row, said, shown, paths: textPaths(of.shape, said) };
  });
  const library = await filesByKey(strapi, new Set(read.flatMap(({ paths }) => paths.map(fileKeyOf))));
  return read.map(({ row, said, shown, paths }) => {
    const named = new Map(paths.map((path) => [path, library.get(fileKeyOf(path)) ?? null]));
    const states = [...named].map(([path, file]) => [path, file && fileState(file)]);
    const words = createHash('sha256')
      .update(JSON.stringify([said, states]))
      .digest('hex');
    return { row, words, shown, named };
  });
};

const fileMarks = (shown: readonly Row[], named: ReadonlyMap<string, Row | null>): string => {
  const marks = new Set([...shown.map((file) => String(file.id)), ...[...named.keys()].map(fileKeyOf)]);
  return marks.size === 0 ? '' : `\n${[...marks].join('\n')}\n`;
};
