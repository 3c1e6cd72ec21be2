// CSL-JSON 1.0.2: a list of one, as Zotero, Pandoc and citeproc read it.
import type { DocumentKind } from '@october/schema';
import { chicagoDate } from './dates.js';
import { citedDate, containerTitle, editorsOf, genreOf, mainCarrier, noteOf, originalDate } from './data-carrier.js';
import { dataDate } from './data-dates.js';
import { fullTitle, type CitedWork } from './cited-work.js';
import type { CitedName } from './names.js';
import type { StoredDate } from '../store/entry.js';

export const cslJson = (work: CitedWork): string => {
  const carrier = mainCarrier(work);
  const fields: [string, unknown][] = [
    ['id', work.key],
    ['type', typeOf(work)],
    ['title', fullTitle(work)],
    ['author', people(work.authors)],
    ['recipient', people(work.addressees)],
    ['translator', people(work.translators)],
    ['editor', people(editorsOf(work))],
    ['interviewer', people(work.interviewers)],
    ['issued', dateOf(citedDate(work), work.locale)],
    ['original-date', dateOf(originalDate(work), work.locale)],
    ['container-title', containerTitle(work)],
    ['container-author', people(work.whole?.authors ?? [])],
    ['chapter-number', work.whole ? work.partNumber : null],
    ['edition', carrier?.edition],
    ['volume', carrier?.volume],
    ['issue', carrier?.issue],
    ['page', carrier?.pages],
    ['publisher', carrier?.publisher],
    ['publisher-place', carrier === null ? null : carrier.place],
    ['event-place', work.kind === 'speech' ? work.place : null],
    ['archive', carrier?.archive],
    ['archive_collection', carrier?.form === 'item' && !carrier.isTheWork ? carrier.title : null],
    ['archive_location', carrier?.callNumber],
    ['number', work.identifier],
    ['genre', genreOf(work)],
    ['language', work.language],
    ['note', noteOf(work)],
    ['source', work.site],
    ['URL', work.url],
  ];
  return JSON.stringify([Object.fromEntries(fields.filter(([, value]) => value !== null && value !== undefined && value !== ''))], null, 2);
};

const people = (names: readonly CitedName[]) =>
  names.length === 0
    ? null
    : names.map(({ full, family, given }) => (family === null || given === null ? { literal: full } : { family, given }));

const dateOf = (date: StoredDate | null, locale: string) => {
  if (date === null) return null;
  const parts = dataDate(date);
  if (parts === null) return { literal: chicagoDate(date, locale) };
  const { first, last, season, approximate } = parts;
  return {
    'date-parts': last === null ? [first] : [first, last],
    ...(season === null ? {} : { season }),
    ...(approximate ? { circa: true } : {}),
  };
};

const types: Partial<Readonly<Record<DocumentKind, string>>> = {
  decree: 'legislation',
  law: 'legislation',
  order: 'legislation',
  treaty: 'treaty',
  letter: 'personal_communication',
  telegram: 'personal_communication',
  note: 'personal_communication',
  speech: 'speech',
  article: 'article-newspaper',
  editorial: 'article-newspaper',
  newspaper_report: 'article-newspaper',
  newspaper_issue: 'periodical',
  pamphlet: 'pamphlet',
  leaflet: 'pamphlet',
  book: 'book',
  chapter: 'chapter',
  diary: 'manuscript',
  interview: 'interview',
  minutes: 'report',
  report: 'report',
  photograph: 'graphic',
  poster: 'graphic',
  map: 'map',
  audio: 'song',
  song: 'song',
  film: 'motion_picture',
  play: 'book',
};

/** What stands in a volume is a part of it, whatever its kind; what stands in a newspaper too, but for laws. */
const typeOf = (work: CitedWork): string => {
  const known = types[work.kind];
  if (containerTitle(work) === null) return known ?? 'document';
  const isPeriodical = mainCarrier(work)?.form === 'periodical' && work.whole === null;
  if (!isPeriodical) return 'chapter';
  return known === 'legislation' || known === 'treaty' ? known : 'article-newspaper';
};
