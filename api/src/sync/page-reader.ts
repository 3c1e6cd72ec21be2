// The pages of a snapshot, read and prepared by a thread of their own.
import { Worker } from 'node:worker_threads';
import type { FeedToken } from '@october/schema';
import type { PreparedChanges } from '../store/write/prepare-changes.js';
import type { FeedClientOptions } from './feed-client.js';
import { feedErrorOf, type FeedFaultMessage } from './feed-fault-message.js';

export interface PageReaderData {
  readonly feed: FeedClientOptions;
  /** Null asks for everything. */
  readonly after: FeedToken | null;
  /** Languages of the site as far as the store knows it. */
  readonly locales: readonly string[];
  /** While the feed is empty it is asked again after this long. */
  readonly waitSeconds: number;
}

export interface PreparedPage {
  readonly prepared: PreparedChanges;
  readonly next: FeedToken;
  /** The last page's `next`. */
  readonly head: FeedToken;
}

export type FromPageReader =
  | { readonly kind: 'page'; readonly page: PreparedPage }
  | { readonly kind: 'fault'; readonly fault: FeedFaultMessage };

/** The pages from `after` to the head that the feed has at the first of them. Throws what the feed's client throws, or the signal's reason. */
export const readPages = async function* (data: PageReaderData, signal: AbortSignal): AsyncGenerator<PreparedPage, void, undefined> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./page-reader-worker.js', import.meta.url), { workerData: data, name: 'page-reader' });
  const come: PreparedPage[] = [];
  let failure: Error | null = null;
  let wake = (): void => undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  const abort = (): void => fail(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
  worker.on('message', (message: FromPageReader) => {
    if (message.kind === 'fault') return fail(feedErrorOf(message.fault));
    come.push(message.page);
    wake();
  });
  worker.once('error', fail);
  worker.once('exit', () => fail(new Error('the thread that reads the feed has ended')));
  signal.addEventListener('abort', abort);
  try {
    for (;;) {
      while (come.length === 0 && failure === null) await new Promise<void>((resolve) => (wake = resolve));
      const page = come.shift();
      if (page === undefined) throw failure ?? new Error('no page');
      worker.postMessage('taken');
      yield page;
      if (page.next === page.head) return;
    }
  } finally {
    signal.removeEventListener('abort', abort);
    await worker.terminate();
  }
};
