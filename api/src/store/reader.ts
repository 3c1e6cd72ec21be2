// The archive at one version. Every answer of one request comes out of one Reader, so no request mixes two versions.
// Every function is asynchronous, so that PostgreSQL can stand behind it. All take many and answer in the order asked: nobody loops over statements.
import type { EntryType } from '@october/schema';
import type { AnyStoredEntry, StoredEntry, StoredSite } from './entry.js';
import type { FacetCounts, SearchPage, SearchQuestion, SearchWindow, SuggestQuestion } from './search/question.js';
import type { ListPage, Question, Window, LinkRole } from './question.js';

export interface TextKey {
  readonly id: string;
  /** A long text of the entry's type, or, of a guide, `<key>.introduction` of a section and `<key>.note` of a reading. */
  readonly field: string;
  readonly locale: string;
}

export interface Link {
  readonly from: string;
  readonly role: LinkRole;
  readonly position: number;
  readonly to: string;
}

/** A file that a published record names. */
export interface StoredFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** As uploaded, for people. */
  readonly name: string;
}

/** What was published once and is not now. */
export interface Withdrawn {
  readonly id: string;
  readonly type: EntryType;
  /** RFC 3339. */
  readonly at: string;
  readonly slug: string | null;
  readonly formerSlugs: readonly string[];
  readonly label: string | null;
  /** Why, for people; what took its place. */
  readonly reason: string | null;
  readonly replacedBy: string | null;
}

export interface Reader {
  /** Token of the feed that this version is. */
  readonly version: string;
  /** Of the last change, RFC 3339; null in an archive that never had one. */
  readonly updatedAt: string | null;
  /** As `feedDigest` in schema/src/feed.ts. */
  getDigest(): Promise<string>;
  getCounts(): Promise<ReadonlyMap<EntryType, number>>;
  getSite(): Promise<StoredSite | null>;

  /** At once, where the entry is in memory: null for one known not to be published, undefined where it must be asked for with `getEntries`. */
  peekEntry(id: string): AnyStoredEntry | null | undefined;
  /** Null for what is not published. */
  getEntries(ids: readonly string[]): Promise<(AnyStoredEntry | null)[]>;
  /** Ids for slugs, former slugs or ids; null for what matches nothing. The current holder of a slug comes before a former one; among equals the latest publication. */
  findIds(type: EntryType, references: readonly string[]): Promise<(string | null)[]>;
  /** The same over several types at once: every id that matches, for filters on `Agent`s and the like. */
  findIdsOfTypes(types: readonly EntryType[], references: readonly string[]): Promise<string[]>;
  /** Null for what is published, and for what never was. */
  getWithdrawn(ids: readonly string[]): Promise<(Withdrawn | null)[]>;
  /** The last one withdrawn that had this slug, then or before. */
  findWithdrawn(type: EntryType, slug: string): Promise<Withdrawn | null>;
  /** Markdown; null where that locale has none of its own. */
  getTexts(keys: readonly TextKey[]): Promise<(string | null)[]>;
  /** Ids of these and of everything below them: narrower topics (`broader`), places within (`within`). */
  getDescendants(role: 'broader' | 'within', ids: readonly string[]): Promise<string[]>;
  /** The same of each apart, one statement for all. */
  getDescendantsOfEach(role: 'broader' | 'within', ids: readonly string[]): Promise<string[][]>;

  /** Links out of these entries, or into them, in these roles, by position. Only those whose other end is published. */
  getLinksFrom(ids: readonly string[], roles: readonly LinkRole[]): Promise<Link[][]>;
  getLinksTo(ids: readonly string[], roles: readonly LinkRole[]): Promise<Link[][]>;

  /** One list. Throws ForeignCursorError. */
  list(question: Question, window: Window): Promise<ListPage>;
  /** The same list for many parents (conditions with `'parent'`), one statement for all. */
  lists(question: Question, window: Window, parents: readonly string[]): Promise<ListPage[]>;
  /** How many in all; one count on indexes. */
  count(question: Question): Promise<number>;
  counts(question: Question, parents: readonly string[]): Promise<number[]>;
  /** Lists that differ in more than their parent (each topic with what is below it, each period with its days): one statement for all,
   *  each a bounded seek of its own (UNION ALL). Throws ForeignCursorError. */
  listEach(requests: readonly { readonly question: Question; readonly window: Window }[]): Promise<ListPage[]>;
  countEach(questions: readonly Question[]): Promise<number[]>;
  /** First and last day that the main date of each entry of the question can mean, in no order: Julian Day Numbers, `firstOfDays` and
   *  `lastOfDays` (keys.ts) where it is open. What has no date is left out; the question's order counts for nothing. */
  getSpans(question: Question): Promise<readonly (readonly [first: number, last: number])[]>;
  /** The neighbours of these entries in an order over all of their type. */
  getNeighbours(
    type: EntryType,
    order: 'date' | 'position',
    ids: readonly string[],
  ): Promise<{ previous: string | null; next: string | null }[]>;

  /** What fits, best first. Throws ForeignCursorError. */
  search(question: SearchQuestion, window: SearchWindow): Promise<SearchPage>;
  /** Ids of what somebody may be about to type, the likeliest first. */
  suggest(question: SuggestQuestion): Promise<string[]>;
  countFound(question: SearchQuestion): Promise<number>;
  /** Over everything that `search` finds, however much of it is looked at. */
  countFacets(question: SearchQuestion): Promise<FacetCounts>;

  /** Null for what no published record names. */
  findFile(sha256: string): Promise<StoredFile | null>;

  /** The nearest day, before and after this Julian Day Number, on which an event, a document or a dispatch told to the day is recorded. */
  getNeighbouringDays(day: number): Promise<{ previous: number | null; next: number | null }>;
}

/** Stored entries know their type; this narrows one. */
export const isOfType = <Type extends EntryType>(entry: AnyStoredEntry, type: Type): entry is AnyStoredEntry & StoredEntry<Type> =>
  entry.type === type;

export class ForeignCursorError extends Error {
  constructor(
    readonly argument: 'after' | 'before',
    readonly value: string,
  ) {
    super(`${argument}: "${value}" is not a cursor of this list`);
  }
}

/** Hands out Readers of the newest version; whoever acquires one releases it when the answer is made. */
export interface Store {
  /** Null before the first full snapshot. */
  acquire(): Reader | null;
  release(reader: Reader): void;
}
