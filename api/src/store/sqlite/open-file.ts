// One file that readers are answered from: its connections, and its Readers, one a version.
import type { Reader } from '../reader.js';
import { createEntryCache, type EntryCache } from '../read/entry-cache.js';
import { Connection, type OnStatement } from './connection.js';
import { localesOf, readAllMeta } from './meta.js';
import { SqliteReader } from './sqlite-reader.js';

interface Held {
  readonly reader: SqliteReader;
  holders: number;
}

export interface OpenFileOptions {
  /** Megabytes of JSON, about a third of what its parsed entries take. */
  readonly entryCacheMegabytes: number;
  /** Entries that a page's statement sorts, at most; where a filter leads to more, the order's own index is walked. */
  readonly sortAtMost: number;
  readonly onStatement?: OnStatement | undefined;
  /** A reader found the file damaged. */
  readonly onDamage?: ((fault: string) => void) | undefined;
}

/** Versions held at once. Beyond, new requests join the newest there is, lest slow ones pin ever more of the file. */
const mostVersions = 6;

export class OpenFile {
  readonly #held = new Map<Reader, Held>();
  readonly #idle: Connection[] = [];
  #current: Held | null = null;
  #isStale = false;
  #cache: { readonly entries: EntryCache; readonly locale: string } | null = null;
  #whenDrained: (() => void) | null = null;

  constructor(
    readonly path: string,
    private readonly options: OpenFileOptions,
  ) {}

  acquire(): Reader {
    if (this.#current === null || (this.#isStale && this.#held.size < mostVersions)) {
      this.#current = this.#begin();
      this.#isStale = false;
    }
    this.#current.holders += 1;
    return this.#current.reader;
  }

  /** False where the Reader is not of this file. */
  release(reader: Reader): boolean {
    const held = this.#held.get(reader);
    if (held === undefined) return false;
    held.holders -= 1;
    if (held.holders === 0 && (held !== this.#current || this.#isStale || this.#whenDrained !== null)) this.#end(held);
    return true;
  }

  /** What is acquired from now on is of the newest version; a Reader that nobody holds lets go of its own. */
  renew(): void {
    this.#isStale = true;
    if (this.#current?.holders === 0) this.#end(this.#current);
  }

  /** No more is acquired; `whenDrained` is called when the last Reader is released and all is closed. */
  retire(whenDrained: () => void): void {
    this.#whenDrained = whenDrained;
    for (const held of [...this.#held.values()]) if (held.holders === 0) this.#end(held);
    this.#closeIfDrained();
  }

  #begin(): Held {
    const connection =
      this.#idle.pop() ??
      new Connection(this.path, { readonly: true, onStatement: this.options.onStatement, onDamage: this.options.onDamage });
    try {
      connection.begin('read');
      // The first statement fixes the version.
      const meta = readAllMeta(connection);
      const { token, generation } = meta;
      if (token === undefined || generation === undefined) throw new Error(`${this.path} has no version`);
      const held = {
        reader: new SqliteReader(
          connection,
          { ...meta, token, generation },
          this.#cacheFor(localesOf(meta)[0] ?? 'en'),
          this.options.sortAtMost,
        ),
        holders: 0,
      };
      this.#held.set(held.reader, held);
      return held;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  #end(held: Held): void {
    this.#held.delete(held.reader);
    if (held === this.#current) this.#current = null;
    held.reader.connection.commit();
    this.#idle.push(held.reader.connection);
    this.#closeIfDrained();
  }

  #closeIfDrained(): void {
    if (this.#whenDrained === null || this.#held.size > 0) return;
    for (const connection of this.#idle.splice(0)) connection.close();
    this.#whenDrained();
  }

  /** Entries hold texts under the default language's name. */
  #cacheFor(locale: string): EntryCache {
    if (this.#cache?.locale !== locale) this.#cache = { entries: createEntryCache(this.options.entryCacheMegabytes, locale), locale };
    return this.#cache.entries;
  }
}
