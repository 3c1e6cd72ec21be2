// From a row of an entry to its record, by the content type's attributes alone.
// Here stand only the rules of the mapping; the bytes of files were read before, by files.ts.
import type { AttributeShape, Shape } from './content-shape';
import type { Row } from './rows';

/** How what is not a plain value is written: once for the record, once for the words. */
export interface Mapping {
  /** DocumentIds, in the editor's order; undefined leaves the attribute out. */
  readonly reference: (documentId: string) => unknown;
  /** A file of the media library; undefined where it cannot be shown. */
  readonly file: (file: Row) => object | undefined;
}

export type RecordObject = Record<string, unknown>;

/** The record of a row. What is null, empty or has its default is left out. */
export const toRecord = (shape: Shape, row: Row, mapping: Mapping): RecordObject => partRecord(shape, row, mapping);

/** Blank values, and parts that say nothing without what they are about: a picture's frame without the picture, a block without its entry.
 *  Editors are stopped from publishing most of these; they come about when a file or an entry is deleted. */
export const isHollow = (uid: string, part: RecordObject): boolean => {
  const needed = uid.startsWith('collection.') && uid !== 'collection.translation' ? 'entry' : neededOf[uid];
  return needed !== undefined && part[needed] === undefined;
};

const neededOf: Record<string, string | undefined> = {
  'shared.image': 'file',
  'document.facsimile': 'image',
  'document.relation': 'document',
};

const partRecord = (shape: Shape, row: Row, mapping: Mapping): RecordObject => {
  const record: RecordObject = {};
  for (const attribute of shape.attributes) {
    const value = attributeRecord(attribute, row[attribute.name], mapping);
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) record[attribute.name] = value;
  }
  return record;
};

const attributeRecord = (attribute: AttributeShape, value: unknown, mapping: Mapping): unknown => {
  switch (attribute.kind) {
    case 'scalar':
      return scalarRecord(attribute.type, attribute.byDefault, value);
    case 'relation': {
      const ids = [...new Set(rowsOf(value).map((target) => String(target.documentId)))];
      const references = ids.map(mapping.reference).filter((reference) => reference !== undefined);
      return attribute.many ? references : references[0];
    }
    case 'media': {
      const files = rowsOf(value).map((file) => ({ file, record: mapping.file(file) }));
      const shown = files.flatMap(({ file, record }) => (record ? [attribute.many ? { ...record, title: titleOf(file) } : record] : []));
      return attribute.many ? shown : shown[0];
    }
    case 'part': {
      const parts = rowsOf(value).flatMap((part) => memberRecord(attribute.shape, part, mapping));
      if (!attribute.many) return parts.find((part) => Object.keys(part).length > 0);
      return attribute.name === 'translations' ? byLocale(parts) : parts;
    }
    case 'blocks':
      return rowsOf(value).flatMap((block) => {
        const uid = String(block.__component ?? block.__type);
        const shape = attribute.shapes.get(uid);
        if (!shape) return [];
        return [{ block: uid.slice(uid.indexOf('.') + 1), ...partRecord(shape, block, mapping) }];
      });
  }
};

/** Languages have no order of their own: a record has them by their code, however an editor put them. */
const byLocale = (translations: (RecordObject | string)[]): (RecordObject | string)[] => {
  const locale = (translation: RecordObject | string): string => String((translation as RecordObject).locale ?? '');
  return [...translations].sort((a, b) => compareLocales(locale(a), locale(b)));
};

/** The order of translations in every record. */
export const compareLocales = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A list of texts is a list of strings; a text that is blank is none. */
const memberRecord = (shape: Shape, part: Row, mapping: Mapping): (RecordObject | string)[] => {
  if (shape.uid !== 'shared.text') return [partRecord(shape, part, mapping)];
  return typeof part.value === 'string' && part.value.trim() !== '' ? [part.value] : [];
};

const numeric = new Set(['integer', 'biginteger', 'float', 'decimal']);

/** Decimals come as text from PostgreSQL: they are numbers here. */
const scalarRecord = (type: string, byDefault: unknown, value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return undefined;
  const plain = numeric.has(type) ? Number(value) : type === 'boolean' ? Boolean(value) : value;
  return plain === byDefault ? undefined : plain;
};

/** An attachment is called as its file, without the ending. */
export const titleOf = (file: Row): string => {
  const name = String(file.name);
  const ending = typeof file.ext === 'string' ? file.ext : '';
  return ending !== '' && name.length > ending.length && name.toLowerCase().endsWith(ending.toLowerCase())
    ? name.slice(0, -ending.length)
    : name;
};

const rowsOf = (value: unknown): Row[] => {
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).filter((row) => typeof row === 'object' && row !== null) as Row[];
};
