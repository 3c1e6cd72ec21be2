// BibLaTeX (the BibTeX of today: UTF-8, dates in EDTF, `origdate`, `translator`), with entry types that every style knows.
// Our own writer: @citation-js takes a third of a second and 15 MB to load, drops the publisher of an article, leaves `&` and `%` as they
// are and makes a speech an @audio. The tests read what is written here back with it.
import { citedDate, containerTitle, editorsOf, keptIn, mainCarrier, noteOf, originalDate } from './data-carrier.js';
import { dataEdtf } from './data-dates.js';
import { isJournalism, standsAlone, type CitedWork } from './cited-work.js';
import { kindToTell } from './kind-told.js';
import type { CitedName } from './names.js';
import { fullPages } from './page-range.js';

export const bibtex = (work: CitedWork): string => {
  const carrier = mainCarrier(work);
  const container = containerTitle(work);
  const [date, original] = [citedDate(work), originalDate(work)];
  const isPeriodical = carrier?.form === 'periodical' && work.whole === null;
  const type = typeOf(work, isPeriodical, container !== null, carrier?.form === 'book');
  const fields: [string, string | null | undefined][] = [
    ['author', people(work.authors)],
    ['title', escaped(work.title)],
    ['subtitle', escaped(work.subtitle)],
    ['translator', people(work.translators)],
    ['editor', people(editorsOf(work))],
    [isPeriodical ? 'journaltitle' : 'booktitle', escaped(container)],
    ['chapter', escaped(work.whole ? work.partNumber : null)],
    ['edition', escaped(carrier?.edition)],
    ['volume', escaped(carrier?.volume)],
    ['number', escaped(carrier?.issue)],
    ['pages', escaped(carrier?.pages ? fullPages(carrier.pages).replace(/–/g, '--') : null)],
    ['publisher', literal(carrier?.publisher)],
    ['location', escaped(carrier === null ? work.place : carrier.place)],
    ['date', date && dataEdtf(date)],
    ['origdate', original && dataEdtf(original)],
    ['langid', escaped(work.language)],
    ['origlanguage', escaped(work.originalLanguage === work.language ? null : work.originalLanguage)],
    [type === 'misc' || type === 'unpublished' ? 'howpublished' : 'titleaddon', escaped(kindToTell(work))],
    ['library', escaped(keptIn(work))],
    ['note', escaped(noteOf(work))],
    ['url', work.url.replace(/[{}\\]/g, encodeURIComponent)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@${type}{${work.key},\n${lines.join('\n')}\n}\n`;
};

const typeOf = (work: CitedWork, isPeriodical: boolean, isHeld: boolean, isPrinted: boolean): string => {
  if (isPeriodical && (isHeld || isJournalism(work))) return 'article';
  if (work.kind === 'chapter' && isHeld) return 'inbook';
  if (isHeld) return 'incollection';
  if (work.kind === 'pamphlet' || work.kind === 'leaflet') return 'booklet';
  if (standsAlone(work) || isPrinted) return 'book';
  return mainCarrier(work)?.form === 'item' ? 'unpublished' : 'misc';
};

const people = (names: readonly CitedName[]): string | null =>
  names.length === 0
    ? null
    : names
        .map(({ full, family, given }) =>
          family === null || given === null ? `{${escaped(full) ?? ''}}` : `${familyOf(family)}, ${escaped(given) ?? ''}`,
        )
        .join(' and ');

/** A family name of several words is one, and its ` and ` joins nobody. */
const familyOf = (family: string): string => (/\s/.test(family) ? `{${escaped(family) ?? ''}}` : (escaped(family) ?? ''));

/** ' and ' in a list of publishers would make two of them. */
const literal = (text: string | null | undefined): string | null => {
  const written = escaped(text);
  return written !== null && / and /.test(written) ? `{${written}}` : written;
};

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escaped = (text: string | null | undefined): string | null =>
  text ? text.replace(/[\\{}~^&%$#_]/g, (mark) => commands[mark] ?? `\\${mark}`) : null;
