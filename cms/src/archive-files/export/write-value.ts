// From a record's values to what is written in a file: the mirror of value.ts.
import { isPart, listed } from '../../publication/references';
import type { RecordObject } from '../../publication/to-record';
import type { Field, Form } from '../form';
import type { Fields, Written } from './yaml-text';

/** How what lies elsewhere is named in the files. */
export type Naming = {
  /** The slug of an entry; undefined where there is none any more. */
  slugOf: (id: string) => string | undefined;
  file: (file: RecordObject) => Written;
  /** A Markdown text with the names that files have in the archive. */
  text: (text: string) => string;
};

/** The fields of a record or part in the order of the content model; what it leaves out is left out. */
export const writeFields = (form: Form, record: RecordObject, naming: Naming): Fields => {
  const fields: Fields = {};
  for (const [name, field] of Object.entries(form.fields)) {
    const value = record[name] === undefined ? undefined : writeValue(field, record[name], naming);
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) fields[name] = value;
  }
  return fields;
};

const writeValue = (field: Field, value: unknown, naming: Naming): Written | undefined => {
  switch (field.kind) {
    case 'text':
      return field.rich ? naming.text(String(value)) : String(value);
    case 'integer':
    case 'decimal':
    case 'boolean':
    case 'choice':
      return String(value);
    case 'date':
      return isPart(value) ? writeDate(value) : undefined;
    case 'texts':
      return listed(value).map(String);
    case 'reference': {
      const slugs = listed(value).flatMap((id) => naming.slugOf(String(id)) ?? []);
      return field.many ? slugs : slugs[0];
    }
    case 'entries':
      return parts(value).flatMap(({ block, entry }) => {
        const slug = naming.slugOf(String(entry));
        return slug === undefined ? [] : [`${String(block)}/${slug}`];
      });
    case 'file':
      return field.many ? parts(value).map(naming.file) : parts(value).map(naming.file)[0];
    case 'part': {
      const written = parts(value).map((part) => writeFields(field.form, part, naming));
      return field.many ? written : written[0];
    }
    case 'blocks':
      return parts(value).map((block) => {
        const form = field.forms[String(block.block)];
        return { block: String(block.block), ...(form ? writeFields(form, block, naming) : {}) };
      });
    case 'translations':
      return writeTranslations(field.form, value, naming);
  }
};

const writeTranslations = (form: Form, value: unknown, naming: Naming): Fields | undefined => {
  const named = parts(value).filter(({ locale }) => typeof locale === 'string');
  const written = named.map(({ locale, ...part }) => [String(locale), writeFields(form, part, naming)] as const);
  return written.length === 0 ? undefined : Object.fromEntries(written);
};

/** `1917-10-25 julian`; a mapping where there is more to say. */
const writeDate = (date: RecordObject): Written => {
  const { edtf, calendar, asWritten, note } = date;
  const isString = typeof edtf === 'string' && /^\S+$/.test(edtf) && asWritten === undefined && note === undefined;
  if (isString) return calendar === undefined ? edtf : `${edtf} ${String(calendar)}`;
  return Object.fromEntries(
    Object.entries({ edtf, calendar, asWritten, note }).flatMap(([key, text]) => (text === undefined ? [] : [[key, String(text)]])),
  );
};

const parts = (value: unknown): RecordObject[] => listed(value).filter(isPart);
