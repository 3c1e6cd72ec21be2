// Lists and counts that were asked of a version before. They are the same for every request of that version, and go with it.
import { LRUCache } from 'lru-cache';
import type { ListPage } from '../../store/question.js';
import type { Reader } from '../../store/reader.js';
import { countLoader, listLoader, type CountRequest, type ListRequest } from './lists.js';
import { then, type MaybePromise } from './maybe-promise.js';

interface Remembered {
  readonly lists: LRUCache<string, ListPage>;
  readonly counts: LRUCache<string, number>;
}

/** Nodes of remembered lists, about 200 bytes each; and counts. */
const mostNodes = 20_000;
const mostCounts = 5_000;

const remembered = new WeakMap<Reader, Remembered>();

const rememberedOf = (reader: Reader): Remembered => {
  let known = remembered.get(reader);
  if (!known) {
    known = {
      lists: new LRUCache({ maxSize: mostNodes, sizeCalculation: ({ entries }) => entries.length + 1 }),
      counts: new LRUCache({ max: mostCounts }),
    };
    remembered.set(reader, known);
  }
  return known;
};

/** The lists of one request: from memory at once, the others batched. */
export class Lists {
  readonly #remembered: Remembered;
  #lists: ReturnType<typeof listLoader> | undefined;
  #counts: ReturnType<typeof countLoader> | undefined;

  constructor(private readonly reader: Reader) {
    this.#remembered = rememberedOf(reader);
  }

  /** Rejects with a UserError where a cursor is not of this list. */
  find(request: ListRequest): MaybePromise<ListPage> {
    const key = `${request.parent ?? ''} ${JSON.stringify([request.question, request.window])}`;
    const known = this.#remembered.lists.get(key);
    if (known) return known;
    const loader = (this.#lists ??= listLoader(this.reader));
    return then(loader.load(request), (page) => {
      this.#remembered.lists.set(key, page);
      return page;
    });
  }

  count(request: CountRequest): MaybePromise<number> {
    const key = `${request.parent ?? ''} ${JSON.stringify(request.question)}`;
    const known = this.#remembered.counts.get(key);
    if (known !== undefined) return known;
    const loader = (this.#counts ??= countLoader(this.reader));
    return then(loader.load(request), (count) => {
      this.#remembered.counts.set(key, count);
      return count;
    });
  }
}
