// Sheets of a spreadsheet: a sheet a type, a row an entry. What is written is checked, and its faults are told by row and column.
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { entryTypes, labelField, type EntryType } from '@october/schema';
import { checkArchive } from '../../check';
import { anyOf, formatFault, quote } from '../../fault';
import { fileOf, folders, longText, mediaFolder, siteFile, slugPattern } from '../../layout';
import { suggest } from '../../suggestion';
import { readText } from '../../text-file';
import { SourceError, type Converter } from '../converter';
import type { Fields } from '../entry-text';
import type { Report } from '../report';
import { folderFiles } from '../source-files';
import type { ArchiveWriter } from '../write-archive';
import { fieldsOfRow } from './row-fields';
import { formatSheetFault, Origins, sortSheetFaults, type SheetFault } from './sheet-fault';
import { readSheet, type Row, type Sheet } from './sheet';
import { templateOf } from './template';

export const csv: Converter = {
  name: 'csv',
  help: `sheets as ${folders.person}.csv, ${folders.event}.csv ... in a folder, or one of them; --template writes an empty one`,
  template: templateOf,
  convert: async (source, archive, report) => {
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
    refuseFaults(archive, origins, faults);
  },
};

type SheetFile = { root: string; file: string; type: EntryType };

/** The sheets of a folder, or the one that is named; by type as `entryTypes` has them. */
const sheetsOf = (source: string): SheetFile[] => {
  if (!existsSync(source)) throw new SourceError(`${quote(source)}: no such file or folder`);
  const isFolder = statSync(source).isDirectory();
  const root = isFolder ? source : path.dirname(source);
  const names = isFolder
    ? readdirSync(source).filter((name) => /\.(?:csv|tsv)$/i.test(name) && isOwnFile(path.join(source, name)))
    : [path.basename(source)];
  if (names.length === 0) throw new SourceError(`${quote(source)}: expected sheets such as ${folders.person}.csv`);
  const sheets = names.sort().map((file) => ({ root, file, type: typeOf(file) }));
  return entryTypes.flatMap((type) => sheets.filter((sheet) => sheet.type === type));
};

const isOwnFile = (address: string): boolean => lstatSync(address).isFile();

const typeOf = (file: string): EntryType => {
  const name = path.basename(file, path.extname(file)).toLowerCase();
  const type = entryTypes.find((known) => name === known || name === folders[known]);
  if (type !== undefined) return type;
  const known = Object.values(folders);
  throw new SourceError(`${quote(file)}: expected a name that says the type: ${anyOf(known)}${suggest(name, known)}`);
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

const refuseFaults = (archive: ArchiveWriter, origins: Origins, faults: SheetFault[]): void => {
  const others: string[] = [];
  for (const fault of checkArchive(archive.root).faults) {
    const ofSheet = origins.faultOf(fault);
    if (ofSheet) faults.push(ofSheet);
    else others.push(formatFault(fault));
  }
  if (faults.length + others.length === 0) return;
  const lines = [...new Set([...sortSheetFaults(faults).map(formatSheetFault), ...others])];
  throw new SourceError([...lines, `${lines.length} ${lines.length === 1 ? 'fault' : 'faults'}: nothing is written.`].join('\n'));
};
