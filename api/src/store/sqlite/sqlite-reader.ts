// A Reader on SQLite: a connection that stays in one read transaction for as long as anybody holds the Reader.
import type { EntryType } from '@october/schema';
import { LRUCache } from 'lru-cache';
import type { AnyStoredEntry, StoredSite } from '../entry.js';
import type { LinkRole, ListPage, Question, Window } from '../question.js';
import { neighbouringDays, type NeighbouringDays } from '../read/days.js';
import { digestOf } from '../read/digest.js';
import { Entries } from '../read/entries.js';
import type { EntryCache } from '../read/entry-cache.js';
import { descendantsOfEach, linksFrom, linksTo } from '../read/links.js';
import { Lists, type Request } from '../read/lists.js';
import { neighbours, type Neighbours } from '../read/neighbours.js';
import { countFacets } from '../read/facets.js';
import { countBySearch, findBySearch } from '../read/search.js';
import { suggest } from '../read/suggest.js';
import { findIds, findIdsOfTypes } from '../read/slugs.js';
import { readTexts } from '../read/texts.js';
import { withdrawn, withdrawnBySlug } from '../read/withdrawn.js';
import type { Link, Reader, StoredFile, TextKey, Withdrawn } from '../reader.js';
import type { FacetCounts, SearchPage, SearchQuestion, SearchWindow, SuggestQuestion } from '../search/question.js';
import type { Connection } from './connection.js';
import { localesOf, type Meta } from './meta.js';

/** What the store knows at the Reader's version. */
export type ReaderMeta = Partial<Meta> & Pick<Meta, 'token' | 'generation'>;

/** What is worked out once a version. */
interface Remembered {
  digest?: string;
  counts?: ReadonlyMap<EntryType, number>;
  site?: StoredSite | null;
}

export class SqliteReader implements Reader {
  readonly version: string;
  readonly updatedAt: string | null;
  readonly generation: string;
  readonly #entries: Entries;
  readonly #lists: Lists;
  readonly #defaultLocale: string;
  readonly #remembered: Remembered = {};
  /** The same at every page of a search, and costly where much is found. */
  readonly #facets = new LRUCache<string, FacetCounts>({ max: 200 });

  /** The connection must be in a read transaction at the version that `meta` was read at. */
  constructor(
    readonly connection: Connection,
    meta: ReaderMeta,
    cache: EntryCache,
    sortAtMost: number,
  ) {
    const locales = localesOf(meta);
    this.version = meta.token;
    this.generation = meta.generation;
    this.updatedAt = meta.updatedAt ?? null;
    this.#defaultLocale = locales[0] ?? 'en';
    this.#entries = new Entries(connection, cache);
    this.#lists = new Lists(connection, locales, sortAtMost);
  }

  async getDigest(): Promise<string> {
    return (this.#remembered.digest ??= digestOf(this.connection));
  }

  async getCounts(): Promise<ReadonlyMap<EntryType, number>> {
    return (this.#remembered.counts ??= new Map(
      this.connection
        .all<{ type: EntryType; count: number }>('SELECT type, count(*) AS count FROM entry GROUP BY type')
        .map(({ type, count }) => [type, count]),
    ));
  }

  async getSite(): Promise<StoredSite | null> {
    if (this.#remembered.site === undefined) {
      const row = this.connection.get<{ data: string }>('SELECT data FROM site ORDER BY number DESC LIMIT 1');
      this.#remembered.site = row === undefined ? null : (JSON.parse(row.data) as StoredSite);
    }
    return this.#remembered.site;
  }

  peekEntry(id: string): AnyStoredEntry | null | undefined {
    return this.#entries.peek(id);
  }

  async getEntries(ids: readonly string[]): Promise<(AnyStoredEntry | null)[]> {
    return this.#entries.get(ids);
  }

  async findIds(type: EntryType, references: readonly string[]): Promise<(string | null)[]> {
    return findIds(this.connection, type, references);
  }

  async findIdsOfTypes(types: readonly EntryType[], references: readonly string[]): Promise<string[]> {
    return findIdsOfTypes(this.connection, types, references);
  }

  async getWithdrawn(ids: readonly string[]): Promise<(Withdrawn | null)[]> {
    return withdrawn(this.connection, ids);
  }

  async findWithdrawn(type: EntryType, slug: string): Promise<Withdrawn | null> {
    return withdrawnBySlug(this.connection, type, slug);
  }

  async getTexts(keys: readonly TextKey[]): Promise<(string | null)[]> {
    return readTexts(this.connection, keys, this.#defaultLocale);
  }

  async getDescendants(role: 'broader' | 'within', ids: readonly string[]): Promise<string[]> {
    const each = descendantsOfEach(this.connection, role, ids);
    return [...new Set(each.flat())];
  }

  async getDescendantsOfEach(role: 'broader' | 'within', ids: readonly string[]): Promise<string[][]> {
    return descendantsOfEach(this.connection, role, ids);
  }

  async getLinksFrom(ids: readonly string[], roles: readonly LinkRole[]): Promise<Link[][]> {
    return linksFrom(this.connection, ids, roles);
  }

  async getLinksTo(ids: readonly string[], roles: readonly LinkRole[]): Promise<Link[][]> {
    return linksTo(this.connection, ids, roles);
  }

  async list(question: Question, window: Window): Promise<ListPage> {
    return this.#lists.list(question, window);
  }

  async getSpans(question: Question): Promise<[number, number][]> {
    return this.#lists.spans(question);
  }

  async lists(question: Question, window: Window, parents: readonly string[]): Promise<ListPage[]> {
    return this.#lists.lists(question, window, parents);
  }

  async listEach(requests: readonly Request[]): Promise<ListPage[]> {
    return this.#lists.listEach(requests);
  }

  async count(question: Question): Promise<number> {
    return this.#lists.countEach([question])[0] ?? 0;
  }

  async counts(question: Question, parents: readonly string[]): Promise<number[]> {
    return this.#lists.counts(question, parents);
  }

  async countEach(questions: readonly Question[]): Promise<number[]> {
    return this.#lists.countEach(questions);
  }

  async getNeighbours(type: EntryType, order: 'date' | 'position', ids: readonly string[]): Promise<Neighbours[]> {
    return neighbours(this.connection, type, order, ids);
  }

  async search(question: SearchQuestion, window: SearchWindow): Promise<SearchPage> {
    return findBySearch(this.connection, question, window, this.#defaultLocale);
  }

  async suggest(question: SuggestQuestion): Promise<string[]> {
    return suggest(this.connection, question);
  }

  async countFound(question: SearchQuestion): Promise<number> {
    return countBySearch(this.connection, question, this.#defaultLocale);
  }

  async countFacets(question: SearchQuestion): Promise<FacetCounts> {
    const name = JSON.stringify(question);
    const known = this.#facets.get(name) ?? countFacets(this.connection, question, this.#defaultLocale);
    this.#facets.set(name, known);
    return known;
  }

  async findFile(sha256: string): Promise<StoredFile | null> {
    const row = this.connection.get<StoredFile>(
      'SELECT sha256, media_type AS mediaType, bytes, name FROM file WHERE sha256 = ? LIMIT 1',
      sha256,
    );
    return row ?? null;
  }

  async getNeighbouringDays(day: number): Promise<NeighbouringDays> {
    return neighbouringDays(this.connection, day);
  }
}
