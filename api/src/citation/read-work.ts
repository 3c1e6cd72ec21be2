// Reads a document as citations see it. Everything that it points at is asked for at once, and so are the authors of its larger work:
// two steps, however many documents are cited together.
import type { ContributionRecord, ContributorRole } from '@october/schema';
import { contributorsOf, isAuthor } from '../archive/contributors.js';
import { addressOf, labelOf, permalinkOf, siteTitle, translationOf, wordsOf } from '../archive/entry-words.js';
import type { Surroundings } from '../archive/surroundings.js';
import type { AnyStoredEntry, StoredEntry } from '../store/entry.js';
import { isOfType } from '../store/reader.js';
import { carrierOf, isSameIssue } from './carrier.js';
import type { CitedWork } from './cited-work.js';
import { clean, cleanTitle } from './clean.js';
import { citedName, type CitedName } from './names.js';

type Document = StoredEntry<'document'>;

/** With the name in the default language, in which sources are mostly described. */
interface KnownName extends CitedName {
  readonly elsewhere: CitedName | null;
}

export const readWork = async (document: Document, around: Surroundings): Promise<CitedWork> => {
  const { record } = document;
  const own = translationOf(document, around);
  // A translation has its own source and translators where it has a text of its own.
  const translated = own?.body === undefined ? null : own;
  const contributions = contributorsOf(record.contributors, translated);
  const [named, place, whole] = await Promise.all([
    Promise.all(contributions.map((one) => nameOf(document, one, around))),
    record.place === undefined ? null : around.find(record.place),
    around.findWhole(document.id).then((entry) => wholeOf(entry, around)),
  ]);
  const inRoles = (...roles: readonly ContributorRole[]): CitedName[] =>
    distinct(named.filter((_name, index) => roles.includes(contributions[index]?.role ?? 'attendee')));
  const authors = firstOf(
    distinct(named.filter((_name, index) => isAuthor(contributions[index] ?? { role: 'attendee' }))),
    inRoles('photographer', 'illustrator'),
    inRoles('interviewee'),
  );
  const title = cleanTitle(labelOf(document, around)) ?? record.slug;
  const carried = {
    titles: [title, cleanTitle(record.title)],
    authors: [...authors, ...named.flatMap((name) => name?.elsewhere ?? [])],
    wholeTitle: whole?.title ?? null,
  };
  const first = carrierOf(record.publishedIn, 'first', carried);
  const source = carrierOf(translated?.source ?? record.source, 'source', carried);
  return {
    key: record.slug.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || document.id.replace(/[^A-Za-z0-9-]+/g, '-'),
    kind: record.kind,
    title,
    subtitle: cleanTitle(wordsOf(document, 'subtitle', around)),
    authors,
    addressees: inRoles('addressee'),
    translators: inRoles('translator'),
    editors: inRoles('editor', 'compiler'),
    interviewers: inRoles('interviewer'),
    date: record.date ?? null,
    published: record.published ?? null,
    place: place === null ? null : clean(labelOf(place, around)),
    first,
    source: first !== null && source !== null && isSameIssue(first, source) ? null : source,
    whole,
    partNumber: clean(record.partNumber),
    language: translated?.locale ?? record.language ?? null,
    originalLanguage: record.originalLanguage ?? null,
    identifier: clean(record.identifier),
    site: cleanTitle(siteTitle(around)) ?? '',
    url: addressOf(document, around) ?? permalinkOf(document.id, around),
    locale: around.locale,
  };
};

/** Null of one who has no name: nobody made an entry and nobody credited them. */
const nameOf = async (document: Document, stored: ContributionRecord, around: Surroundings): Promise<KnownName | null> => {
  const id = stored.person ?? stored.organization;
  const entry = id === undefined ? null : await around.find(id);
  const then = id === undefined ? undefined : document.labels[id];
  const known = entry === null ? (then?.[around.locale] ?? then?.[around.site.defaultLocale]) : labelOf(entry, around);
  const full = clean(stored.creditedAs) ?? clean(known);
  if (full === null) return null;
  const name = citedName(full, sortNameOf(entry, around), stored.certainty);
  const elsewhere = entry !== null && isOfType(entry, 'person') ? citedName(entry.record.name, entry.record.sortName) : null;
  return { ...name, elsewhere };
};

/** In the script of the name: a translated name without its own name for lists has none. Empty for what cannot be turned round. */
const sortNameOf = (entry: AnyStoredEntry | null, around: Surroundings): string | null => {
  if (entry === null) return null;
  if (!isOfType(entry, 'person')) return '';
  const own = translationOf(entry, around);
  const sortName = own?.sortName || (own?.name ? undefined : entry.record.sortName);
  return sortName ?? '';
};

const wholeOf = async (entry: AnyStoredEntry | null, around: Surroundings): Promise<CitedWork['whole']> => {
  if (entry === null || !isOfType(entry, 'document')) return null;
  const title = cleanTitle(labelOf(entry, around));
  const authors = await Promise.all(entry.record.contributors.filter(isAuthor).map((one) => nameOf(entry, one, around)));
  return title === null ? null : { title, authors: distinct(authors) };
};

const firstOf = (...lists: readonly (readonly CitedName[])[]): readonly CitedName[] => lists.find(({ length }) => length > 0) ?? [];

const distinct = (names: readonly (CitedName | null)[]): CitedName[] => {
  const found: CitedName[] = [];
  for (const name of names) if (name !== null && !found.some(({ full }) => full === name.full)) found.push(name);
  return found;
};
