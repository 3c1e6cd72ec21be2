// Rows of entries as Strapi's database layer gives them, many at a time: one by one is fifty times slower.
import type { Core, UID } from '@strapi/strapi';
import { recordTypes, type RecordType } from '@october/schema';
import { selectionOf, shapeOf, type Models, type Selection, type Shape } from './content-shape';

/** An entry or component with what was asked for populated. */
export type Row = Readonly<Record<string, unknown>>;

export interface EntryRow extends Row {
  readonly id: number;
  readonly documentId: string;
  readonly updatedAt: unknown;
}

/** Each of them has drafts. */
export type PublishedUid = Extract<UID.ContentType, `api::${RecordType}.${RecordType}`>;

/** A content type whose entries are published. */
export interface PublishedType {
  readonly type: RecordType;
  readonly uid: PublishedUid;
  /** The table of its rows. */
  readonly table: string;
  readonly shape: Shape;
  readonly whole: Selection;
  readonly words: Selection;
}

const known = new WeakMap<Core.Strapi, ReadonlyMap<string, PublishedType>>();

/** Every published type of this archive, by its name and by its uid. */
export const publishedTypes = (strapi: Core.Strapi): ReadonlyMap<string, PublishedType> => {
  const before = known.get(strapi);
  if (before) return before;
  const models = { ...strapi.contentTypes, ...strapi.components } as unknown as Models;
  const all = new Map<string, PublishedType>();
  for (const type of recordTypes) {
    const uid = `api::${type}.${type}` as PublishedUid;
    const shape = shapeOf(models, uid);
    const columns = ['id', 'documentId', 'updatedAt'];
    const { tableName } = strapi.db.metadata.get(uid);
    const found = {
      type,
      uid,
      table: tableName,
      shape,
      whole: selectionOf(shape, true, columns),
      words: selectionOf(shape, false, columns),
    };
    all.set(type, found).set(uid, found);
  }
  known.set(strapi, all);
  return all;
};

/** The published type of this name or uid. Throws where there is none. */
export const publishedType = (strapi: Core.Strapi, name: string): PublishedType => {
  const found = publishedTypes(strapi).get(name);
  if (!found) throw new Error(`"${name}" is no type of record: expected one of ${recordTypes.join(', ')}`);
  return found;
};

export type Side = 'draft' | 'published';

/** Rows of one side of these entries, by documentId. `words`: without relations. */
export const loadRows = async (
  strapi: Core.Strapi,
  of: PublishedType,
  side: Side,
  documentIds: readonly string[],
  what: 'whole' | 'words' = 'whole',
): Promise<Map<string, EntryRow>> => {
  if (documentIds.length === 0) return new Map();
  const rows = (await strapi.db.query(of.uid).findMany({
    ...of[what],
    where: { documentId: { $in: documentIds }, publishedAt: side === 'draft' ? { $null: true } : { $notNull: true } },
    orderBy: { id: 'asc' },
  } as never)) as EntryRow[];
  return new Map(rows.map((row) => [row.documentId, row]));
};

/** Milliseconds of a date as any database gives it: text, number or Date. */
export const instantOf = (value: unknown): number => {
  const date = value instanceof Date ? value : new Date(typeof value === 'number' ? value : String(value));
  if (Number.isNaN(date.getTime())) throw new Error(`"${String(value)}" is no instant`);
  return date.getTime();
};
