// Checks an archive's files, all of them, without a database and without executing anything.
import { Archive } from './archive';
import type { FileEntry } from './entry';
import { sortFaults, type Fault } from './fault';
import type { Places } from './parsed-value';
import { faultAt } from './place';
import type { Fault as Breach } from '../validation/fault';
import type { Languages } from '../validation/rules/translations';
import { breachesOf } from './rules';
import type { FileSite } from './site';
import { WholeArchive } from './whole';

/** What was found: every fault at once, and how many entries there are. */
export type Checked = { archive: Archive; site: FileSite | null; entries: number; drafts: number; faults: Fault[] };

/** Checks the archive in a folder. `onEntry` is called after each entry. Throws where the folder is none. */
export const checkArchive = (folder: string, onEntry: () => void = () => {}): Checked => {
  const faults: Fault[] = [];
  const archive = Archive.open(folder, faults);
  const site = archive.readSite(faults);
  const languages = languagesOf(site);
  if (site) faults.push(...faultsOf(site, breachesOf('site', site.record, true, languages)));
  const whole = new WholeArchive();
  const known = archive.entries();
  let drafts = 0;
  for (const { id, files } of known) {
    const entry = archive.read(files, faults);
    if (entry) {
      faults.push(...entryFaults(entry, languages));
      whole.add(id, entry);
      if (entry.status === 'draft') drafts += 1;
    }
    onEntry();
  }
  return { archive, site, entries: known.length, drafts, faults: sortFaults([...faults, ...whole.faults()]) };
};

/** The site's languages; English alone where it names none. */
export const languagesOf = (site: FileSite | null): Languages => {
  const defaultLocale = typeof site?.record.defaultLocale === 'string' ? site.record.defaultLocale : 'en';
  const locales = Array.isArray(site?.record.locales) ? site.record.locales.map(String) : [];
  return { defaultLocale, locales: locales.length === 0 ? [defaultLocale] : locales };
};

const entryFaults = (entry: FileEntry, languages: Languages): Fault[] =>
  faultsOf(entry, breachesOf(entry.type, entry.record, entry.status === 'published', languages));

const faultsOf = ({ places, file }: { places: Places; file: string }, breaches: readonly Breach[]): Fault[] =>
  breaches.flatMap(({ path, message }) => faultAt(places, file, path, message) ?? []);
