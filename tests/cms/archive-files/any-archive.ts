// Archives of any records that the content types allow, and their files written by the rules of docs/archive-files.md.
import { readFileSync, readdirSync } from 'node:fs';
import { entryTypes, type EntryType } from '@october/schema';
import fc from 'fast-check';
import { inRepository } from '../../support/repository.js';
import { pixel, type Files } from './checker.js';

type Values = Record<string, unknown>;
export interface Attribute {
  type: string;
  default?: unknown;
  enum?: string[];
  target?: string;
  relation?: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  multiple?: boolean;
}

const folders: Record<EntryType, [folder: string, text: string | null]> = {
  person: ['people', 'biography'],
  organization: ['organizations', 'description'],
  place: ['places', null],
  topic: ['topics', null],
  period: ['periods', 'description'],
  event: ['events', 'description'],
  document: ['documents', 'body'],
  guide: ['guides', 'introduction'],
  dispatch: ['dispatches', 'text'],
  collection: ['collections', 'description'],
  page: ['pages', 'body'],
};

const readModel = (...at: string[]): Record<string, Attribute> =>
  (JSON.parse(readFileSync(inRepository('cms', 'src', ...at), 'utf8')) as { attributes: Record<string, Attribute> }).attributes;
/** Attributes of content types and components. */
export const models = new Map<string, Record<string, Attribute>>([
  ...entryTypes.map((type) => [`api::${type}.${type}`, readModel('api', type, 'content-types', type, 'schema.json')] as const),
  ...readdirSync(inRepository('cms/src/components')).flatMap((group) =>
    readdirSync(inRepository('cms/src/components', group)).map(
      (file) => [`${group}.${file.replace('.json', '')}`, readModel('components', group, file)] as const,
    ),
  ),
]);

export interface AnyEntry {
  type: EntryType;
  slug: string;
  id: string;
  status: 'published' | 'draft';
  record: Values;
}

/** Two entries a type: what references can lead to. */
export const known = entryTypes.flatMap((type) =>
  [1, 2].map((number) => ({ type, slug: `${type}-${number}`, id: `${type}${number}`.padEnd(24, '0') })),
);
const idsOf = (uid: string): string[] => known.filter(({ type }) => uid === `api::${type}.${type}`).map(({ id }) => id);
const slugOf = (id: unknown): string => known.find((entry) => entry.id === id)?.slug ?? '';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((value) => value.trim() !== '');
const longText = fc.oneof(
  text,
  fc
    .array(fc.string({ unit: 'grapheme-ascii', maxLength: 20 }), { minLength: 2, maxLength: 5 })
    .map((lines) => lines.join('\n'))
    .filter((value) => value.trim() !== ''),
);
const file = { sha256: 'f'.repeat(64), mediaType: 'image/png', bytes: pixel.length, name: 'pixel.png' };

/** Any record of a content type or component, what is empty or its default left out. */
const records = (uid: string): fc.Arbitrary<Values> => {
  const attributes = Object.entries(models.get(uid) ?? {}).filter(([name]) => name !== 'slug' && name !== 'locale' && name !== 'key');
  return fc
    .record(Object.fromEntries(attributes.map(([name, attribute]) => [name, fc.option(values(name, attribute), { nil: undefined })])))
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));
};

const values = (name: string, attribute: Attribute): fc.Arbitrary<unknown> => {
  switch (attribute.type) {
    case 'integer':
      return fc.integer({ min: -1000, max: 100_000 });
    case 'float':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
    case 'boolean':
      return fc.constant(attribute.default !== true);
    case 'enumeration':
      return fc.constantFrom(...(attribute.enum ?? []).filter((value) => value !== attribute.default));
    case 'relation': {
      const ids = idsOf(attribute.target ?? '');
      return attribute.relation?.endsWith('ToMany') ? fc.shuffledSubarray(ids, { minLength: 1 }) : fc.constantFrom(...ids);
    }
    case 'media':
      return fc.constant(attribute.multiple ? [{ ...file, title: 'pixel' }] : file);
    case 'json':
      return fc.uniqueArray(text, { minLength: 1, maxLength: 2 });
    case 'component':
      return parts(name, attribute.component ?? '', attribute.repeatable ?? false);
    case 'dynamiczone':
      return fc.array(fc.oneof(...(attribute.components ?? []).map(blocks)), { minLength: 1, maxLength: 4 });
    default:
      return attribute.type === 'richtext' ? longText : text;
  }
};

