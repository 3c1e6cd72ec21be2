// What the columns of a sheet mean: the fields of the type, by the names that an archive file has for them.
//   source.title            a part of a field
//   contributors.2.person   the second of a list of parts
//   title.ru                the field in another language
import type { EntryType } from '@october/schema';
import { anyOf, quote } from '../../fault';
import { formOf, type Field, type Form } from '../../form';
import { suggest } from '../../suggestion';

/** How the cells of a column are read. */
export type CellKind = 'text' | 'word' | 'list' | 'date';

/** `path` leads to the value in the entry; lists of parts are counted from 1. */
export type Column = { name: string; path: (string | number)[]; kind: CellKind };

const dateParts = ['edtf', 'calendar', 'asWritten', 'note'];
const isLocale = (word: string): boolean => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(word);
/** More than this is a slip of the pen. */
const longestList = 1000;

/** The column with this name, or why there is none. */
export const readColumn = (type: EntryType, name: string): Column | { message: string } => {
  const form = formOf(type);
  const fields: Form = { fields: { id: { kind: 'text' }, status: { kind: 'choice', values: [] }, ...form.fields } };
  const found = walk(fields, name.trim().split('.'), []);
  return 'message' in found ? { message: `${quote(name)}: ${found.message}` } : { name: name.trim(), ...found };
};

type Found = Pick<Column, 'path' | 'kind'> | { message: string };

const walk = (form: Form, words: readonly string[], path: Column['path']): Found => {
  const [word = '', ...rest] = words;
  const field = word === 'translations' ? undefined : form.fields[word];
  if (!field) {
    const known = Object.keys(form.fields).filter((name) => name !== 'translations');
    return { message: `unknown column: expected ${anyOf(known)}${suggest(word, known)}` };
  }
  const translated = form.fields.translations;
  const [next] = rest;
  if (
    next !== undefined &&
    translated?.kind === 'translations' &&
    word in translated.form.fields &&
    isLocale(next) &&
    !hasPart(field, next)
  )
    return walk(translated.form, [word, ...rest.slice(1)], [...path, 'translations', next]);
  return ofField(field, rest, [...path, word]);
};

const hasPart = (field: Field, word: string): boolean => field.kind === 'part' && word in field.form.fields;

const ofField = (field: Field, rest: readonly string[], path: Column['path']): Found => {
  if (field.kind === 'part' && !field.many) return rest.length === 0 ? wholeOf(field.form) : walk(field.form, rest, path);
  if (field.kind === 'part' || field.kind === 'blocks') return ofList(field, rest, path);
  if (field.kind === 'date' && rest.length === 1 && dateParts.includes(rest[0] ?? ''))
    return { path: [...path, rest[0] ?? ''], kind: 'text' };
  if (field.kind === 'date' && rest.length > 0) return { message: `unknown column: expected ${anyOf(dateParts)} after the date's name` };
  if (rest.length > 0) return { message: `unknown column: expected nothing after ${path.join('.')}` };
  return { path, kind: kindOf(field) };
};

const ofList = (field: Extract<Field, { kind: 'part' | 'blocks' }>, rest: readonly string[], path: Column['path']): Found => {
  const [count = '', ...inner] = rest;
  const number = /^[1-9]\d{0,3}$/.test(count) ? Number(count) : 0;
  const example = `${path.join('.')}.1.${Object.keys(formOfList(field).fields)[0] ?? ''}`;
  if (number === 0 || number > longestList || inner.length === 0)
    return { message: `expected the number in the list and the part, such as ${example}` };
  return walk(formOfList(field), inner, [...path, number]);
};

/** The fields of a member of a list; of blocks, those of every kind of block together. */
export const formOfList = (field: Extract<Field, { kind: 'part' | 'blocks' }>): Form => {
  if (field.kind === 'part') return field.form;
  const all = Object.values(field.forms);
  const translated = all.flatMap(({ fields }) => (fields.translations?.kind === 'translations' ? [fields.translations.form.fields] : []));
  return {
    fields: {
      block: { kind: 'choice', values: Object.keys(field.forms) },
      ...together(all.map(({ fields }) => fields)),
      ...(translated.length === 0 ? {} : { translations: { kind: 'translations', form: { fields: together(translated) } } }),
    },
  };
};

const together = (fields: readonly Form['fields'][]): Form['fields'] => Object.fromEntries(fields.flatMap(Object.entries<Field>));

const wholeOf = (form: Form): Found => ({
  message: `expected a part of it, such as ${anyOf(
    Object.keys(form.fields)
      .filter((name) => name !== 'translations')
      .slice(0, 3),
  )}, after a dot`,
});

const kindOf = (field: Field): CellKind => {
  if (field.kind === 'text') return 'text';
  if (field.kind === 'date') return 'date';
  const isList =
    field.kind === 'texts' || field.kind === 'entries' || ((field.kind === 'reference' || field.kind === 'file') && field.many);
  return isList ? 'list' : 'word';
};
