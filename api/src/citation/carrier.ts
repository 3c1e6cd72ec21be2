// What holds a work: read from the archive's description of a source.
import type { SourceRecord } from '@october/schema';
import type { WithSpans } from '../store/entry.js';
import type { Carrier } from './cited-work.js';
import { clean, cleanTitle } from './clean.js';
import { citedName, sameName, type CitedName } from './names.js';

/** What is known of the work already, in every language that the source may be described in. */
export interface Carried {
  readonly titles: readonly (string | null)[];
  readonly authors: readonly CitedName[];
  /** Of the larger work that it is a part of. */
  readonly wholeTitle: string | null;
}

/** `role`: whether it tells where the work first appeared, or where the text was taken from. Null where nothing is told. */
export const carrierOf = (stored: WithSpans<SourceRecord> | undefined, role: 'first' | 'source', work: Carried): Carrier | null => {
  const own = cleanTitle(stored?.title);
  const container = cleanTitle(stored?.container);
  const title = container ?? own;
  if (stored === undefined || title === null) return null;
  const { date = null } = stored;
  const isTitled = own !== null && work.titles.some((known) => sameWords(own, known));
  const isTheWhole = sameWords(title, work.wholeTitle);
  return {
    form: formOf(stored, role),
    title,
    itemTitle: container !== null && !isTitled ? own : null,
    ...creatorOf(stored.creator, work.authors),
    edition: clean(stored.edition),
    volume: clean(stored.volume),
    issue: clean(stored.issue),
    pages: clean(stored.pages),
    place: clean(stored.place),
    publisher: clean(stored.publisher),
    date,
    archive: clean(stored.archive),
    callNumber: clean(stored.callNumber),
    isTheWork: (container === null && isTitled) || isTheWhole,
  };
};

/** The text was taken from where it first appeared: newspapers of one day, whose names are often told in two ways, or one volume. */
export const isSameIssue = (one: Carrier, other: Carrier): boolean =>
  one.date !== null &&
  one.date.edtf === other.date?.edtf &&
  one.date.calendar === other.date.calendar &&
  ((one.form === 'periodical' && other.form === 'periodical') || sameWords(one.title, other.title));

const formOf = (stored: WithSpans<SourceRecord>, role: 'first' | 'source'): Carrier['form'] => {
  const { archive, callNumber, container, volume, issue, publisher, date, title } = stored;
  if ((archive || callNumber) && !publisher && !container) return 'item';
  if (issue || (!publisher && /(?:\bNos?\.|№) ?\d/u.test(container ?? title))) return 'periodical';
  if (publisher || volume) return 'book';
  const isDated = date !== undefined && (date.precision === 'day' || date.precision === 'interval');
  return isDated && (role === 'first' || container !== undefined) ? 'periodical' : 'book';
};

const creatorOf = (creator: string | undefined, authors: readonly CitedName[]): Pick<Carrier, 'creator' | 'creatorRole'> => {
  const whole = clean(creator);
  const [, name = whole, label] = /^(.+) \((editors?|eds?\.?|translators?|trans\.|ред\.|пер\.)\)$/iu.exec(whole ?? '') ?? [];
  const creatorRole = label === undefined ? null : /^[tп]/iu.test(label) ? 'translator' : 'editor';
  if (name === null || authors.some((author) => sameName(author, citedName(name, null)))) return { creator: null, creatorRole: null };
  return { creator: name, creatorRole };
};

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const sameWords = (one: string, other: string | null): boolean => other !== null && bare(one) === bare(other);
