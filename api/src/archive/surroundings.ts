// What an entry is described with when it is told to others (cited, put into schema.org's words): the site, and the entries it names.
import type { AnyStoredEntry } from '../store/entry.js';
import type { MediaAddresses } from './media.js';
import type { Site } from './site.js';

export interface Surroundings {
  readonly site: Site;
  /** The language asked for. */
  readonly locale: string;
  /** Public address of this API, without a slash at its end. */
  readonly apiUrl: string;
  readonly media: MediaAddresses;
  /** Null for what is not published. Those asked for together are fetched together. */
  find(id: string): Promise<AnyStoredEntry | null>;
  /** The larger work that a document is a part of; null where it is none. Those asked for together are fetched together. */
  findWhole(documentId: string): Promise<AnyStoredEntry | null>;
}
