// The sample archive as its files have it, read without the CMS: what the editors wrote, not what the importer makes of it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { inRepository } from '../../support/repository.js';

export const sampleFolder = inRepository('cms', 'sample-archive');

export type Value = string | number | boolean | null | Value[] | Fields;
export type Fields = { [key: string]: Value };

/** One file: an entry, or its translation where `locale` is there. `text` is the Markdown below the front matter. */
export interface SampleFile {
  type: string;
  slug: string;
  locale: string | null;
  file: string;
  fields: Fields;
  text: string;
}

/** The folder of each type. */
const folders: Record<string, string> = {
  people: 'person',
  organizations: 'organization',
  places: 'place',
  topics: 'topic',
  periods: 'period',
  events: 'event',
  documents: 'document',
  guides: 'guide',
  dispatches: 'dispatch',
  collections: 'collection',
  pages: 'page',
};

const readSampleFile = (folder: string, name: string): SampleFile => {
  const file = `${folder}/${name}`;
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path.join(sampleFolder, file), 'utf8'));
  const stem = /^([a-z0-9-]+)(?:\.([a-z]{2}))?\.md$/.exec(name);
  if (!match || !stem) throw new Error(`${file}: expected <slug>.md or <slug>.<locale>.md with front matter between two lines ---`);
  return {
    type: folders[folder] ?? '',
    slug: stem[1] ?? '',
    locale: stem[2] ?? null,
    file,
    fields: readYaml(file, match[1] ?? ''),
    text: (match[2] ?? '').trim(),
  };
};

const readYaml = (file: string, source: string): Fields => {
  const document = parseDocument(source, { strict: true, uniqueKeys: true });
  const fault = [...document.errors, ...document.warnings][0];
  if (fault) throw new Error(`${file}: ${fault.message}`);
  const value: unknown = document.toJS();
  if (!isFields(value)) throw new Error(`${file}: expected a mapping`);
  return value;
};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every file of every type. */
export const sampleFiles: readonly SampleFile[] = Object.keys(folders).flatMap((folder) =>
  readdirSync(path.join(sampleFolder, folder)).map((name) => readSampleFile(folder, name)),
);

/** archive.yaml. */
export const site: Fields = readYaml('archive.yaml', readFileSync(path.join(sampleFolder, 'archive.yaml'), 'utf8'));

/** The entries of a type, without their translations. */
export const entriesOf = (type: string): SampleFile[] => sampleFiles.filter((file) => file.type === type && file.locale === null);

const byName = new Map(sampleFiles.filter(({ locale }) => locale === null).map((file) => [`${file.type}/${file.slug}`, file]));

export const findEntry = (type: string, slug: string): SampleFile | undefined => byName.get(`${type}/${slug}`);

export const getEntry = (type: string, slug: string): SampleFile => {
  const found = findEntry(type, slug);
  if (!found) throw new Error(`the sample has no ${type}/${slug}`);
  return found;
};

/** The text of a field, or '' where it is none. */
export const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** The mappings of a list field. */
export const partsOf = (value: Value | undefined): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

export const fieldsOf = (value: Value | undefined): Fields | null => (isFields(value) ? value : null);

/** A value and all that it holds, with the path of keys that leads to it. */
export const walk = (value: Value, keys: readonly string[] = []): { keys: readonly string[]; value: Value }[] => {
  const here = { keys, value };
  if (Array.isArray(value)) return [here, ...value.flatMap((item) => walk(item, keys))];
  if (isFields(value)) return [here, ...Object.entries(value).flatMap(([key, item]) => walk(item, [...keys, key]))];
  return [here];
};
