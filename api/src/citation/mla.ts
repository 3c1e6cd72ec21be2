// The MLA Handbook, 9th edition: an entry of the list of works cited. Italics are left out, for the answer is plain text.
// What holds the work are its containers: where it first appeared, where the text is from, this archive.
import { mlaDate } from './dates.js';
import { fullTitle, isJournalism, standsAlone, type Carrier, type CitedWork } from './cited-work.js';
import { kindWord } from '../archive/kind-words.js';
import { isSent, kindToTell } from './kind-told.js';
import { chicagoNames, mlaNames } from './name-lists.js';
import { areSeveral, mlaPages } from './page-range.js';
import { capital, commas, quoted, sentences, spaced } from './punctuation.js';
import { numbered, wordsFor, type CitationWords } from './words.js';

export const mla = (work: CitedWork): string => {
  const words = wordsFor(work.locale);
  const { first, source, locale } = work;
  const helpers = helpersOf(work, words);
  const own = [first, source].find((carrier) => carrier?.isTheWork === true) ?? null;
  return sentences(
    [
      mlaNames(work.authors, locale),
      standsAlone(work) ? fullTitle(work) : quoted(fullTitle(work), words),
      own === null ? helpers : null,
      commas([kindOf(work, words), ...circumstancesOf(work)], words),
      own === null ? wholeOf(work, words) : null,
      ...[first, source].flatMap((carrier) =>
        carrier ? carrierOf(carrier, carrier === own ? commas([wholeOf(work, words), helpers], words) : null, work, words) : [],
      ),
      commas([work.site, work.url], words),
    ],
    words,
  );
};

const helpersOf = (work: CitedWork, words: CitationWords): string | null => {
  const translated = chicagoNames(work.translators, work.locale);
  const edited = chicagoNames(work.editors, work.locale);
  const interviewed = chicagoNames(work.interviewers, work.locale);
  const told = commas(
    [
      interviewed && words.interviewBy(interviewed),
      translated && words.translatedByInFull(translated),
      edited && words.editedByInFull(edited),
    ],
    words,
  );
  return told === '' ? null : capital(told);
};

const kindOf = (work: CitedWork, words: CitationWords): string | null => {
  if (isSent(work)) {
    const addressees = chicagoNames(work.addressees, work.locale) ?? '';
    return capital(words.toAddressees(kindWord(work.kind, work.locale) ?? '', addressees));
  }
  const word = work.whole === null ? kindToTell(work) : null;
  return word && capital(word);
};

/** An article's day is that of its newspaper, a book's year that of its edition. */
const circumstancesOf = (work: CitedWork): (string | null)[] => {
  const { date, published, first, source, place, kind, locale } = work;
  const printed = first?.date ?? source?.date ?? null;
  const inPrint = isJournalism(work) || standsAlone(work) || work.whole !== null;
  const shown = inPrint ? (printed === null ? (published ?? date) : null) : (date ?? (printed === null ? published : null));
  return [kind === 'speech' ? place : null, shown === null ? null : mlaDate(shown, locale)];
};

const wholeOf = ({ whole, partNumber, kind }: CitedWork, words: CitationWords): string | null =>
  whole && commas([whole.title, numbered(partNumber, kind === 'chapter' ? words.chapter : words.issue)], words);

const carrierOf = (carrier: Carrier, own: string | null, work: CitedWork, words: CitationWords): (string | null)[] => {
  const {
    form,
    title,
    itemTitle,
    creator,
    creatorRole,
    edition,
    volume,
    issue,
    pages,
    place,
    publisher,
    date,
    archive,
    callNumber,
    isTheWork,
  } = carrier;
  const numbers = pages && words.pages(mlaPages(pages), areSeveral(pages));
  const told = creatorRole === 'editor' ? words.editedByInFull : words.translatedByInFull;
  const helper = creatorRole !== null && creator !== null && told(creator).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  const head = isTheWork
    ? own
    : spaced([itemTitle && sentences([quoted(itemTitle, words)], words), commas([creatorRole === null && creator, title, helper], words)]);
  const keeping = commas([archive, form === 'item' ? place : null, callNumber], words);
  const written = date === null ? null : mlaDate(date, work.locale);
  if (form === 'item') return [head, commas([work.date ? null : written, keeping], words)];
  const issued = [
    edition && words.edition(edition),
    numbered(volume, words.volume),
    numbered(issue, words.issue),
    publisher,
    written,
    numbers,
  ];
  return [capital(commas([head, ...issued], words)), keeping];
};
