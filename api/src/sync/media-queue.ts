// Copies the files that records name, a few at a time, beside the texts: no publication waits for its pictures.
import { backOffMs, pause, type BackOffOptions } from './back-off.js';
import type { FeedClient } from './feed-client.js';
import { copyMedia, hasMedia } from './media-files.js';
import type { LogLevel } from './messages.js';

export interface MediaQueueOptions {
  readonly client: FeedClient;
  readonly folder: string;
  readonly backOff: BackOffOptions;
  readonly log: (level: LogLevel, fields: Readonly<Record<string, unknown>>, message: string) => void;
}

const atOnce = 4;
/** Then it waits for the next publication that names it, or for a reader who asks. */
const mostTries = 10;

export class MediaQueue {
  readonly #wanted = new Set<string>();
  readonly #underWay = new Set<string>();
  readonly #ended = new AbortController();
  #whenIdle: (() => void)[] = [];

  constructor(private readonly options: MediaQueueOptions) {}

  want(hashes: Iterable<string>): void {
    for (const sha256 of hashes) if (!this.#underWay.has(sha256) && !hasMedia(this.options.folder, sha256)) this.#wanted.add(sha256);
    this.#next();
  }

  /** When nothing is wanted any more. */
  idle(): Promise<void> {
    if (this.#isIdle()) return Promise.resolve();
    return new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  stop(): void {
    this.#ended.abort();
    this.#wanted.clear();
  }

  #isIdle(): boolean {
    return this.#wanted.size === 0 && this.#underWay.size === 0;
  }

  #next(): void {
    for (const sha256 of this.#wanted) {
      if (this.#underWay.size >= atOnce) return;
      this.#wanted.delete(sha256);
      this.#underWay.add(sha256);
      void this.#copy(sha256).finally(() => {
        this.#underWay.delete(sha256);
        this.#next();
        if (this.#isIdle()) for (const resolve of this.#whenIdle.splice(0)) resolve();
      });
    }
  }

  async #copy(sha256: string): Promise<void> {
    const { client, folder, backOff, log } = this.options;
    const { signal } = this.#ended;
    for (let tries = 1; !signal.aborted; tries++) {
      try {
        if (!(await copyMedia(client, folder, sha256, signal))) log('warn', { sha256 }, 'the feed has no file that a record names');
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (tries === mostTries) return log('error', { sha256, fault: String(error) }, 'a file could not be copied');
        await pause(backOffMs(tries, backOff), signal);
      }
    }
  }
}
