// The tables of shared/data/edtf and julian-vectors, read as rows by column name.
import { readFileSync } from 'node:fs';
import { sharedData } from '../../support/shared-data.js';

/** Rows of a CSV file (RFC 4180) of the shared data, as objects by the names of its first line. Throws where the file is absent. */
export const readTable = (folder: string, file: string): Record<string, string>[] => {
  const [names, ...rows] = splitCsv(readFileSync(sharedData(folder, file), 'utf8'));
  if (!names) throw new Error(`${folder}/${file} is empty`);
  return rows.map((row) => Object.fromEntries(names.map((name, column) => [name, row[column] ?? ''])));
};

/** A field in quotes may hold commas, line ends and doubled quotes. */
const splitCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && !quoted && !plain) break;
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
};
