// The text of an entry's files: front matter and Markdown, one file a language.
import type { EntryType } from '@october/schema';
import { isPart, listed } from '../../publication/references';
import type { RecordObject } from '../../publication/to-record';
import { formOf, type Form } from '../form';
import { fileOf, longText } from '../layout';
import { withoutFilled } from './without-filled';
import { writeFields, type Naming } from './write-value';
import { yamlText, type Fields } from './yaml-text';

/** What is written of an entry. `name`: of its files; `slug`: the one that a reader takes where none is written; `own`: keys above the fields. */
export type EntryToWrite = { type: EntryType; name: string; slug: string; record: RecordObject; isDraft: boolean; own: Fields };

/** The files of an entry or of the draft beside it, by their paths. Translations of a type without a long text stand in its own file:
 *  they are a name or two. */
export const entryFiles = (entry: EntryToWrite, naming: Naming): Map<string, string> => {
  const { type, name, record, isDraft } = entry;
  const body = longText[type];
  const form = formOf(type);
  const { slug, translations, ...rest } = withoutFilled(type, record, naming.slugOf);
  const apart =
    body === null
      ? []
      : listed(translations)
          .filter(isPart)
          .filter(({ locale }) => typeof locale === 'string');
  const fields = writeFields(form, body === null ? { ...rest, translations } : rest, naming);
  const own = { ...entry.own, ...(typeof slug === 'string' && slug !== entry.slug ? { slug } : {}) };
  const files = new Map([[fileOf(type, name, undefined, isDraft), markdown({ ...own, ...fields }, body)]]);
  for (const { locale, ...translation } of apart)
    files.set(fileOf(type, name, String(locale), isDraft), markdown(writeFields(translationForm(form), translation, naming), body));
  return files;
};

const translationForm = (form: Form): Form => {
  const field = form.fields.translations;
  return field?.kind === 'translations' ? field.form : { fields: {} };
};

const markdown = (fields: Fields, body: string | null): string => {
  const text = body === null ? undefined : fields[body];
  // A text that begins or ends with empty lines would lose them below.
  if (body === null || typeof text !== 'string' || /^\n|\n$/.test(text)) return `---\n${yamlText(fields)}---\n`;
  const { [body]: _text, ...front } = fields;
  return `---\n${yamlText(front)}---\n\n${text}\n`;
};
