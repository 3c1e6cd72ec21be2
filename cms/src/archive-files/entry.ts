// One entry from its file and its translations' files: the record as it would be published, and where each value stands.
import type { EntryType } from '@october/schema';
import { isScalar, type Node } from 'yaml';
import { textPaths } from '../publication/text-files';
import { compareLocales, type RecordObject } from '../publication/to-record';
import { giveKeys } from './block-key';
import { quote, type Fault } from './fault';
import type { EntryFiles } from './folder';
import { formOf, type Form } from './form';
import { parseMarkdownFile, type ParsedFile } from './front-matter';
import { idPattern } from './identity';
import { longText } from './layout';
import { typeShape } from './models';
import { FileReader, type Places, type Spot } from './parsed-value';
import { readText } from './text-file';
import { checkLinks, mediaReference } from './text-links';
import { noSurroundings, type Surroundings } from './surroundings';
import { readFields, readTranslations, readValue } from './value';

export type EntryStatus = 'published' | 'draft';

/** An entry as its files have it. */
export type FileEntry = {
  type: EntryType;
  slug: string;
  file: string;
  /** As written in the file; null where one has to be derived. */
  writtenId: string | null;
  status: EntryStatus;
  /** In the shape of the record: references as ids, defaults left out. */
  record: RecordObject;
  places: Places;
};

/** Reads an entry; what is wrong is put into `faults`, and what can be read is read all the same. Null where nothing can. */
export const readEntry = (root: string, files: EntryFiles, around: Surroundings, faults: Fault[]): FileEntry | null =>
  readFiles(root, files, ['id', 'status'], around, faults);

/** Reads the draft that stands beside an entry; null where there is none, or nothing of it can be read. */
export const readDraft = (root: string, { type, slug, draft }: EntryFiles, around: Surroundings, faults: Fault[]): FileEntry | null => {
  const entry = draft ? readFiles(root, { type, slug, ...draft }, [], around, faults) : null;
  return entry && { ...entry, status: 'draft' };
};

/** `more`: keys besides the fields of the type. */
const readFiles = (root: string, files: EntryFiles, more: readonly string[], around: Surroundings, faults: Fault[]): FileEntry | null => {
  const { type, slug, file } = files;
  const parsed = parseFile(root, file, faults);
  if (!parsed) return null;
  const form = formOf(type);
  const places: Places = { positions: new Map(), faulty: new Set() };
  const reader = new FileReader(parsed, places, faults);
  const keys = [...more, ...Object.keys(form.fields)];
  const spots = parsed.map ? reader.spots(parsed.map, [], '', keys) : new Map<string, Spot>();
  const writtenId = readId(reader, spots.get('id'));
  const status = readStatus(reader, spots.get('status'));
  const written = spots.get('translations');
  spots.delete('translations');
  const record: RecordObject = { slug, ...readFields(reader, form, spots, around) };
  readBody(reader, record, longText[type], [], spots, around);
  const translations = readAllTranslations(root, files, { reader, form, written, places, around });
  if (translations.length > 0) record.translations = translations;
  const media = mediaInTexts(type, record, around);
  if (media.length > 0) record.media = media;
  giveKeys(record, around.slugOf);
  return { type, slug, file, writtenId, status, record, places };
};

/** Reads and parses one Markdown file; null where it cannot be read. */
export const parseFile = (root: string, file: string, faults: Fault[]): ParsedFile | null => {
  const text = readText(root, file);
  if (typeof text !== 'string') {
    faults.push(text);
    return null;
  }
  const parsed = parseMarkdownFile(file, text);
  if (!Array.isArray(parsed)) return parsed;
  faults.push(...parsed);
  return null;
};

/** Files that the texts show, as the publication keeps them; those that are missing were told by the reading of the texts. */
const mediaInTexts = (type: EntryType, record: RecordObject, around: Surroundings): RecordObject[] =>
  textPaths(typeShape(type), record).flatMap((path) => {
    const found = around.media(mediaReference(path), 'text');
    return 'file' in found ? [{ path, file: found.file }] : [];
  });

const readId = (reader: FileReader, spot: Spot | undefined): string | null => {
  if (!spot) return null;
  const id = reader.text(spot) ?? '';
  if (idPattern.test(id)) return id;
  reader.fault(spot, `${quote(id)}: expected 24 lower-case letters and digits, the first a letter`);
  return null;
};

