// Whether the store is what the feed says: the two digests, compared now and then, and only where both are of one token.
import type { FeedDigest } from '@october/schema';
import { FeedFault } from './check-page.js';
import { FeedRefusal, type FeedClient } from './feed-client.js';
import type { LiveStore } from './live-store.js';

export interface DigestCheckOptions {
  readonly client: FeedClient;
  readonly digestEveryMs: number;
  readonly rebuildEveryMs: number;
}

export interface DigestMismatch {
  readonly version: string;
  readonly ours: string;
  readonly theirs: string;
}

export class DigestCheck {
  #comparedAt = -Infinity;
  #rebuiltAt = -Infinity;

  constructor(private readonly options: DigestCheckOptions) {}

  /** Null where they are equal, cannot be compared now, or were compared a short while ago; an error where the feed has none to give. */
  async compare(live: LiveStore, signal: AbortSignal): Promise<DigestMismatch | FeedRefusal | FeedFault | null> {
    if (performance.now() - this.#comparedAt < this.options.digestEveryMs) return null;
    let theirs: FeedDigest;
    try {
      theirs = await this.options.client.digest(signal);
    } catch (error) {
      // The pages go on without it.
      if (!(error instanceof FeedRefusal || error instanceof FeedFault)) throw error;
      this.#comparedAt = performance.now();
      return error;
    }
    const version = live.token;
    if (theirs.token !== version) return null;
    this.#comparedAt = performance.now();
    const ours = live.digest();
    return ours === theirs.digest ? null : { version, ours, theirs: theirs.digest };
  }

  /** At most once in `rebuildEveryMs`: a feed whose digest is wrong must not have us rebuild for ever. */
  mayRebuild(): boolean {
    if (performance.now() - this.#rebuiltAt < this.options.rebuildEveryMs) return false;
    this.#rebuiltAt = performance.now();
    return true;
  }
}
