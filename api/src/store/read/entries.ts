// Entries of one version by id.
import type { AnyStoredEntry } from '../entry.js';
import type { Connection } from '../sqlite/connection.js';
import type { EntryCache } from './entry-cache.js';

/** Ids whose number at this version is remembered. */
const mostKnown = 50_000;

export class Entries {
  /** Number at this version; 0 for what is not published. */
  readonly #numbers = new Map<string, number>();

  constructor(
    private readonly connection: Connection,
    private readonly cache: EntryCache,
  ) {}

  /** Null where it is not published, undefined where it is not in memory. */
  peek(id: string): AnyStoredEntry | null | undefined {
    const number = this.#numbers.get(id);
    if (number === undefined) return undefined;
    return number === 0 ? null : this.cache.get(number);
  }

  get(ids: readonly string[]): (AnyStoredEntry | null)[] {
    const found = new Map<string, AnyStoredEntry | null>();
    const missing: string[] = [];
    for (const id of ids) {
      const entry = this.peek(id);
      if (entry !== undefined) found.set(id, entry);
      else missing.push(id);
    }
    if (missing.length > 0) this.#read(missing, found);
    return ids.map((id) => found.get(id) ?? null);
  }

  #read(ids: readonly string[], found: Map<string, AnyStoredEntry | null>): void {
    if (this.#numbers.size > mostKnown) this.#numbers.clear();
    for (const id of ids) this.#numbers.set(id, 0);
    const rows = this.connection.all<{ number: number; id: string; data: string }>(
      'SELECT number, id, data FROM entry WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    );
    for (const { number, id, data } of rows) {
      this.#numbers.set(id, number);
      found.set(id, this.cache.parse(number, data));
    }
  }
}
