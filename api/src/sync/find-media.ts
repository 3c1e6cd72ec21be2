// A published file for whoever serves it: from this machine, else from the feed, once, however many ask.
import type { Log } from '../log.js';
import type { Store } from '../store/reader.js';
import type { FeedClient } from './feed-client.js';
import { copyMedia, hasMedia, mediaPath } from './media-files.js';

export interface MediaFinder {
  /** Path of the file on this machine; null for what no published record names, or the feed does not have, or cannot give now. */
  find(sha256: string): Promise<string | null>;
}

export interface MediaFinderOptions {
  readonly client: FeedClient;
  readonly folder: string;
  readonly store: Store;
  readonly log: Log;
}

export const createMediaFinder = ({ client, folder, store, log }: MediaFinderOptions): MediaFinder => {
  const underWay = new Map<string, Promise<boolean>>();
  const fetchOnce = (sha256: string): Promise<boolean> => {
    const known = underWay.get(sha256);
    if (known) return known;
    const copying = copyMedia(client, folder, sha256)
      .catch((error: unknown) => {
        log.warn({ sha256, fault: String(error) }, 'a file that a reader asked for could not be fetched');
        return false;
      })
      .finally(() => underWay.delete(sha256));
    underWay.set(sha256, copying);
    return copying;
  };
  return {
    find: async (sha256) => {
      // Asked of the store first: a file whose entry was withdrawn may still lie here.
      if (!(await isPublished(store, sha256))) return null;
      return hasMedia(folder, sha256) || (await fetchOnce(sha256)) ? mediaPath(folder, sha256) : null;
    },
  };
};

const isPublished = async (store: Store, sha256: string): Promise<boolean> => {
  const reader = store.acquire();
  if (reader === null) return false;
  try {
    return (await reader.findFile(sha256)) !== null;
  } finally {
    store.release(reader);
  }
};
