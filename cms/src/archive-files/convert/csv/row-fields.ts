// One row as the fields of an entry, and for each field the column that it came from.
import type { Fields } from '../entry-text';
import { readList } from './cell';
import type { Column } from './columns';
import type { Row } from './sheet';

export type RowFields = { fields: Fields; /** By the field as a fault names it: `quotations[1].text`. */ columns: Map<string, string> };

type Branch = { column?: string; value?: unknown; children: Map<string | number, Branch> };

/** The fields of a row; cells of white space alone are empty. */
export const fieldsOfRow = (columns: readonly (Column | null)[], { cells }: Row): RowFields => {
  const root: Branch = { children: new Map() };
  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (column && cell.trim() !== '') put(root, column, cell);
  });
  const found: RowFields = { fields: {}, columns: new Map() };
  found.fields = print(root, '', found.columns) as Fields;
  return found;
};

const put = (root: Branch, { path, name, kind }: Column, cell: string): void => {
  const branch = path.reduce<Branch>((at, word) => {
    const next = at.children.get(word) ?? { children: new Map() };
    at.children.set(word, next);
    return next;
  }, root);
  branch.column = name;
  branch.value = kind === 'text' ? cell : kind === 'list' ? readList(cell) : cell.trim();
};

const print = (branch: Branch, field: string, columns: Map<string, string>): unknown => {
  if (branch.column !== undefined) columns.set(field, branch.column);
  if (branch.children.size === 0) return branch.value;
  if (typeof branch.value === 'string') splitDate(branch);
  const keys = [...branch.children.keys()];
  if (keys.every((key) => typeof key === 'number')) {
    const sorted = keys.sort((a, b) => a - b);
    return sorted.map((key, index) => print(branch.children.get(key) ?? { children: new Map() }, `${field}[${index + 1}]`, columns));
  }
  return Object.fromEntries(
    [...branch.children].map(([key, child]) => [key, print(child, field === '' ? String(key) : `${field}.${key}`, columns)]),
  );
};

// `date` and `date.note` are two columns of one date.
const splitDate = (branch: Branch): void => {
  const [edtf = '', calendar, ...rest] = String(branch.value).split(/\s+/);
  const column = branch.column ?? '';
  const give = (key: string, value: string): void => {
    if (!branch.children.has(key)) branch.children.set(key, { column, value, children: new Map() });
  };
  give('edtf', rest.length === 0 ? edtf : String(branch.value));
  if (calendar !== undefined && rest.length === 0) give('calendar', calendar);
};
