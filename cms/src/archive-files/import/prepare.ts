// What an import goes by: the archive's entries that are meant, what the CMS has, and what stands in the way.
import type { Core } from '@strapi/strapi';
import { referencesOf } from '../../publication/references';
import { publishedType } from '../../publication/rows';
import { Archive, type KnownEntry } from '../archive';
import { languagesOf, type Checked } from '../check';
import { anyOf, quote, sortFaults, type Fault } from '../fault';
import type { UsedFile } from '../media';
import type { FileSite } from '../site';
import { existingEntries, type Existing } from './existing';
import { siteLocales } from './import-site';
import { Library } from './library';
import type { MergedLocales } from './merge-locales';
import { selectionOf, type ImportOptions, type Selection } from './options';

export type Prepared = {
  archive: Archive;
  /** Null where it is left alone. */
  site: FileSite | null;
  entries: KnownEntry[];
  existing: ReadonlyMap<string, Existing>;
  library: Library;
  /** Files that the CMS has not. */
  missing: UsedFile[];
  /** Entries of the CMS that are to be deleted. */
  gone: (Existing & { id: string })[];
  merged: MergedLocales | null;
  /** Told before anything is written. */
  faults: Fault[];
};

/** Writes nothing. Throws where the options make no sense. */
export const prepare = async (strapi: Core.Strapi, checked: Checked, options: ImportOptions): Promise<Prepared> => {
  const existing = await existingEntries(strapi);
  const known = new Set([...existing.values()].map(({ type, slug }) => `${type}/${slug}`));
  const selection = selectionOf(options, checked, (type, slug) => known.has(`${type}/${slug}`));
  const isPart = options.only !== undefined;
  // The files of entries that are not meant are not uploaded: this one names no others than are read.
  const archive = isPart ? Archive.open(checked.archive.root, []) : checked.archive;
  const all = archive.entries();
  const entries = all.filter(({ files: { type, slug } }) => selection.has(type, slug));
  const faults = isPart ? readAll(strapi, archive, entries, existing) : [];
  if (isPart && selection.site) archive.readSite([]);
  const gone = options.prune === true ? goneEntries(all, existing, selection) : [];
  const leaving = new Set(gone.map(({ id }) => id));
  const library = new Library(strapi);
  const { defaultLocale } = languagesOf(checked.site);
  if (options.locales) await refuseUnknownToCms(strapi, options.locales);
  return {
    archive,
    site: selection.site ? checked.site : null,
    entries,
    existing,
    library,
    // A translation brings no other files than those that its texts show.
    missing: (await library.find(archive.media.used())).filter(({ inText }) => options.locales === undefined || inText),
    gone,
    merged: options.locales === undefined ? null : { locales: options.locales, defaultLocale },
    faults: sortFaults([...slugConflicts(entries, existing, leaving), ...faults]),
  };
};

const refuseUnknownToCms = async (strapi: Core.Strapi, locales: readonly string[]): Promise<void> => {
  const known = await siteLocales(strapi);
  const lacking = locales.find((locale) => !known.includes(locale));
  if (lacking !== undefined)
    throw new Error(
      `--locale ${quote(lacking)}: the site of the CMS has ${anyOf(known)} only; expected the site to be imported first, by --only site`,
    );
};

/** Reads entries, so that their files are known; references to entries that neither are among them nor in the CMS are faults. */
const readAll = (
  strapi: Core.Strapi,
  archive: Archive,
  entries: readonly KnownEntry[],
  existing: ReadonlyMap<string, Existing>,
): Fault[] => {
  const meant = new Set(entries.map(({ id }) => id));
  const slugs = new Map(archive.entries().map(({ id, files: { type, slug } }) => [id, `${type}/${slug}`]));
  return entries.flatMap(({ files }) =>
    [archive.read(files, []), archive.readDraft(files, [])].flatMap((entry) => {
      if (!entry) return [];
      const { shape } = publishedType(strapi, entry.type);
      const lacking = new Set(referencesOf(shape, entry.record).flatMap(({ id }) => (meant.has(id) || existing.has(id) ? [] : [id])));
      return [...lacking].map((id) => ({
        file: entry.file,
        line: 1,
        message: `refers to ${slugs.get(id) ?? id}, which the CMS has not: expected --only ${slugs.get(id) ?? id} too`,
      }));
    }),
  );
};

const goneEntries = (
  all: readonly KnownEntry[],
  existing: ReadonlyMap<string, Existing>,
  selection: Selection,
): (Existing & { id: string })[] => {
  const ours = new Set(all.map(({ id }) => id));
  return [...existing].flatMap(([id, entry]) => (!ours.has(id) && selection.has(entry.type, entry.slug) ? [{ id, ...entry }] : []));
};

/** Entries of the CMS that hold a slug which the archive gives to another entry, and that are not about to leave. */
const slugConflicts = (entries: readonly KnownEntry[], existing: ReadonlyMap<string, Existing>, leaving: ReadonlySet<string>): Fault[] => {
  const ours = new Set(entries.map(({ id }) => id));
  const holders = new Map(
    [...existing].filter(([id]) => !ours.has(id) && !leaving.has(id)).map(([id, { type, slug }]) => [`${type}/${slug}`, id]),
  );
  return entries.flatMap(({ files: { type, slug, file } }) => {
    const holder = holders.get(`${type}/${slug}`);
    const message = `"${slug}": the CMS has another ${type} with this slug; expected id: ${holder ?? ''} in this file if it is the same, else another name of the file`;
    return holder === undefined ? [] : [{ file, line: 1, field: 'slug', message }];
  });
};
