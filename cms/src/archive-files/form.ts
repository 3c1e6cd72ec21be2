// What may stand in the files of each type, taken from the content types and components themselves:
// a field added to a schema.json can be written in a file, with nothing to change here.
import type { EntryType, RecordType } from '@october/schema';
import { entryTypes } from '@october/schema';
import { models, uidOf, type Attribute } from './models';

export type Scalar = 'text' | 'integer' | 'decimal' | 'boolean';

/** One field, as its value is written in a file and stands in the record. */
export type Field =
  | { kind: Scalar; default?: unknown; /** Markdown. */ rich?: boolean }
  | { kind: 'choice'; values: string[]; default?: unknown }
  | { kind: 'date' }
  /** A list of plain texts. */
  | { kind: 'texts' }
  | { kind: 'reference'; type: EntryType; many: boolean }
  /** References to entries of any type: `person/lenin`. */
  | { kind: 'entries' }
  | { kind: 'file'; many: boolean; imagesOnly: boolean }
  | { kind: 'part'; form: Form; many: boolean }
  /** A list of parts of several forms, told apart by their key `block`. */
  | { kind: 'blocks'; forms: Record<string, Form> }
  /** One object a locale; the form is without `locale`. */
  | { kind: 'translations'; form: Form };

export type Form = { fields: Record<string, Field> };

const forms = new Map<string, Form>();

/** The form of a type's record. */
export const formOf = (type: RecordType): Form => readForm(uidOf(type));

const readForm = (uid: string): Form => {
  const known = forms.get(uid);
  if (known) return known;
  const form: Form = { fields: {} };
  forms.set(uid, form);
  for (const [name, attribute] of Object.entries(models()[uid]?.attributes ?? {})) form.fields[name] = fieldOf(name, attribute);
  return form;
};

const fieldOf = (name: string, attribute: Attribute): Field => {
  switch (attribute.type) {
    case 'integer':
    case 'boolean':
      return { kind: attribute.type, default: attribute.default };
    case 'decimal':
    case 'float':
      return { kind: 'decimal', default: attribute.default };
    case 'enumeration':
      return { kind: 'choice', values: attribute.enum ?? [], default: attribute.default };
    case 'relation':
      return { kind: 'reference', type: targetType(attribute.target ?? ''), many: attribute.relation?.endsWith('Many') ?? false };
    case 'media':
      return { kind: 'file', many: attribute.multiple ?? false, imagesOnly: attribute.allowedTypes?.join() === 'images' };
    case 'component':
      return componentField(name, attribute.component ?? '', attribute.repeatable ?? false);
    case 'dynamiczone':
      return blocksField(attribute.components ?? []);
    case 'json':
      // The one JSON field of an entry is `formerSlugs`: a list of texts.
      return { kind: 'texts' };
    case 'richtext':
      return { kind: 'text', rich: true };
    default:
      return { kind: 'text', default: attribute.default };
  }
};

const componentField = (name: string, uid: string, many: boolean): Field => {
  if (uid === 'shared.date') return { kind: 'date' };
  if (uid === 'shared.text') return { kind: 'texts' };
  const form = readForm(uid);
  if (name !== 'translations') return { kind: 'part', form, many };
  const { locale: _locale, ...fields } = form.fields;
  return { kind: 'translations', form: { fields } };
};

const blocksField = (components: readonly string[]): Field => {
  const blocks = components.map((uid) => [uid.slice(uid.indexOf('.') + 1), readForm(uid)] as const);
  const referencesOnly = blocks.every(([, { fields }]) => Object.values(fields).every(({ kind }) => kind === 'reference'));
  return referencesOnly ? { kind: 'entries' } : { kind: 'blocks', forms: Object.fromEntries(blocks) };
};

const targetType = (uid: string): EntryType => {
  const found = entryTypes.find((type) => uid === uidOf(type));
  if (!found) throw new Error(`${uid} is no type of entry`);
  return found;
};
