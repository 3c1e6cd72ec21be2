// From what is written in a file to the value in the record, field by field. The writer of archive files mirrors this.
import path from 'node:path';
import { calendars } from '@october/schema';
import { isMap, isScalar } from 'yaml';
import { compareLocales, titleOf } from '../publication/to-record';
import { anyOf, quote } from './fault';
import type { Field, Form } from './form';
import type { MediaUse } from './media';
import { describe, type FileReader, type Spot } from './parsed-value';
import { readEntryReference, readReference, readReferences } from './reference-value';
import { readListedText, readScalar } from './scalar-value';
import { suggest } from './suggestion';
import { noSurroundings, type Surroundings } from './surroundings';
import { checkLinks } from './text-links';

/** The value of a field; undefined where it is at fault or is the default, which a record leaves out. */
export const readValue = (reader: FileReader, field: Field, spot: Spot, around: Surroundings): unknown => {
  switch (field.kind) {
    case 'text':
    case 'integer':
    case 'decimal':
    case 'boolean':
    case 'choice': {
      const value = readScalar(reader, field, spot);
      if (field.kind === 'text' && field.rich) {
        for (const { message } of checkLinks(String(value), around)) reader.fault(spot, message);
      }
      return value === field.default ? undefined : value;
    }
    case 'date':
      return readDate(reader, spot);
    case 'texts':
      return reader.members(spot).map((member) => readListedText(reader, member));
    case 'reference':
      if (!field.many) return readReference(reader, field.type, spot, around);
      return readReferences(reader, field.type, spot, around);
    case 'entries':
      return reader.members(spot).map((member) => readEntryReference(reader, member, around));
    case 'file':
      if (!field.many) return readFile(reader, field.imagesOnly ? 'image' : 'attachment', spot, around);
      return reader.members(spot).map((member) => readAttachment(reader, field.imagesOnly ? 'image' : 'attachment', member, around));
    case 'part':
      if (!field.many) return readPart(reader, field.form, spot, around);
      return reader.members(spot).map((member) => readPart(reader, field.form, member, around) ?? {});
    case 'blocks':
      return reader.members(spot).map((member) => readBlock(reader, field.forms, member, around));
    case 'translations':
      return readTranslations(reader, field.form, spot, around);
  }
};

/** The values of a mapping's fields; keys that the form does not have are the caller's. */
export const readFields = (
  reader: FileReader,
  form: Form,
  spots: ReadonlyMap<string, Spot>,
  around: Surroundings,
): Record<string, unknown> => {
  const record: Record<string, unknown> = {};
  for (const [name, spot] of spots) {
    const field = form.fields[name];
    const value = field === undefined ? undefined : readValue(reader, field, spot, around);
    if (value !== undefined) record[name] = value;
  }
  return record;
};

const readPart = (reader: FileReader, form: Form, spot: Spot, around: Surroundings): Record<string, unknown> | undefined => {
  const map = reader.mapping(spot);
  return map && readFields(reader, form, reader.spots(map, spot.path, spot.field, Object.keys(form.fields)), around);
};

const readBlock = (reader: FileReader, forms: Record<string, Form>, spot: Spot, around: Surroundings): Record<string, unknown> => {
  const map = reader.mapping(spot);
  const names = Object.keys(forms);
  const written = map?.get('block', true);
  const name = isScalar(written) ? String(written.value) : '';
  const form = forms[name];
  if (map && form) {
    const spots = reader.spots(map, spot.path, spot.field, ['block', ...Object.keys(form.fields)]);
    return { block: name, ...readFields(reader, form, spots, around) };
  }
  if (map)
    reader.fault(
      spot,
      `block ${isScalar(written) ? quote(name) : 'is missing'}: expected ${anyOf(names.map((word) => `block: ${word}`))}${suggest(name, names)}`,
    );
  // Some block, so that the rest of the list can be checked.
  return { block: names[0] };
};

