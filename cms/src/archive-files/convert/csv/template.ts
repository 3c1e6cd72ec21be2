// An empty sheet of a type: the names of its columns, and below them what each takes. The row of help is a remark, so that the sheet
// can be filled and converted as it is. No cell begins with a sign that a spreadsheet takes for a formula.
import { entryTypes, labelField, type EntryType } from '@october/schema';
import { formOf, type Field, type Form } from '../../form';
import { folders } from '../../layout';
import { formOfList } from './columns';

type Help = { name: string; help: string };

/** The text of an empty sheet: with a byte order mark, so that spreadsheets keep it in UTF-8. */
export const templateOf = (type: EntryType): string => {
  const form = formOf(type);
  const label = labelField[type];
  const columns: Help[] = [
    {
      name: 'slug',
      help: `# The row that begins so is a remark. slug: last part of the address, such as ${exampleSlug}; made of the ${label} where it is empty`,
    },
    ...helpOf({ fields: rest(form) }, '', translatedOf(form)),
    { name: 'status', help: 'draft for what is not to be published' },
    { name: 'id', help: 'leave empty: 24 letters and digits that stay for ever' },
  ];
  return `\ufeff${line(columns.map(({ name }) => name))}${line(columns.map(({ help }) => help))}`;
};

const exampleSlug = 'april-theses';

const rest = ({ fields: { slug: _slug, formerSlugs: _formerSlugs, translations: _translations, ...fields } }: Form): Form['fields'] =>
  fields;

const translatedOf = ({ fields }: Form): string[] =>
  fields.translations?.kind === 'translations' ? Object.keys(fields.translations.form.fields) : [];

const helpOf = (form: Form, before: string, translated: readonly string[]): Help[] =>
  Object.entries(form.fields).flatMap(([name, field]) => {
    const whole = before + name;
    const more = translated.includes(name) && field.kind === 'text' ? `; in another language: ${whole}.ru` : '';
    return columnsOf(field, whole).map(({ name: column, help }) => ({ name: column, help: help + more }));
  });

const columnsOf = (field: Field, name: string): Help[] => {
  if (field.kind === 'translations') return [];
  if (field.kind === 'blocks' || (field.kind === 'part' && field.many)) return ofList(formOfList(field), name);
  if (field.kind === 'part') return helpOf(withoutNested(field.form, name.includes('.')), `${name}.`, translatedOf(field.form));
  return [{ name, help: oneOf(field) }];
};

const ofList = (form: Form, name: string): Help[] =>
  helpOf(withoutNested(form, true), `${name}.1.`, translatedOf(form)).map((column, index) =>
    index === 0 ? { ...column, help: `${column.help}; further ones in columns ${column.name.replace('.1.', '.2.')} and so on` } : column,
  );

/** Of a source within a part, only what most have: a sheet must stay one that can be read. All fields can be columns. */
const ofNestedSource = ['title', 'creator', 'date', 'pages', 'url'];

const withoutNested = (form: Form, nested: boolean): Form => {
  const isSource = 'container' in form.fields && 'callNumber' in form.fields;
  const fields = Object.entries(form.fields).filter(([name]) => !(nested && isSource) || ofNestedSource.includes(name));
  return { fields: Object.fromEntries(fields) };
};

const oneOf = (field: Exclude<Field, { kind: 'translations' | 'part' | 'blocks' }>): string => {
  switch (field.kind) {
    case 'text':
      return field.rich === true ? 'Markdown' : 'text';
    case 'integer':
      return 'whole number';
    case 'decimal':
      return 'number, such as 59.93';
    case 'boolean':
      return 'true or false';
    case 'choice':
      return `one of: ${field.values.join(', ')}`;
    case 'date':
      return 'date, such as 1917-10-25 julian, 1917-10 or 1917';
    case 'texts':
      return 'texts with | between them';
    case 'reference':
      return field.many
        ? `slugs of ${folders[field.type]} with | between them`
        : `slug of ${/^[aeiou]/.test(field.type) ? 'an' : 'a'} ${field.type}`;
    case 'entries':
      return `type and slug of each entry, such as person/lenin, with | between them; types: ${entryTypes.join(', ')}`;
    case 'file':
      return field.many ? 'paths within media/ with | between them' : 'path within media/, such as media/lenin.png';
  }
};

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
