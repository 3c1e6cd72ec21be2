// The Publication Manual of the APA, 7th edition: an entry of the reference list. Italics are left out, and titles keep the capitals
// that the archive gives them. A later edition is cited by its year, with the date of the original work at the end (8.15, 9.41).
import { kindWord } from '../archive/kind-words.js';
import { fullTitle, type Carrier, type CitedWork } from './cited-work.js';
import { apaDate, yearOf } from './dates.js';
import { isSent, kindToTell } from './kind-told.js';
import { apaHelpers, apaNames, chicagoNames } from './name-lists.js';
import { areSeveral, fullPages } from './page-range.js';
import { bracketed, capital, commas, sentence, sentences, spaced } from './punctuation.js';
import { numbered, wordsFor, type CitationWords } from './words.js';

export const apa = (work: CitedWork): string => {
  const words = wordsFor(work.locale);
  const { first, source } = work;
  const edition = laterEdition(work);
  const carriers = edition === null ? [first, source] : [edition];
  const own = carriers.find((carrier) => carrier?.isTheWork === true) ?? null;
  const authors = apaNames(work.authors, work.locale);
  const date = `(${dateOf(work, edition, words)})`;
  const title = titleOf(work, own, words);
  return spaced([
    sentences(
      [
        authors === null ? spaced([sentence(title, words), date]) : spaced([sentence(authors, words), date]),
        authors === null ? null : title,
        wholeOf(work, own, words),
        ...carriers.flatMap((carrier) => (carrier ? carrierOf(carrier, words) : [])),
        work.authors.some(({ full }) => full === work.site) ? null : work.site,
      ],
      words,
    ),
    work.url,
    edition === null ? null : originalOf(work, words),
  ]);
};

/** The edition that the text is from, where it came out in another year than the work itself. */
const laterEdition = (work: CitedWork): Carrier | null => {
  const original = originalDate(work);
  const { source } = work;
  if (source?.form !== 'book' || source.date === null || original === null) return null;
  const year = yearOf(source.date);
  return year === null || year === yearOf(original) ? null : source;
};

const originalDate = ({ first, published, date }: CitedWork) => first?.date ?? published ?? date;

const dateOf = (work: CitedWork, edition: Carrier | null, words: CitationWords): string => {
  const date = edition?.date ?? (work.whole === null ? (work.date ?? originalDate(work)) : originalDate(work)) ?? work.source?.date ?? null;
  return date === null ? words.noDate : apaDate(date, work.locale);
};

const originalOf = (work: CitedWork, words: CitationWords): string | null => {
  const date = originalDate(work);
  if (date === null) return null;
  const isPrinted = work.first?.date != null || work.published !== null;
  const written = (isPrinted ? words.originalPublished : words.originalDated)(apaDate(date, work.locale));
  return bracketed(commas([written, work.first && !work.first.isTheWork && spaced([words.in, work.first.title])], words));
};

/** 'Title (J. Fineberg, Trans.; 2nd ed., Vol. 3) [Letter to the Central Committee]' */
const titleOf = (work: CitedWork, own: Carrier | null, words: CitationWords): string => {
  const { translators, editors, interviewers, locale } = work;
  const labelled = (names: CitedWork['authors'], label: (several: boolean) => string): string | null => {
    const listed = apaHelpers(names, locale);
    return listed && `${listed}, ${label(names.length > 1)}`;
  };
  const interviewed = apaHelpers(interviewers, locale);
  const helpers = [
    labelled(translators, words.translatorLabel),
    labelled(editors, words.editorLabel),
    interviewed && capital(words.interviewBy(interviewed)),
    own?.form === 'book' && work.whole === null ? numbersOf(own, words) : null,
  ];
  const kind = kindOf(work, words);
  return spaced([fullTitle(work), bracketed(helpers.filter((one) => one !== null && one !== '').join('; ')), kind && `[${capital(kind)}]`]);
};

const kindOf = (work: CitedWork, words: CitationWords): string | null => {
  const addressees = isSent(work) ? chicagoNames(work.addressees, work.locale) : null;
  if (addressees !== null) return words.toAddressees(kindWord(work.kind, work.locale) ?? '', addressees);
  return work.whole === null ? kindToTell(work) : null;
};

const wholeOf = ({ whole, partNumber, kind }: CitedWork, own: Carrier | null, words: CitationWords): string | null => {
  const number = numbered(partNumber, kind === 'chapter' ? words.chapter : words.issue);
  const numbers = [number && capital(number), own?.form === 'book' ? numbersOf(own, words) : null].filter(Boolean).join(', ');
  return whole && spaced([words.inCapital, whole.title, bracketed(numbers)]);
};

const numbersOf = ({ edition, volume, pages, form }: Carrier, words: CitationWords): string =>
  [
    edition && words.edition(edition),
    form === 'book' && volume !== null ? capital(numbered(volume, words.volume) ?? '') : null,
    pages && words.pages(fullPages(pages), areSeveral(pages)),
  ]
    .filter(Boolean)
    .join(', ');

const carrierOf = (carrier: Carrier, words: CitationWords): (string | null)[] => {
  const { form, title, itemTitle, volume, issue, pages, place, publisher, archive, callNumber, isTheWork } = carrier;
  const keeping = commas([spaced([archive, callNumber && `(${callNumber})`]), form === 'item' ? place : null], words);
  if (form === 'item') return [isTheWork ? null : title, keeping];
  if (form === 'periodical') {
    const numbers = `${volume ?? ''}${issue === null ? '' : `(${issue})`}`;
    const head = isTheWork ? null : title;
    const named = head === null || numbers === '' ? (head ?? numbers) : `${head}, ${numbers}`;
    return [commas([named, pages && fullPages(pages)], words), keeping];
  }
  const head = spaced([
    words.inCapital,
    commas([creatorOf(carrier, words), itemTitle, title], words),
    bracketed(numbersOf(carrier, words)),
  ]);
  return [isTheWork ? null : head, publisher, keeping];
};

/** 'R. P. Browder & A. F. Kerensky (Eds.)': names as the archive has them. */
const creatorOf = ({ creator, creatorRole }: Carrier, words: CitationWords): string | null => {
  if (creator === null || creatorRole === null) return creator;
  const label = creatorRole === 'editor' ? words.editorLabel : words.translatorLabel;
  return `${creator} (${label(/ (?:and|&|и) |, /.test(creator))})`;
};
