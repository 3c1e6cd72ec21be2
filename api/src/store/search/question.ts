// What a search may be asked, and what it answers. No SQL and no GraphQL here; words are folded (words.ts).
import type { EntryType } from '@october/schema';
import type { Condition } from '../question.js';

export type SearchTerm =
  /** The word in any of its forms. */
  | { readonly kind: 'word'; readonly word: string }
  /** Any word that begins so. */
  | { readonly kind: 'beginning'; readonly word: string }
  /** These words one after the other, in these forms. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] };

export interface SearchTerms {
  /** All of them are found. None at all: everything is. */
  readonly all: readonly SearchTerm[];
  /** None of them is found. */
  readonly none: readonly SearchTerm[];
  /** All words asked for, joined by spaces: an entry whose label this is comes first. */
  readonly whole: string;
}

export interface SearchQuestion {
  readonly terms: SearchTerms;
  readonly types: readonly EntryType[];
  readonly where: readonly Condition[];
  /** The language searched; what lacks it is searched in the default one. */
  readonly locale: string;
}

/** Words of which each is the beginning of one; `whole`: joined by spaces. */
export type BegunWords = Pick<SearchTerms, 'all' | 'whole'>;

export interface SuggestQuestion {
  readonly terms: BegunWords;
  readonly types: readonly EntryType[];
  /** How many at most. */
  readonly first: number;
}

/** A cursor that is not of this search throws `ForeignCursorError`. */
export type SearchWindow =
  | { readonly kind: 'forward'; readonly first: number; readonly after: string | null }
  | { readonly kind: 'page'; readonly page: number; readonly first: number };

export interface FoundEntry {
  readonly id: string;
  readonly cursor: string;
  /** How well it fits, from 0; of use for comparing the answers to one question only. */
  readonly score: number;
}

/** Best first, equals by id; where no word is asked for, by label. */
export interface SearchPage {
  readonly entries: readonly FoundEntry[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** How many of what is found have each value. Authors, topics and places are ids of published entries, the commonest 100; an entry counts for
 *  its topics and places and for those above them. */
export interface FacetCounts {
  readonly types: readonly ValueCount[];
  readonly kinds: readonly ValueCount[];
  readonly authors: readonly ValueCount[];
  readonly topics: readonly ValueCount[];
  readonly places: readonly ValueCount[];
  /** Main dates: Julian Day Numbers of the first and last day that they can mean; null is open. */
  readonly spans: readonly { readonly first: number | null; readonly last: number | null; readonly count: number }[];
}