const parts = (name: string, uid: string, many: boolean): fc.Arbitrary<unknown> => {
  if (uid === 'shared.text') return fc.array(text, { minLength: 1, maxLength: 3 });
  if (uid === 'shared.date') return records(uid).map((date) => ({ ...date, edtf: '1917-10-25' }));
  if (name === 'translations') {
    return fc
      .tuple(records(uid), records(uid), fc.constantFrom(['de'], ['ru'], ['de', 'ru']))
      .map(([one, other, locales]) => locales.map((locale, index) => ({ locale, ...(index === 0 ? one : other) })));
  }
  return many ? fc.array(records(uid), { minLength: 1, maxLength: 2 }) : records(uid).filter((part) => Object.keys(part).length > 0);
};

const blocks = (uid: string): fc.Arbitrary<unknown> => {
  const block = uid.slice(uid.indexOf('.') + 1);
  if (uid.startsWith('collection.')) return fc.constantFrom(...idsOf(`api::${block}.${block}`)).map((entry) => ({ block, entry }));
  return fc.tuple(records(uid), fc.uuid()).map(([record, key]) => ({ block, key, ...record }));
};

/** Any archive: two entries a type. */
export const archives = (): fc.Arbitrary<AnyEntry[]> =>
  fc.tuple(
    ...known.map(({ type, slug, id }) =>
      fc
        .tuple(records(`api::${type}.${type}`), fc.constantFrom('published' as const, 'draft' as const))
        .map(([record, status]): AnyEntry => ({ type, slug, id, status, record: { slug, ...record } })),
    ),
  );

/** The site and the one picture of every archive. */
export const anySite: Files = { 'archive.yaml': 'format: 1\ntitle: Any\nlocales: [en, de, ru]\n', 'media/pixel.png': pixel };

/** The files of an archive. */
export const writeArchive = (entries: readonly AnyEntry[]): Files => {
  const files: Files = { ...anySite };
  for (const { type, slug, id, status, record } of entries) {
    const [folder, body] = folders[type];
    const { slug: _slug, translations, ...rest } = record;
    const uid = `api::${type}.${type}`;
    files[`${folder}/${slug}.md`] = markdown(uid, { ...rest }, body, { id, ...(status === 'draft' ? { status } : {}) });
    for (const { locale, ...translation } of (translations ?? []) as Values[]) {
      files[`${folder}/${slug}.${String(locale)}.md`] = markdown(`${type}.translation`, translation, body, {});
    }
  }
  return files;
};

const markdown = (uid: string, record: Values, body: string | null, extra: Values): string => {
  const front = { ...extra, ...written(uid, record) } as Values;
  const text = body === null ? undefined : front[body];
  // A text that begins or ends with empty lines stands above, quoted.
  const below = typeof text === 'string' && !/^\n|\n$|\r/.test(text) ? text : undefined;
  if (body !== null && below !== undefined) delete front[body];
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${scalar(value)}`);
  return `---\n${lines.join('\n')}${lines.length > 0 ? '\n' : ''}---\n${below === undefined ? '' : `\n${below}\n`}`;
};

/** Three of the ways in which YAML writes a text: as it is, as a block, as JSON. */
const scalar = (value: unknown): string => {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (/^[A-Za-z][A-Za-z0-9 ]*[A-Za-z0-9]$/.test(value) && value !== 'null') return value;
  if (/^[!-~]+[ -~]*(\n[!-~]+[ -~]*)+$/.test(value)) return `|\n${value.replace(/^/gm, '  ')}`;
  return JSON.stringify(value);
};

/** Values as they are written in a file. */
const written = (uid: string, record: Values): Values =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const attribute = models.get(uid)?.[name];
      return [name, attribute ? writtenValue(name, attribute, value) : value];
    }),
  );

const writtenValue = (name: string, attribute: Attribute, value: unknown): unknown => {
  const each = (write: (member: unknown) => unknown): unknown => (Array.isArray(value) ? value.map(write) : write(value));
  switch (attribute.type) {
    case 'relation':
      return each(slugOf);
    case 'media':
      return each(() => 'media/pixel.png');
    case 'dynamiczone':
      return each((block) => writtenBlock(attribute.components ?? [], block as Values));
    case 'component': {
      const uid = attribute.component ?? '';
      if (uid === 'shared.text') return value;
      if (name === 'translations')
        return Object.fromEntries((value as Values[]).map(({ locale, ...part }) => [String(locale), written(uid, part)]));
      return each((part) => (uid === 'shared.date' ? writtenDate(part as Values) : written(uid, part as Values)));
    }
    default:
      return value;
  }
};

const writtenDate = (date: Values): unknown => {
  const { edtf, calendar, ...more } = date;
  if (Object.keys(more).length > 0) return date;
  return calendar === undefined ? edtf : `${String(edtf)} ${String(calendar)}`;
};

const writtenBlock = (components: readonly string[], block: Values): unknown => {
  if ('entry' in block) return `${String(block.block)}/${slugOf(block.entry)}`;
  const uid = components.find((component) => component.endsWith(`.${String(block.block)}`)) ?? '';
  return written(uid, block);
};
