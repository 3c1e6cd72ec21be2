// Any archive as sheets, by the rules of docs/archive-files.md.
import type { EntryType } from '@october/schema';
import { known, models, type AnyEntry, type Attribute } from '../any-archive.js';

type Values = Record<string, unknown>;
type Cells = Map<string, string>;

const sheetNames: Record<EntryType, string> = {
  person: 'people',
  organization: 'organizations',
  place: 'places',
  topic: 'topics',
  period: 'periods',
  event: 'events',
  document: 'documents',
  guide: 'guides',
  dispatch: 'dispatches',
  collection: 'collections',
  page: 'pages',
};

/** The sheets of entries, by file. */
export const sheetsOf = (entries: readonly AnyEntry[], delimiter: string): Record<string, string> => {
  const rows = new Map<EntryType, Cells[]>();
  for (const { type, id, status, record } of entries) {
    const cells: Cells = new Map([['id', id]]);
    if (status === 'draft') cells.set('status', 'draft');
    flatten(`api::${type}.${type}`, record, '', '', cells);
    rows.set(type, [...(rows.get(type) ?? []), cells]);
  }
  return Object.fromEntries([...rows].map(([type, ofType]) => [`${sheetNames[type]}.csv`, sheet(ofType, delimiter)]));
};

const sheet = (rows: readonly Cells[], delimiter: string): string => {
  const columns = [...new Set(rows.flatMap((cells) => [...cells.keys()]))];
  const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
  return [columns, ...rows.map((cells) => columns.map((column) => cells.get(column) ?? ''))].map(line).join('\r\n');
};

/** `locale` stands after the name of the field that is translated. */
const flatten = (uid: string, record: Values, before: string, locale: string, cells: Cells): void => {
  for (const [name, value] of Object.entries(record)) {
    const attribute = models.get(uid)?.[name];
    if (name === 'translations') {
      const translationUid = attribute?.component ?? '';
      for (const { locale: language, ...translation } of value as Values[])
        flatten(translationUid, translation, before, `.${String(language)}`, cells);
    } else put(attribute, value, `${before}${name}${locale}`, cells);
  }
};

const slugOf = (id: unknown): string => known.find((entry) => entry.id === id)?.slug ?? '';
const listed = (texts: readonly string[]): string => texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join(' | ');

const put = (attribute: Attribute | undefined, value: unknown, name: string, cells: Cells): void => {
  const members = Array.isArray(value) ? (value as unknown[]) : [value];
  switch (attribute?.type) {
    case 'relation':
      cells.set(name, members.map(slugOf).join('|'));
      return;
    case 'media':
      cells.set(name, members.map(() => 'media/pixel.png').join('|'));
      return;
    case 'json':
      cells.set(name, listed(members.map(String)));
      return;
    case 'component':
      putParts(attribute, members as Values[], name, cells);
      return;
    case 'dynamiczone':
      putBlocks(attribute.components ?? [], members as Values[], name, cells);
      return;
    default:
      cells.set(name, String(value));
  }
};

const putParts = (attribute: Attribute, parts: readonly Values[], name: string, cells: Cells): void => {
  const uid = attribute.component ?? '';
  if (uid === 'shared.text') cells.set(name, listed(parts.map(String)));
  else if (uid === 'shared.date') {
    const { edtf, calendar, asWritten, note } = parts[0] ?? {};
    cells.set(name, [edtf, calendar].filter((word) => word !== undefined).join(' '));
    if (asWritten !== undefined) cells.set(`${name}.asWritten`, String(asWritten));
    if (note !== undefined) cells.set(`${name}.note`, String(note));
  } else
    parts.forEach((part, index) => flatten(uid, part, attribute.repeatable === true ? `${name}.${index + 1}.` : `${name}.`, '', cells));
};

const putBlocks = (components: readonly string[], blocks: readonly Values[], name: string, cells: Cells): void => {
  if (blocks.every((block) => 'entry' in block)) {
    cells.set(name, blocks.map(({ block, entry }) => `${String(block)}/${slugOf(entry)}`).join('|'));
    return;
  }
  blocks.forEach(({ block, key, ...record }, index) => {
    cells.set(`${name}.${index + 1}.block`, String(block));
    cells.set(`${name}.${index + 1}.key`, String(key));
    flatten(components.find((uid) => uid.endsWith(`.${String(block)}`)) ?? '', record, `${name}.${index + 1}.`, '', cells);
  });
};
