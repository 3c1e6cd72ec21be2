// RIS, as EndNote, Zotero and Mendeley import it: two letters, two spaces, a hyphen; lines end with CR LF.
// Our own writer, for the reasons in bibtex.ts.
import type { DocumentKind } from '@october/schema';
import { citedDate, containerTitle, editorsOf, genreOf, keptIn, mainCarrier, noteOf } from './data-carrier.js';
import { dataDate, type DateParts } from './data-dates.js';
import { fullTitle, standsAlone, type CitedWork } from './cited-work.js';
import { turned } from './names.js';

export const ris = (work: CitedWork): string => {
  const carrier = mainCarrier(work);
  const date = citedDate(work);
  const issued = date && dataDate(date);
  const [from, to] = /^(\d+)\s*[-–—]\s*(\d+)$/.exec(carrier?.pages ?? '')?.slice(1) ?? [carrier?.pages];
  const container = containerTitle(work);
  const lines: [string, string | null | undefined][] = [
    ['ID', work.key],
    ...work.authors.map((name): [string, string] => ['AU', turned(name)]),
    ...editorsOf(work).map((name): [string, string] => ['A2', turned(name)]),
    ...work.translators.map((name): [string, string] => ['A4', turned(name)]),
    ['TI', fullTitle(work)],
    ['T2', container],
    ['PY', issued && String(issued.first[0]).padStart(4, '0')],
    ['DA', issued && slashed(issued.first)],
    ['VL', carrier?.volume],
    ['IS', carrier?.issue],
    ['ET', carrier?.edition],
    ['SP', from],
    ['EP', to],
    ['PB', carrier?.publisher],
    ['CY', carrier === null ? work.place : carrier.place],
    ['AN', work.identifier],
    ['AV', keptIn(work)],
    ['LA', work.language],
    ['M3', genreOf(work)],
    ['N1', noteOf(work)],
    ['DP', work.site],
    ['UR', work.url],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [`TY  - ${typeOf(work, container !== null)}`, ...written, 'ER  - ', ''].join('\r\n');
};

/** YYYY/MM/DD/ with nothing between the slashes that is not known. */
const slashed = ([year, month, day]: DateParts): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0'))), ''].join('/');

const types: Partial<Readonly<Record<DocumentKind, string>>> = {
  decree: 'STAT',
  law: 'STAT',
  order: 'STAT',
  letter: 'PCOMM',
  telegram: 'PCOMM',
  note: 'PCOMM',
  article: 'NEWS',
  editorial: 'NEWS',
  newspaper_report: 'NEWS',
  newspaper_issue: 'NEWS',
  pamphlet: 'PAMP',
  leaflet: 'PAMP',
  book: 'BOOK',
  chapter: 'CHAP',
  diary: 'MANSCPT',
  minutes: 'RPRT',
  report: 'RPRT',
  photograph: 'ART',
  poster: 'ART',
  map: 'MAP',
  audio: 'SOUND',
  song: 'MUSIC',
  film: 'MPCT',
};

/** What stands in a volume or newspaper is a part of it, whatever its kind. */
const typeOf = (work: CitedWork, isHeld: boolean): string => {
  if (!isHeld) return types[work.kind] ?? (standsAlone(work) ? 'BOOK' : 'GEN');
  return mainCarrier(work)?.form === 'periodical' && work.whole === null ? 'NEWS' : 'CHAP';
};
