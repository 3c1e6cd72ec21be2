// What readers call entries (slugs, former slugs, ids) as ids. What is unknown is left out, so it matches nothing.
import type { EntryType } from '@october/schema';
import { LRUCache } from 'lru-cache';
import type { Reader } from '../store/reader.js';

/** Lookups remembered for a version. */
const mostRemembered = 5_000;

const known = new WeakMap<Reader, References>();

/** Of a Reader's version: what a slug means does not change within it, so it is looked up once for all requests. */
export const referencesOf = (reader: Reader): References => {
  let references = known.get(reader);
  if (!references) known.set(reader, (references = new References(reader)));
  return references;
};

export class References {
  readonly #lists = new LRUCache<string, Promise<string[]>>({ max: mostRemembered });
  /** Empty for what matches nothing. */
  readonly #single = new LRUCache<string, string>({ max: mostRemembered });

  constructor(private readonly reader: Reader) {}

  /** An id that was looked up before: null where it matches nothing, undefined where it must be asked for. */
  peek(type: EntryType, reference: string): string | null | undefined {
    const id = this.#single.get(`${type}/${reference}`);
    return id === '' ? null : id;
  }

  /** One id for each reference, null for what matches nothing. */
  async findEach(type: EntryType, references: readonly string[]): Promise<(string | null)[]> {
    const ids = await this.reader.findIds(type, references);
    ids.forEach((id, index) => this.#single.set(`${type}/${references[index] ?? ''}`, id ?? ''));
    return ids;
  }

  /** Ids of entries of these types. A slug may be held by one of each type: then all of them are meant. */
  find(types: readonly EntryType[], references: readonly string[]): Promise<string[]> {
    const [type] = types;
    return this.#once(`${types.join()} ${JSON.stringify(references)}`, () =>
      types.length === 1 && type !== undefined
        ? this.reader.findIds(type, references).then((ids) => ids.filter((id) => id !== null))
        : this.reader.findIdsOfTypes(types, references),
    );
  }

  /** The same with everything below them: narrower topics, places within. */
  findWithBelow(type: 'topic' | 'place', references: readonly string[]): Promise<string[]> {
    const role = type === 'topic' ? 'broader' : 'within';
    return this.#once(`below ${type} ${JSON.stringify(references)}`, async () => {
      const ids = await this.find([type], references);
      return ids.length === 0 ? ids : this.reader.getDescendants(role, ids);
    });
  }

  #once(key: string, ask: () => Promise<string[]>): Promise<string[]> {
    const remembered = this.#lists.get(key);
    if (remembered) return remembered;
    const asked = ask();
    this.#lists.set(key, asked);
    asked.catch(() => this.#lists.delete(key));
    return asked;
  }
}
