// Writes the rows of all sheets as entries, and remembers where each came from.
import { statSync } from 'node:fs';
import { labelField, type EntryType } from '@october/schema';
import { quote } from '../../fault';
import { fileOf, longText, mediaFolder, siteFile, slugPattern } from '../../layout';
import { readText } from '../../text-file';
import type { Fields } from '../entry-text';
import type { Report } from '../report';
import { folderFiles } from '../source-files';
import type { ArchiveWriter } from '../write-archive';
import { fieldsOfRow } from './row-fields';
import { readSheet, type Row, type Sheet } from './sheet';
import { Origins, type SheetFault } from './sheet-fault';
import { sheetsOf } from './sheet-files';

/** Where the entries came from, and what is wrong with the sheets as such; what is wrong with the entries only a check of them can tell. */
export type Written = { origins: Origins; faults: SheetFault[] };

/** Writes the entries of a source, with the site and the media that stand beside its sheets. */
export const writeSheets = (source: string, archive: ArchiveWriter, report: Report): Written => {
  const faults: SheetFault[] = [];
  const sheets = sheetsOf(source).map(({ root, file, type }) => openSheet(root, file, type, faults));
  const origins = new Origins();
  const locales = new Set(['en']);
  for (const sheet of sheets) writeSheet(sheet, archive, origins, locales, faults);
  for (const { file, remarks } of sheets)
    for (const row of remarks) report.count(file, `row ${row}`, 'begins with "# ": a remark, left alone');
  if (statSync(source).isDirectory()) copyFiles(source, archive, report);
  archive.describeSite({ locales: [...locales].sort(), defaultLocale: 'en' });
  archive.writeSite();
  return { origins, faults };
};

const openSheet = (root: string, file: string, type: EntryType, faults: SheetFault[]): Sheet => {
  const text = readText(root, file);
  if (typeof text === 'string') return readSheet(file, type, text, faults);
  faults.push({ file, row: text.line, message: text.message });
  return { file, type, columns: [], rows: [], remarks: [] };
};

const writeSheet = (
  { file, type, columns, rows }: Sheet,
  archive: ArchiveWriter,
  origins: Origins,
  locales: Set<string>,
  faults: SheetFault[],
): void => {
  const named = rows.map((row) => ({ row, ...fieldsOfRow(columns, row) }));
  // Slugs that are written come first: one that is made gives way to them.
  const slugs = claimedSlugs(file, type, named, archive, faults);
  named.forEach(({ row, fields, columns: origin }, index) => {
    const slug = slugs[index] ?? archive.slug(type, String(fields.slug ?? fields[labelField[type]] ?? ''));
    const key = longText[type];
    const text = key === null ? undefined : fields[key];
    if (key !== null) delete fields[key];
    archive.entry(type, slug, fields, typeof text === 'string' ? text : '');
    origins.add(fileOf(type, slug), file, row.number, origin);
    for (const locale of localesOf(columns, row)) locales.add(locale);
  });
};

/** The slugs that rows give and that a file can have; a form that no slug has is left to the check. */
const claimedSlugs = (
  file: string,
  type: EntryType,
  named: readonly { row: Row; fields: Fields }[],
  archive: ArchiveWriter,
  faults: SheetFault[],
): (string | null)[] => {
  const taken = new Map<string, number>();
  return named.map(({ row, fields }) => {
    const { slug } = fields;
    if (typeof slug !== 'string' || !slugPattern.test(slug)) return null;
    delete fields.slug;
    if (archive.claim(type, slug)) {
      taken.set(slug, row.number);
      return slug;
    }
    const message = `${quote(slug)}: row ${taken.get(slug) ?? '?'} has this slug; expected one of its own`;
    faults.push({ file, row: row.number, column: 'slug', message });
    return null;
  });
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
