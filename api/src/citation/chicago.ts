// The Chicago Manual of Style, 17th edition: a full note. Italics are left out, for the answer is plain text.
// Letters 14.111 and 14.229, speeches 14.217, newspapers 14.191, chapters 14.106, translations 14.104, manuscripts 14.222.
import { chicagoDate } from './dates.js';
import { fullTitle, isJournalism, standsAlone, type Carrier, type CitedWork } from './cited-work.js';
import { isSent, kindToTell } from './kind-told.js';
import { chicagoNames } from './name-lists.js';
import { chicagoPages } from './page-range.js';
import { bracketed, commas, quoted, sentence, spaced } from './punctuation.js';
import { numbered, wordsFor, type CitationWords } from './words.js';

export const chicago = (work: CitedWork): string => {
  const words = wordsFor(work.locale);
  const { first, source, interviewers, translators, editors, locale } = work;
  const interviewed = chicagoNames(interviewers, locale);
  const translated = chicagoNames(translators, locale);
  const edited = chicagoNames(editors, locale);
  return sentence(
    commas(
      [
        authorsOf(work, words),
        ...titleOf(work, words),
        interviewed && words.interviewBy(interviewed),
        translated && words.translatedBy(translated),
        edited && words.editedBy(edited),
        ...circumstancesOf(work),
        ...(first ? carrierOf(first, isJournalism(work) ? '' : words.in, work, words) : []),
        ...(source
          ? carrierOf(source, first ? words.reprintedIn : isJournalism(work) && source.form === 'periodical' ? '' : words.in, work, words)
          : []),
        isUndated(work) && words.noDate,
        work.site,
        work.url,
      ],
      words,
    ),
    words,
  );
};

const authorsOf = (work: CitedWork, words: CitationWords): string | null => {
  const authors = chicagoNames(work.authors, work.locale);
  const addressees = chicagoNames(work.addressees, work.locale);
  return authors !== null && addressees !== null && isSent(work) ? words.toAddressees(authors, addressees) : authors;
};

const titleOf = (work: CitedWork, words: CitationWords): string[] => {
  const title = standsAlone(work) ? fullTitle(work) : quoted(fullTitle(work), words);
  const { whole, partNumber, kind, locale } = work;
  if (whole === null) return [title];
  const number = numbered(partNumber, kind === 'chapter' ? words.chapter : words.issue);
  const others = sameAuthors(work) ? null : chicagoNames(whole.authors, locale);
  return [title, spaced([number, words.in, commas([others, whole.title], words)])];
};

const sameAuthors = ({ authors, whole }: CitedWork): boolean =>
  whole?.authors.every(({ full }) => authors.some((author) => author.full === full)) ?? true;

/** What kind it is, where and when it was made. An article's day is that of its newspaper. */
const circumstancesOf = (work: CitedWork): (string | null)[] => {
  const { kind, place, locale, whole, first } = work;
  const date = ownDate(work);
  const written = date === null ? null : chicagoDate(date, locale);
  if (kind === 'speech') return [bracketed([kindToTell(work), place, written].filter((one) => one !== null).join(', '))];
  if (isJournalism(work) && first !== null) return [first.date === null ? written : null];
  return [
    whole === null && !(kind === 'letter' && isSent(work)) ? kindToTell(work) : null,
    standsAlone(work) || whole !== null ? null : place,
    written,
  ];
};

const ownDate = ({ date, published, whole, first, source, kind }: CitedWork) => {
  const printed = first?.date ?? source?.date ?? null;
  if (kind === 'book' || kind === 'pamphlet' || whole !== null) return printed === null ? (published ?? date) : null;
  return date ?? (printed === null ? published : null);
};

const isUndated = ({ date, published, first, source }: CitedWork): boolean =>
  date === null && published === null && !first?.date && !source?.date;

const carrierOf = (carrier: Carrier, joint: string, work: CitedWork, words: CitationWords): (string | null)[] => {
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
  const written = date === null ? null : chicagoDate(date, work.locale);
  const numbers = [edition && words.edition(edition), numbered(volume, words.volume), numbered(issue, words.issue)];
  const pageNumbers = pages && (words.barePages ? chicagoPages(pages) : words.pages(chicagoPages(pages), true));
  if (form === 'item') return [isTheWork ? null : title, written === null || work.date ? null : written, callNumber, archive, place];
  const helper = creatorRole === 'editor' ? words.editedBy : words.translatedBy;
  const named = commas(
    [
      creatorRole === null && creator,
      itemTitle && quoted(itemTitle, words),
      title,
      creatorRole !== null && creator !== null && helper(creator),
    ],
    words,
  );
  const head = isTheWork ? null : spaced([joint, named]);
  const kept = [callNumber, archive];
  if (form === 'periodical') return [head, place && `(${place})`, ...numbers, written, pageNumbers, ...kept];
  const house = [place, publisher].filter((one) => one !== null).join(': ');
  return [head, ...numbers, bracketed([house, written].filter(Boolean).join(', ')), pageNumbers, ...kept];
};