/** `others`: languages whose translations stand elsewhere in the same list. */
export const readTranslations = (
  reader: FileReader,
  form: Form,
  spot: Spot,
  around: Surroundings,
  others: readonly string[] = [],
): Record<string, unknown>[] => {
  const map = reader.mapping(spot);
  if (!map) return [];
  // In the record it is a list of parts, each with its locale, in the order of the locales: the paths are changed to that.
  const locales = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const written = [...reader.spots(map, spot.path, spot.field, locales)].sort(([a], [b]) => compareLocales(a, b));
  return written.map(([locale, { node, offset, field }], index) => {
    const before = others.filter((other) => compareLocales(other, locale) < 0).length;
    const place = reader.note({ node, offset, field, path: [...spot.path, before + index] });
    return { locale, ...readPart(reader, form, place, around) };
  });
};

const dateKeys = ['edtf', 'calendar', 'asWritten', 'note'];
const dateExample = '1917-10-25 julian, or a mapping with edtf and calendar';

const readDate = (reader: FileReader, spot: Spot): Record<string, unknown> | undefined => {
  if (isMap(spot.node)) {
    const spots = reader.spots(spot.node, spot.path, spot.field, dateKeys);
    const form: Form = {
      fields: {
        edtf: { kind: 'text' },
        calendar: { kind: 'choice', values: [...calendars], default: 'gregorian' },
        asWritten: { kind: 'text' },
        note: { kind: 'text' },
      },
    };
    return readFields(reader, form, spots, noSurroundings);
  }
  if (!isScalar(spot.node)) return reader.fault(spot, `${describe(spot.node)}: expected a date, such as ${dateExample}`);
  const text = reader.text(spot) ?? '';
  const [edtf = '', calendar, ...rest] = text.trim().split(/\s+/);
  if (rest.length > 0) return reader.fault(spot, `${quote(text)}: expected a date, such as ${dateExample}`);
  if (calendar !== undefined && !calendars.some((known) => known === calendar)) {
    return reader.fault(spot, `${quote(text)}: expected ${anyOf(calendars)} after the date${suggest(calendar, calendars)}`);
  }
  return calendar === 'julian' ? { edtf, calendar } : { edtf };
};

type FoundFile = { file: Record<string, unknown>; path: string };

const readFile = (reader: FileReader, use: MediaUse, spot: Spot, around: Surroundings): Record<string, unknown> | undefined =>
  findFile(reader, use, spot, around)?.file;

const readAttachment = (reader: FileReader, use: MediaUse, spot: Spot, around: Surroundings): Record<string, unknown> => {
  const found = findFile(reader, use, spot, around);
  return found ? { ...found.file, title: titleOf({ ...found.file, ext: path.extname(found.path) }) } : {};
};

const findFile = (reader: FileReader, use: MediaUse, spot: Spot, around: Surroundings): FoundFile | undefined => {
  if (!isMap(spot.node)) {
    const reference = reader.text(spot);
    return reference === undefined ? undefined : describeFile(reader, reference, use, spot, around);
  }
  const spots = reader.spots(spot.node, spot.path, spot.field, ['file', 'name', 'focalPoint']);
  const reference = spots.get('file');
  if (!reference) return reader.fault(spot, 'expected a mapping with file, such as file: media/lenin.png');
  const name = spots.get('name');
  const called = name && reader.text(name);
  const found = describeFile(reader, reader.text(reference) ?? '', use, reference, around, called);
  const point = spots.get('focalPoint');
  const focal = point && readPart(reader, focalPoint, point, around);
  return found && { ...found, file: { ...found.file, ...(focal ? { focalPoint: focal } : {}) } };
};

const focalPoint: Form = { fields: { x: { kind: 'decimal' }, y: { kind: 'decimal' } } };

const describeFile = (
  reader: FileReader,
  reference: string,
  use: MediaUse,
  spot: Spot,
  around: Surroundings,
  name?: string,
): FoundFile | undefined => {
  const found = around.media(reference, use, name);
  return 'file' in found ? { file: found.file, path: reference } : reader.fault(spot, found.message);
};
