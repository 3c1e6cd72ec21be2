// Checks an archive's files, all of them, without a database and without executing anything.
import { Archive } from './archive';
import type { FileEntry } from './entry';
import { quote, sortFaults, type Fault } from './fault';
import type { KeptEntries } from './kept-entries';
import type { Places } from './parsed-value';
import { faultAt, placeOf } from './place';
import type { Fault as Breach } from '../validation/fault';
import type { Languages } from '../validation/rules/translations';
import { breachesOf } from './rules';
import type { FileSite } from './site';
import { WholeArchive } from './whole';

/** What was found: every fault at once, and how many entries there are. `edited`: published entries with a draft beside them. */
export type Checked = { archive: Archive; site: FileSite | null; entries: number; drafts: number; edited: number; faults: Fault[] };

/** Checks the archive in a folder. `onEntry` is called after each entry; what was read is put into `kept`. Throws where the folder is none. */
export const checkArchive = (folder: string, onEntry: () => void = () => {}, kept: KeptEntries | null = null): Checked => {
  const faults: Fault[] = [];
  const archive = Archive.open(folder, faults, kept);
  const site = archive.readSite(faults);
  const languages = languagesOf(site);
  if (site) faults.push(...faultsOf(site, breachesOf('site', site.record, true, languages)));
  const whole = new WholeArchive();
  const known = archive.entries();
  let drafts = 0;
  let edited = 0;
  for (const { id, files } of known) {
    const entry = archive.read(files, faults);
    if (entry) {
      faults.push(...entryFaults(entry, languages));
      whole.add(id, entry);
      kept?.keep(entry);
      if (entry.status === 'draft') drafts += 1;
    }
    const draft = archive.readDraft(files, faults);
    if (draft) {
      faults.push(...entryFaults(draft, languages), ...besideFaults(archive, id, entry, draft));
      whole.addDraft(id, draft);
      edited += 1;
    }
    onEntry();
  }
  return { archive, site, entries: known.length, drafts, edited, faults: sortFaults([...faults, ...whole.faults()]) };
};

/** The site's languages; English alone where it names none. */
export const languagesOf = (site: FileSite | null): Languages => {
  const defaultLocale = typeof site?.record.defaultLocale === 'string' ? site.record.defaultLocale : 'en';
  const locales = Array.isArray(site?.record.locales) ? site.record.locales.map(String) : [];
  return { defaultLocale, locales: locales.length === 0 ? [defaultLocale] : locales };
};

const entryFaults = (entry: FileEntry, languages: Languages): Fault[] =>
  faultsOf(entry, breachesOf(entry.type, entry.record, entry.status === 'published', languages));

/** What is wrong with a draft for the entry that it stands beside. */
const besideFaults = (archive: Archive, id: string, entry: FileEntry | null, draft: FileEntry): Fault[] => {
  const faults: Fault[] = [];
  if (entry?.status === 'draft')
    faults.push({ file: draft.file, line: 1, message: `a draft beside a draft: expected ${entry.file} to be published, or one file only` });
  const slug = String(draft.record.slug);
  const owner = archive.resolve(draft.type, slug);
  if (slug !== draft.slug && 'id' in owner && owner.id !== id)
    faults.push({
      ...placeOf(draft.places, draft.file, ['slug']),
      message: `${quote(slug)}: another ${draft.type} has this slug; expected one of its own`,
    });
  return faults;
};

const faultsOf = ({ places, file }: { places: Places; file: string }, breaches: readonly Breach[]): Fault[] =>
  breaches.flatMap(({ path, message }) => faultAt(places, file, path, message) ?? []);
