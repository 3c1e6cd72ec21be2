// What readers call entries (slugs, former slugs, ids) as ids. What is unknown is left out, so it matches nothing.
import type { EntryType } from '@october/schema';
import type { Reader } from '../store/reader.js';

/** One for each request: the same references are looked up once, however many lists name them. */
export class References {
  readonly #known = new Map<string, Promise<string[]>>();

  constructor(private readonly reader: Reader) {}

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
    const known = this.#known.get(key);
    if (known) return known;
    const asked = ask();
    this.#known.set(key, asked);
    return asked;
  }
}
