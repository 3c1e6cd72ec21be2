// What a teiHeader tells of its text: titles, who wrote and edited it, where it was published, its rights, its language.
import type { Element } from 'slimdom';
import { isWebAddress } from '../../../validation/rules/forms';
import type { Fields } from '../entry-text';
import { allNamed, at, childNamed, childrenNamed, firstNamed, is, ownLanguage, readWords } from './elements';
import { addressOf, readAddresses } from './idno';
import { readDate } from './dates';
import { readSourceNote } from './source-note';

export type TeiHeader = {
  title: string;
  subtitles: string[];
  /** The title in other languages, by locale. */
  titles: Record<string, string>;
  /** The elements of the authors: `author` of the title. */
  authors: Element[];
  language?: string;
  source: Fields;
  rights?: Fields;
  /** The series that the text is one of. */
  series?: string;
};

/** Reads the header of a TEI text; `name` is its title where it has none. */
export const readHeader = (tei: Element, name: string): TeiHeader => {
  const header = childNamed(tei, 'teiHeader');
  const titleStmt = header && at(header, 'fileDesc', 'titleStmt');
  const titles = (titleStmt ? childrenNamed(titleStmt, 'title') : []).filter((title) => readWords(title) !== '');
  const language = languageOf(tei);
  const foreign = (title: Element) => ownLanguage(title) !== null && ownLanguage(title) !== language;
  const series = titles.find((title) => title.getAttribute('level') === 's');
  const own = titles.filter((title) => title !== series && !foreign(title) && !/short|date|sub/.test(title.getAttribute('type') ?? ''));
  const main = own.find((title) => title.getAttribute('level') === 'a') ?? own[0] ?? series;
  const subtitles = titles.filter((found) => found.getAttribute('type') === 'sub' && !foreign(found)).map(readWords);
  const title = main ? readWords(main) : name;
  return {
    title,
    subtitles,
    titles: Object.fromEntries(
      titles
        .filter((found) => foreign(found) && found.getAttribute('type') !== 'sub')
        .map((found) => [ownLanguage(found) ?? '', readWords(found)]),
    ),
    authors: titleStmt ? childrenNamed(titleStmt, 'author') : [],
    ...(language === null ? {} : { language }),
    source: sourceOf(header, series ? readWords(series) : title),
    ...rightsOf(header, titleStmt),
    ...(series ? { series: readWords(series) } : {}),
  };
};

/** The language of the text: its own word for it, or the only one that the header lists. */
const languageOf = (tei: Element): string | null => {
  const text = childNamed(tei, 'text');
  const listed = firstNamed(tei, 'langUsage');
  const languages = listed ? childrenNamed(listed, 'language').map((language) => language.getAttribute('ident')) : [];
  const language = (text && ownLanguage(text)) ?? ownLanguage(tei) ?? languages[0] ?? null;
  try {
    return language === null ? null : (Intl.getCanonicalLocales(language)[0] ?? null);
  } catch {
    return null;
  }
};

/** Enough to cite where the text comes from: the printed original where the header tells one, else the edition itself. */
const sourceOf = (header: Element | undefined, title: string): Fields => {
  const fileDesc = header && childNamed(header, 'fileDesc');
  if (!fileDesc) return { title };
  const publication = childNamed(fileDesc, 'publicationStmt');
  const description = childNamed(fileDesc, 'sourceDesc');
  const original = description && allNamed(description, 'bibl').find((bibl) => bibl.getAttribute('type') === 'originalSource');
  const digital = description && childrenNamed(description, 'bibl')[0];
  const identifier = description && firstNamed(description, 'msIdentifier');
  const addresses = readAddresses([
    ...(digital ? childrenNamed(digital, 'idno') : []),
    ...(publication ? allNamed(publication, 'idno') : []),
  ]);
  const published = publication && childNamed(publication, 'date');
  const date = published ? readDate(published) : 'none';
  const titled = original && childNamed(original, 'title');
  return {
    title: titled ? readWords(titled) : original ? readWords(original) : title,
    creator: names(childNamed(fileDesc, 'titleStmt'), 'editor'),
    ...(digital && childNamed(digital, 'name') ? { container: joined(childrenNamed(digital, 'name')) } : {}),
    publisher: publication ? joined(childrenNamed(publication, 'publisher')) || joined(childrenNamed(publication, 'p')) : '',
    place: publication ? joined(childrenNamed(publication, 'pubPlace')) : '',
    ...(typeof date === 'object' && 'date' in date ? { date: date.date } : {}),
    archive: identifier
      ? joined(['settlement', 'institution', 'repository', 'collection', 'country'].flatMap((name) => childrenNamed(identifier, name)))
      : '',
    callNumber: identifier ? joined(childrenNamed(identifier, 'idno')) : '',
    url: addresses[0],
    identifiers: [...addresses.slice(1), ...otherNumbers(publication)],
    license: licenceOf(header)?.url,
    note: readSourceNote(fileDesc),
  };
};

const otherNumbers = (publication: Element | undefined): string[] =>
  (publication ? childrenNamed(publication, 'idno') : [])
    .filter((idno) => addressOf(idno) === null)
    .map(readWords)
    .filter((words) => words !== '');

const names = (titleStmt: Element | undefined, name: string): string =>
  (titleStmt ? childrenNamed(titleStmt, name) : [])
    .flatMap((element) => {
      const several = childrenNamed(element, 'name', 'persName', 'orgName');
      return several.length > 0 ? several : [element];
    })
    .map(readWords)
    .filter((words) => words !== '')
    .join('; ');

const joined = (elements: readonly Element[]): string =>
  elements
    .map(readWords)
    .filter((words) => words !== '')
    .join(', ');

/** The licence: by its address, or in its words where it has none. */
const licenceOf = (header: Element): { url?: string; words: string } | undefined => {
  const availability = at(header, 'fileDesc', 'publicationStmt', 'availability');
  const licence = availability && (childNamed(availability, 'licence') ?? availability);
  if (!licence) return undefined;
  const url = (licence.getAttribute('target') ?? '').trim();
  return { ...(isWebAddress(url) ? { url } : {}), words: readWords(licence) };
};

const rightsOf = (header: Element | undefined, titleStmt: Element | undefined): { rights?: Fields } => {
  const licence = header && licenceOf(header);
  if (!licence || (licence.url === undefined && licence.words === '')) return {};
  const holder = names(titleStmt, 'editor');
  // The words of a licence that has an address stand there; whole licences in each of hundreds of texts would help nobody.
  if (licence.url !== undefined) return { rights: { statement: licence.url, holder } };
  return { rights: licence.words.length > 200 ? { label: 'Licence', note: licence.words, holder } : { label: licence.words, holder } };
};

/** The title that a teiCorpus gives itself. */
export const corpusTitle = (header: Element): string => {
  const titles = at(header, 'fileDesc', 'titleStmt');
  const title = titles && childrenNamed(titles, 'title').find((found) => !is(found, 'sub'));
  return title ? readWords(title) : '';
};