const readStatus = (reader: FileReader, spot: Spot | undefined): EntryStatus => {
  if (!spot) return 'published';
  const status = readValue(reader, { kind: 'choice', values: ['published', 'draft'] }, spot, noSurroundings);
  return status === 'draft' ? 'draft' : 'published';
};

/** Puts the Markdown below the front matter where it belongs. */
const readBody = (
  reader: FileReader,
  into: RecordObject,
  text: string | null,
  path: Spot['path'],
  spots: Map<string, Spot>,
  around: Surroundings,
): void => {
  const { body, file } = reader.parsed;
  if (!body || body.text === '') return;
  if (text === null) {
    reader.faults.push({
      file,
      line: body.line,
      message: 'text below the front matter: this type has none; expected the second --- to be the end',
    });
    return;
  }
  const written = spots.get(text);
  if (written) {
    reader.fault(written, `is written twice: expected it here or below the front matter (line ${body.line}), not both`);
    return;
  }
  into[text] = body.text;
  for (const { line, message } of checkLinks(body.text, around)) reader.faults.push({ file, line: body.line + line, field: text, message });
  reader.places.positions.set([...path, text].join('.'), { file, line: body.line, field: text });
};

type Reading = { reader: FileReader; form: Form; written: Spot | undefined; places: Places; around: Surroundings };

/** Translations under the entry's own key and in files of their own: in one list, by language. */
const readAllTranslations = (root: string, files: EntryFiles, { reader, form, written, places, around }: Reading): RecordObject[] => {
  const field = form.fields.translations;
  if (field?.kind !== 'translations') return [];
  const locales = files.translations.map(({ locale }) => locale);
  const inFile = written ? readTranslations(reader, field.form, written, around, locales) : [];
  const known = inFile.map(({ locale }) => String(locale));
  const inOwnFiles = files.translations.flatMap(({ locale, file }): RecordObject[] => {
    const parsed = parseFile(root, file, reader.faults);
    if (!parsed) return [];
    const index = [...known, ...locales].filter((other) => compareLocales(other, locale) < 0).length + (known.includes(locale) ? 1 : 0);
    const path = ['translations', index];
    const own = new FileReader(parsed, places, reader.faults);
    places.positions.set(path.join('.'), { file, line: 1, field: '' });
    places.positions.set([...path, 'locale'].join('.'), { file, line: 1, field: 'locale' });
    const spots = parsed.map ? own.spots(parsed.map, path, '', Object.keys(field.form.fields)) : new Map<string, Spot>();
    const translation: RecordObject = { locale, ...readFields(own, field.form, spots, around) };
    readBody(own, translation, longText[files.type], path, spots, around);
    return [translation];
  });
  // The sort is stable: of two into one language, the one under the key stands first.
  return [...inFile, ...inOwnFiles].sort((a, b) => compareLocales(String(a.locale), String(b.locale)));
};

/** What a file's front matter says of which entry it is, read without anything else; null where it does not say. */
export const peekIdentity = (root: string, file: string): { id: string | null; slug: string | null } => {
  const none = { id: null, slug: null };
  const text = readText(root, file);
  if (typeof text !== 'string' || !/^["']?(?:id|slug)["']?[ \t]*:/m.test(text)) return none;
  const plain = peekPlain(text);
  if (plain) return plain;
  const parsed = parseMarkdownFile(file, text);
  if (Array.isArray(parsed)) return none;
  const written = (key: string): string | null => {
    const node = parsed.map?.get(key, true) as Node | undefined;
    return isScalar(node) && node.value !== '' ? String(node.value) : null;
  };
  const id = written('id');
  return { id: id !== null && idPattern.test(id) ? id : null, slug: written('slug') };
};

/** Id and slug where they are plain words, which they nearly always are: YAML need not be read for them. Null where they are written otherwise. */
const peekPlain = (text: string): { id: string | null; slug: string | null } | null => {
  const front = text.slice(0, 4 + text.slice(4).search(/^---\s*$/m));
  const found: { id: string | null; slug: string | null } = { id: null, slug: null };
  for (const [line] of front.matchAll(/^["']?(?:id|slug)["']?[ \t]*:.*$/gm)) {
    const [, key, word] = /^(id|slug): ([a-z0-9][a-z0-9-]*)$/.exec(line) ?? [];
    if ((key !== 'id' && key !== 'slug') || word === undefined || word === 'null' || found[key] !== null) return null;
    found[key] = word;
  }
  return { ...found, id: found.id !== null && idPattern.test(found.id) ? found.id : null };
};
