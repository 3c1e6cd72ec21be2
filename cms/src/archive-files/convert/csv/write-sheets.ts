// Writes the rows of all sheets as entries, and remembers where each came from.
import { statSync } from 'node:fs';
import path from 'node:path';
import { labelField, type EntryType } from '@october/schema';
import { quote } from '../../fault';
import { fileOf, longText, mediaFolder, siteFile, slugPattern } from '../../layout';
import { readText } from '../../text-file';
import type { Report } from '../report';
import { folderFiles } from '../source-files';
import type { ArchiveWriter } from '../write-archive';
import { fieldsOfRow, type RowFields } from './row-fields';
import { readSheet, type Row, type Sheet } from './sheet';
import { Origins, type SheetFault } from './sheet-fault';
import { sheetsOf } from './sheet-files';

/** A sheet is read whole. */
const maximumBytes = 256 * 1024 * 1024;

/** Where the entries came from, and what is wrong with the sheets as such; what is wrong with the entries only a check of them can tell. */
export type Written = { origins: Origins; faults: SheetFault[] };

/** Writes the entries of a source, with the site and the media that stand beside its sheets. */
export const writeSheets = (source: string, archive: ArchiveWriter, report: Report): Written => {
  const faults: SheetFault[] = [];
  const sheets = sheetsOf(source).map(({ root, file, type }) => openSheet(root, file, type, faults));
  // Slugs that are written come first: one that is made gives way to them.
  const entries = claimSlugs(sheets, archive, faults);
  const origins = new Origins();
  for (const entry of entries) writeRow(entry, archive, origins);
  for (const { file, remarks } of sheets)
    for (const row of remarks) report.count(file, `row ${row}`, 'begins with "# ": a remark, left alone');
  if (statSync(source).isDirectory()) copyFiles(source, archive, report);
  const locales = entries.flatMap(({ sheet, row }) => localesOf(sheet.columns, row));
  archive.describeSite({ locales: [...new Set(['en', ...locales])].sort(), defaultLocale: 'en' });
  archive.writeSite();
  return { origins, faults };
};

const openSheet = (root: string, file: string, type: EntryType, faults: SheetFault[]): Sheet => {
  const { size } = statSync(path.join(root, file));
  const text = size > maximumBytes ? { line: 1, message: `${size} bytes; expected ${maximumBytes} at most` } : readText(root, file);
  if (typeof text === 'string') return readSheet(file, type, text, faults);
  faults.push({ file, row: text.line, message: text.message });
  return { file, type, columns: [], rows: [], remarks: [] };
};

type RowEntry = RowFields & { sheet: Sheet; row: Row; /** Null where one is to be made. */ slug: string | null };

/** The rows with the slugs that they give and that a file can have; a form that no slug has is left to the check. */
const claimSlugs = (sheets: readonly Sheet[], archive: ArchiveWriter, faults: SheetFault[]): RowEntry[] => {
  const taken = new Map<string, string>();
  return sheets.flatMap((sheet) =>
    sheet.rows.map((row): RowEntry => {
      const { file, type, columns } = sheet;
      const entry = { sheet, row, slug: null, ...fieldsOfRow(columns, row) };
      const { slug } = entry.fields;
      if (typeof slug !== 'string' || !slugPattern.test(slug)) return entry;
      delete entry.fields.slug;
      const place = `${type}/${slug}`;
      if (archive.claim(type, slug)) {
        taken.set(place, `${file} row ${row.number}`);
        return { ...entry, slug };
      }
      const message = `${quote(slug)}: ${taken.get(place) ?? 'another row'} has this slug; expected one of its own`;
      faults.push({ file, row: row.number, column: 'slug', message });
      return entry;
    }),
  );
};

const writeRow = ({ sheet: { file, type }, row, fields, columns, slug }: RowEntry, archive: ArchiveWriter, origins: Origins): void => {
  const named = slug ?? archive.slug(type, String(fields.slug ?? fields[labelField[type]] ?? ''));
  const key = longText[type];
  const text = key === null ? undefined : fields[key];
  if (key !== null) delete fields[key];
  archive.entry(type, named, fields, typeof text === 'string' ? text : '');
  origins.add(fileOf(type, named), file, row.number, columns);
};

const localesOf = (columns: Sheet['columns'], { cells }: Row): string[] =>
  columns.flatMap((column, index) => {
    const at = column?.path.lastIndexOf('translations') ?? -1;
    return column && at !== -1 && (cells[index] ?? '').trim() !== '' ? [String(column.path[at + 1])] : [];
  });

const copyFiles = (source: string, archive: ArchiveWriter, report: Report): void => {
  const files = folderFiles(source);
  for (const file of files.list()) {
    const bytes = file === siteFile || file.startsWith(`${mediaFolder}/`) ? files.read(file) : null;
    if (bytes) archive.file(file, bytes);
    else if (!/^[^/]+\.(?:csv|tsv)$/i.test(file) && !/^[._]/.test(file)) report.add(file, '', 'is no sheet: left alone');
  }
};
