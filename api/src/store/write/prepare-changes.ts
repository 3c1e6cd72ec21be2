// What a page of the feed comes to, before the store is looked at: records read and checked, dates worked out, rows made. A first snapshot
// does this in a thread of its own, beside the one that writes; so everything here can be handed from one to the other.
import type { Change, EntryType, Publication, Withdrawal } from '@october/schema';
import { entryRows, type EntryRows } from './entry-rows.js';
import { instantOf, readRecord, type UnderstoodSite } from './read-record.js';

type Head = Pick<Publication, 'id' | 'type' | 'number' | 'revision'>;

export type PreparedChange =
  | { readonly kind: 'entry'; readonly head: Head & { readonly type: EntryType }; readonly rows: EntryRows }
  | { readonly kind: 'site'; readonly head: Head; readonly understood: UnderstoodSite }
  /** Not understood by this build: the whole publication, and why. */
  | { readonly kind: 'strange'; readonly head: Head; readonly publication: Publication; readonly reason: string }
  | { readonly kind: 'withdrawal'; readonly head: Withdrawal };

export interface PreparedChanges {
  /** The site first: it says in which languages the others are sorted. */
  readonly changes: readonly PreparedChange[];
  /** Languages that the word keys were made for, the default one first. */
  readonly locales: readonly string[];
  /** When the latest of them was published or withdrawn; empty where there is none. */
  readonly latest: string;
}

/** `locales`: the site's languages as far as is known, the default one first. */
export const prepareChanges = (changes: readonly Change[], locales: readonly string[]): PreparedChanges => {
  const ordered = [...changes].sort((a, b) => Number(b.type === 'site') - Number(a.type === 'site'));
  let known = locales;
  let latest = '';
  const prepared = ordered.map((change) => {
    const made = prepareChange(change, known);
    if (made.kind === 'site') known = localesOfSite(made.understood);
    const instant = instantOf(change.at);
    if (instant > latest) latest = instant;
    return made;
  });
  return { changes: prepared, locales: known, latest };
};

export const prepareChange = (change: Change, locales: readonly string[]): PreparedChange => {
  if (change.kind === 'withdrawal') return { kind: 'withdrawal', head: change };
  const { id, type, number, revision } = change;
  const head = { id, type, number, revision };
  const understood = readRecord(change);
  if (understood.kind === 'strange') return { kind: 'strange', head, publication: change, reason: understood.reason };
  if (understood.kind === 'site') return { kind: 'site', head, understood };
  return { kind: 'entry', head: { ...head, type: understood.entry.type }, rows: entryRows(understood, locales) };
};

/** The default language first. */
export const localesOfSite = ({ site }: UnderstoodSite): string[] => [...new Set([site.record.defaultLocale, ...site.record.locales])];
