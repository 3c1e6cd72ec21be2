// A sheet as its rows: UTF-8 with or without a byte order mark; `,`, `;` or tab between the values; newlines within quotes.
import type { EntryType } from '@october/schema';
import { CsvError, parse } from 'csv-parse/sync';
import { quote } from '../../fault';
import { readColumn, type Column } from './columns';
import type { SheetFault } from './sheet-fault';

/** A row of values; `number` is the spreadsheet's, from 1, the row of names counted. */
export type Row = { number: number; cells: string[] };

/** `columns` stand by the place of the cell that they name; null where a cell names none. */
export type Sheet = { file: string; type: EntryType; columns: (Column | null)[]; rows: Row[]; remarks: number[] };

const delimiters = [',', ';', '\t'];

/** Reads a sheet; what is wrong with its form is put into `faults`, and what can be read is read all the same. */
export const readSheet = (file: string, type: EntryType, text: string, faults: SheetFault[]): Sheet => {
  const delimiter = delimiterOf(type, text);
  const records = readRecords(file, text, delimiter, faults);
  const columns = readColumns(file, type, records[0] ?? [], faults);
  const sheet: Sheet = { file, type, columns, rows: [], remarks: [] };
  records.slice(1).forEach((cells, index) => {
    const row = { number: index + 2, cells };
    if (cells.every((cell) => cell.trim() === '')) return;
    if (isRemark(cells)) sheet.remarks.push(row.number);
    else sheet.rows.push(row);
    if (!isRemark(cells)) faults.push(...strayCells(file, columns, row));
  });
  return sheet;
};

/** A row that is no entry: its first cell begins with `#` and a space. The help of a template is one. */
export const isRemark = (cells: readonly string[]): boolean => /^# /.test(cells[0] ?? '');

// The sign that makes the most known columns out of the first row.
const delimiterOf = (type: EntryType, text: string): string => {
  const scores = delimiters.map((delimiter) => {
    const [names = []] = tryParse(text, delimiter, 1) ?? [];
    return { delimiter, known: names.filter((name) => 'path' in readColumn(type, name)).length, names: names.length };
  });
  scores.sort((a, b) => b.known - a.known || b.names - a.names);
  return scores[0]?.delimiter ?? ',';
};

const parseAll = (text: string, delimiter: string, to: number): string[][] => parse(text, { delimiter, to, relax_column_count: true });

const tryParse = (text: string, delimiter: string, to: number): string[][] | null => {
  try {
    return parseAll(text, delimiter, to);
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
};

const readRecords = (file: string, text: string, delimiter: string, faults: SheetFault[]): string[][] => {
  try {
    return parseAll(text, delimiter, -1);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const read = typeof error.records === 'number' ? error.records : 0;
    faults.push({ file, row: read + 1, message: quoteFaults[error.code] ?? error.message });
    // The rows above are read, so that their faults are told as well.
    return read === 0 ? [] : (tryParse(text, delimiter, read) ?? []);
  }
};

const quoteFaults: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark opens a value here that nothing closes; expected a second one at its end',
  INVALID_OPENING_QUOTE: 'a quotation mark within a value; expected the whole value in quotation marks, and this one doubled',
  CSV_INVALID_CLOSING_QUOTE: 'something follows the quotation mark that ends a value; expected a mark within a value to be doubled',
};

const readColumns = (file: string, type: EntryType, names: readonly string[], faults: SheetFault[]): (Column | null)[] => {
  const taken = new Set<string>();
  if (names.every((name) => name.trim() === '')) faults.push({ file, row: 1, message: 'expected the names of the columns' });
  return names.map((name) => {
    if (name.trim() === '') return null;
    const found = readColumn(type, name);
    const message = 'message' in found ? found.message : taken.has(found.name) ? 'is written twice: expected each column once' : null;
    if (message !== null || 'message' in found) {
      faults.push({ file, row: 1, column: name.trim(), message: message ?? '' });
      return null;
    }
    taken.add(found.name);
    return found;
  });
};

const strayCells = (file: string, columns: readonly (Column | null)[], { number, cells }: Row): SheetFault[] =>
  cells.flatMap((cell, index) => {
    // An unknown column was told once, at its name.
    const named = index < columns.length && columns[index] !== undefined && columns[index] !== null;
    if (named || cell.trim() === '' || index < columns.length) return [];
    return [{ file, row: number, message: `${quote(cell)}: stands under no column; expected a name in row 1, or no value` }];
  });
