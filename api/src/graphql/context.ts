// What every resolver of one request is handed. Nothing is global: two requests may see two versions.
import 'reflect-metadata';
import type { EntryType } from '@october/schema';
import type { MediaAddresses } from '../archive/media.js';
import { referencesOf, type References } from '../archive/references.js';
import { getSite, type Site } from '../archive/site.js';
import type { TextService } from '../archive/text-service.js';
import type { AnyStoredEntry } from '../store/entry.js';
import type { Reader } from '../store/reader.js';
import { viewOf, type ViewOf } from './entry/view-of.js';
import type { Entry } from './entry/entry.type.js';
import { Loaders } from './loaders/loaders.js';
import { Lists } from './loaders/remembered-lists.js';
import { all, then, type MaybePromise } from './loaders/maybe-promise.js';

export interface ContextOptions {
  /** Held until the answer is made, and released by whoever acquired it. */
  readonly reader: Reader;
  readonly texts: TextService;
  readonly media: MediaAddresses;
  readonly requestId: string;
  /** Public address of this API, without a slash at its end. */
  readonly apiUrl: string;
}

export class GraphQLContext {
  readonly reader: Reader;
  readonly texts: TextService;
  readonly media: MediaAddresses;
  readonly requestId: string;
  readonly apiUrl: string;
  readonly loaders: Loaders;
  readonly lists: Lists;
  readonly references: References;

  constructor(
    options: ContextOptions,
    readonly site: Site,
  ) {
    this.reader = options.reader;
    this.texts = options.texts;
    this.media = options.media;
    this.requestId = options.requestId;
    this.apiUrl = options.apiUrl;
    this.lists = new Lists(options.reader);
    this.references = referencesOf(options.reader);
    this.loaders = new Loaders(options.reader, options.texts, this.references);
  }

  /** An entry in a language; null where it is not published. */
  find(id: string | null | undefined, locale: string): MaybePromise<Entry | null> {
    if (id === null || id === undefined) return null;
    return then(this.held(id), (entry) => (entry === null ? null : viewOf(entry, locale, this.site.defaultLocale)));
  }

  /** The same, of one type: null where it is of another. */
  findOf<Type extends EntryType>(type: Type, id: string | null | undefined, locale: string): MaybePromise<ViewOf<Type> | null> {
    return then(this.find(id, locale), (view) => (view?.stored.type === type ? (view as ViewOf<Type>) : null));
  }

  /** Id of an entry by slug, former slug or id; null where there is none. */
  findId(type: EntryType, reference: string): MaybePromise<string | null> {
    const known = this.references.peek(type, reference);
    return known === undefined ? this.loaders.ids.load({ type, reference }) : known;
  }

  /** In the order asked, what is not published left out. */
  list(ids: readonly string[], locale: string): MaybePromise<Entry[]> {
    return then(all(ids.map((id) => this.find(id, locale))), (views) =>
      views.includes(null) ? views.filter((view) => view !== null) : (views as Entry[]),
    );
  }

  listOf<Type extends EntryType>(type: Type, ids: readonly string[], locale: string): MaybePromise<ViewOf<Type>[]> {
    return then(this.list(ids, locale), (views) => views.filter((view): view is ViewOf<Type> => view.stored.type === type));
  }

  /** Not `#private`: Apollo hands resolvers a copy of the context, and copies have no private fields. */
  private held(id: string): MaybePromise<AnyStoredEntry | null> {
    const known = this.reader.peekEntry(id);
    return known === undefined ? this.loaders.entries.load(id) : known;
  }
}

export const createContext = async (options: ContextOptions): Promise<GraphQLContext> =>
  new GraphQLContext(options, await getSite(options.reader));
