// What is wrong with a sheet, told by row and column.
import type { Fault } from '../../fault';

/** `row` is the spreadsheet's, from 1; `column` is its name. */
export type SheetFault = { file: string; row: number; column?: string; message: string };

/** `people.csv row 7, column born: "1870-13": ...` */
export const formatSheetFault = ({ file, row, column, message }: SheetFault): string =>
  `${file} row ${row}${column === undefined ? '' : `, column ${column}`}: ${message}`;

export const sortSheetFaults = (faults: readonly SheetFault[]): SheetFault[] =>
  [...faults].sort(
    (a, b) => compare(a.file, b.file) || a.row - b.row || compare(a.column ?? '', b.column ?? '') || compare(a.message, b.message),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where the files that a sheet was written to come from: by file, the row, and by field the column. */
export class Origins {
  private readonly rows = new Map<string, { file: string; row: number; columns: ReadonlyMap<string, string> }>();

  add(written: string, file: string, row: number, columns: ReadonlyMap<string, string>): void {
    this.rows.set(written, { file, row, columns });
  }

  /** A fault of the archive's files as a fault of the sheets. */
  faultOf(fault: Fault): SheetFault | null {
    const origin = this.rows.get(fault.file);
    if (!origin) return null;
    const message = fault.message.replace(/\b[a-z]+\/[a-z0-9-]+\.md\b/g, (file) => this.placeOf(file));
    const column = fault.field === undefined || fault.field === '' ? undefined : columnOf(fault.field, origin.columns);
    return { file: origin.file, row: origin.row, ...(column === undefined ? {} : { column }), message };
  }

  private placeOf(file: string): string {
    const origin = this.rows.get(file);
    return origin ? `${origin.file} row ${origin.row}` : file;
  }
}

/** The column that gave the field or what is around it; else the name that such a column would have. */
const columnOf = (field: string, columns: ReadonlyMap<string, string>): string => {
  for (let at = field; at !== ''; at = at.replace(/(?:^|\.)[^.[\]]+$|\[\d+\]$/, '')) {
    const known = columns.get(at);
    if (known !== undefined) return known;
  }
  return field.replace(/\[(\d+)\]/g, '.$1');
};
