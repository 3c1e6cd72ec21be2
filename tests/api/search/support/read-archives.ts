// Prints the changes of a feed that tells the archives named on the command line.
import { createRequire } from 'node:module';
import path from 'node:path';
import { labelField, revisionOf, type Change, type EntryType } from '@october/schema';
import { inRepository } from '../../../support/repository.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

type Fields = Record<string, unknown>;
interface Read {
  readonly id: string;
  readonly type: EntryType;
  readonly record: Fields;
}

const require = createRequire(import.meta.url);
const load = (file: string): unknown => require(inRepository('cms/dist/src/archive-files', file));
const { checkArchive } = load('check.js') as {
  checkArchive(folder: string): {
    site: { record: Fields } | null;
    archive: {
      entries(): { id: string; files: { type: EntryType } }[];
      read(files: object, faults: object[]): { status: string; record: Fields } | null;
    };
  };
};
const { convert } = load('convert/convert.js') as { convert(converter: object, source: string, out: string): Promise<object> };

const sources = JSON.parse(process.argv[2] ?? '[]') as { folder: string; convert?: string }[];
const read: Read[] = [];
let site: Fields | null = null;
for (const source of sources) {
  const folder = await temporaryFolder('search');
  let archiveFolder = source.folder;
  if (source.convert === 'standard-ebooks') {
    archiveFolder = path.join(folder.path, 'archive');
    const { standardEbooks } = load('convert/standard-ebooks/standard-ebooks.js') as { standardEbooks: object };
    await convert(standardEbooks, source.folder, archiveFolder);
  }
  const { archive, site: own } = checkArchive(archiveFolder);
  site ??= own?.record ?? null;
  for (const { id, files } of archive.entries()) {
    const entry = archive.read(files, []);
    if (entry?.status === 'published' && !read.some((other) => other.id === id)) read.push({ id, type: files.type, record: entry.record });
  }
  await folder.remove();
}

/** Every label, by locale: what is credited is among them. */
const labelsOf = ({ type, record }: Read): Record<string, string> => {
  const translations = (record['translations'] ?? []) as Fields[];
  const field = labelField[type];
  return Object.fromEntries([
    ['en', String(record[field])],
    ...translations.flatMap((one) => (typeof one[field] === 'string' ? [[String(one['locale']), one[field]]] : [])),
  ]);
};
const labels = new Map(read.map((entry) => [entry.id, labelsOf(entry)]));

const creditedBy = ({ record }: Read): string[] =>
  [
    ...((record['contributors'] ?? []) as Fields[]),
    ...((record['compiledBy'] ?? []) as Fields[]),
    (record['voice'] ?? {}) as Fields,
  ].flatMap(({ person, organization }) => [person, organization].filter((id) => typeof id === 'string'));

const change = (type: Change['type'], id: string, record: Fields, number: number, credited: readonly string[]): Change => {
  const at = new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();
  return {
    kind: 'publication',
    number,
    nonce: 'search',
    type,
    id,
    at,
    format: 1,
    revision: revisionOf(record),
    firstPublishedAt: at,
    record,
    labels: Object.fromEntries(credited.flatMap((one) => (labels.has(one) ? [[one, labels.get(one) ?? {}]] : []))),
  };
};

/** With what the CMS fills in. */
const bare = (record: Fields): Fields => {
  const copy = JSON.parse(JSON.stringify(record)) as Fields & { rights?: Fields };
  if (copy.rights) copy.rights['label'] ??= copy.rights['statement'];
  return copy;
};
process.stdout.write(
  JSON.stringify([
    change('site', 'site', bare(site ?? { title: 'Archive' }), 1, []),
    ...read.map((entry, index) => change(entry.type, entry.id, bare(entry.record), index + 2, creditedBy(entry))),
  ]),
);
