// What a list may be asked: which entries, in which order, which stretch of them. No SQL and no GraphQL here.
import type { ContributorRole, DocumentRelationKind, EntryType } from '@october/schema';

/** How one entry points at another. A link is kept once, where the editor entered it: `from` points at `to`. */
export type LinkRole =
  | 'topic'
  | `contributor.${ContributorRole}` // document -> person or organization
  | 'compiler' // guide -> person or organization (compiledBy)
  | 'voice' // dispatch -> person or organization
  | 'participant' // event -> person or organization
  | 'place' // document, event, dispatch -> place
  | 'birthPlace'
  | 'deathPlace'
  | 'within' // place -> place
  | 'broader' // topic -> topic
  | 'partOf' // event -> event, organization -> organization
  | 'part' // document -> document, ordered
  | 'period' // document, event, guide -> period
  | 'event' // dispatch -> event
  | 'document' // event, dispatch -> document, ordered
  | 'mention' // document -> person, organization, place: in the order people, organizations, places
  | `relation.${DocumentRelationKind}` // document -> document
  | 'reading' // guide -> document, in order of reading
  | 'entry' // collection -> any, ordered
  | 'role' // person -> organization
  | 'speaker' // person (quotation) -> person
  | 'quoted' // person (quotation) -> document
  | 'creator'; // entry (image, facsimiles) -> person

/** Whose date: every dated type has one main date; people have two. */
export type SpanField = 'date' | 'born' | 'died';

/** Days as Julian Day Numbers, inclusive; null is open. How a span must meet them: see `DateMatch` in the contract. */
export interface DayRange {
  readonly from: number | null;
  readonly to: number | null;
  readonly match: 'overlaps' | 'within' | 'contains';
}

/** `targets: 'parent'` stands for the one parent of each list of a batch (`Reader.lists`). */
export type Targets = readonly string[] | 'parent';

export type Condition =
  /** It points at one of these, in one of these roles. */
  | { readonly kind: 'pointsAt'; readonly roles: readonly LinkRole[]; readonly targets: Targets }
  /** One of these points at it, in one of these roles. */
  | { readonly kind: 'pointedAtBy'; readonly roles: readonly LinkRole[]; readonly sources: Targets }
  /** It points at one of these in any role, or one of its texts links to one of these. No entry links to itself. */
  | { readonly kind: 'linksTo'; readonly targets: Targets }
  /** Nothing points at it in this role (a document that is a part of none: role `part`). */
  | { readonly kind: 'notPointedAt'; readonly role: LinkRole }
  /** It points at nothing that is published in this role (a root of the subject tree: role `broader`). */
  | { readonly kind: 'notPointing'; readonly role: LinkRole }
  /** It points, in `role`, at an entry that itself points at one of these in `toRole`
   *  (a dispatch whose event is in a period: role `event`, toRole `period`). */
  | { readonly kind: 'pointsThrough'; readonly role: LinkRole; readonly toRole: LinkRole; readonly targets: Targets }
  | { readonly kind: 'date'; readonly field: SpanField; readonly range: DayRange }
  /** Told to the day, or an interval whose ends are, and meeting this day; `false`: meeting it, but not told to the day. */
  | { readonly kind: 'toldToTheDay'; readonly day: number; readonly told: boolean }
  /** Plain values: any of these. `license` is the address of the document's rights (its own, else its source's licence);
   *  `gregorianDay` and `julianDay` are month and day of a main date told to the day: 11-07 and 10-25. */
  | {
      readonly kind: 'value';
      readonly field: 'kind' | 'language' | 'identifier' | 'license' | 'significance' | 'sameAs' | 'gregorianDay' | 'julianDay';
      readonly values: readonly string[];
    }
  /** Folded (case, diacritics) beginning of the name or sort name in the question's locale. */
  | { readonly kind: 'nameStartsWith'; readonly prefix: string }
  /** Its place lies within this many kilometres (great circle) of the point. Degrees, WGS 84. */
  | { readonly kind: 'near'; readonly latitude: number; readonly longitude: number; readonly kilometres: number }
  /** Last changed at this instant (RFC 3339) or later. */
  | { readonly kind: 'updatedSince'; readonly instant: string }
  /** Any of these holds. */
  | { readonly kind: 'any'; readonly of: readonly Condition[] };

/** What has no value in the order's field comes last in both directions; equals are told apart by id, so an order is always total.
 *  date: first day, then last day, then time of day (the untimed first); an open beginning is before every day, an open end after.
 *  title: the label's. author: the first author's sort name (a published agent's own, else as credited). significance: major first, then by date.
 *  typeAndSlug: by type, then slug. title, sortName and author follow the rules of the question's language.
 *  link: the editor's order, of the links in `role` that the condition `pointedAtBy` goes over. position: of periods, guides, pages (equal ones by slug). */
export type OrderField =
  | 'date'
  | 'title'
  | 'author'
  | 'significance'
  | 'updated'
  | 'sortName'
  | 'born'
  | 'typeAndSlug'
  | 'position'
  | 'link';
export interface Order {
  readonly field: OrderField;
  readonly direction: 'asc' | 'desc';
}

/** A stretch of a list. Cursors are opaque here too: the store makes them and reads them;
 *  one that is not of this order, direction and locale throws `ForeignCursorError` with the argument's name. */
export type Window =
  | { readonly kind: 'forward'; readonly first: number; readonly after: string | null; readonly before: string | null }
  | { readonly kind: 'backward'; readonly last: number; readonly after: string | null; readonly before: string | null }
  | { readonly kind: 'page'; readonly page: number; readonly first: number };

export interface Question {
  /** One type for a typed list, several (or all) for a list of entries. */
  readonly types: readonly EntryType[];
  readonly where: readonly Condition[];
  readonly order: Order;
  /** Language whose rules sort titles and names. */
  readonly locale: string;
}

export interface ListedEntry {
  readonly id: string;
  readonly cursor: string;
}

export interface ListPage {
  readonly entries: readonly ListedEntry[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}
