// The follower as the main thread has it: a thread that applies the feed, and the store that gets its versions.
import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Log } from '../log.js';
import { openStore, type OpenedStore, type StoreOptions } from '../store/open-store.js';
import { faultOf, removeStoreFile } from '../store/store-file.js';
import { StoreFolder } from '../store/store-folder.js';
import { usualBackOff } from './back-off.js';
import { FeedClient } from './feed-client.js';
import { createMediaFinder, type MediaFinder } from './find-media.js';
import type { FollowerData, FollowerState, FromFollower, ToFollower } from './messages.js';

export interface FollowerOptions
  extends Pick<FollowerData, 'storeFolder' | 'mediaFolder' | 'feedUrl' | 'feedToken'>,
    Partial<Omit<FollowerData, 'storeFolder' | 'mediaFolder' | 'feedUrl' | 'feedToken'>> {
  readonly log: Log;
  readonly store?: Omit<StoreOptions, 'file'>;
  /** The thread ended by a fault of our own: nobody feeds the store any more. The process should end and be started again. */
  readonly onFailure?: (error: Error) => void;
}

export interface Lag extends FollowerState {
  /** Seconds for which the store may have been behind the feed; 0 while it follows, null before it ever reached the head. */
  readonly lagSeconds: number | null;
}

export interface Follower {
  /** When everything that the feed has now is in the answers. Waits for as long as the feed is away. */
  caughtUp(): Promise<void>;
  /** When every file that the records name is here, or was given up for now. */
  filesCopied(): Promise<void>;
  state(): Lag;
  /** Called with each new version, after Readers of it can be had. Returns how to stop listening. */
  onVersion(listener: (version: string) => void): () => void;
  stop(): Promise<void>;
}

export interface Following {
  readonly store: OpenedStore;
  readonly follower: Follower;
  readonly media: MediaFinder;
}

/** Opens the store, which answers at once where it has anything, and begins to follow the feed. */
export const startFollower = ({ log, store: storeOptions, onFailure, ...options }: FollowerOptions): Following => {
  const data: FollowerData = {
    waitSeconds: 25,
    timeoutMs: 30_000,
    backOff: usualBackOff,
    digestEveryMs: 15 * 60_000,
    rebuildEveryMs: 60 * 60_000,
    ...options,
  };
  const events = new EventEmitter<{ version: [string] }>();
  const waiting = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  let requests = 0;
  let state: FollowerState = { version: null, status: 'starting', caughtUpAt: null, fault: null };

  const folder = new StoreFolder(data.storeFolder);
  const file = findFile(folder, log);
  const say = (message: ToFollower): void => worker.postMessage(message);
  const store = openStore({ ...storeOptions, file, onDamage: (fault) => say({ kind: 'damaged', fault }) });
  const worker = new Worker(new URL('./follower-worker.js', import.meta.url), {
    workerData: data,
    name: 'follower',
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });

  const hear = (message: FromFollower): void => {
    if (message.kind === 'state') state = message.state;
    else if (message.kind === 'log') log[message.level](message.fields, message.message);
    else if (message.kind === 'done') {
      waiting.get(message.request)?.resolve();
      waiting.delete(message.request);
    } else {
      if (message.kind === 'swap')
        store.swap(message.file, (old) => (message.wasDamaged ? void folder.setAside(old) : removeStoreFile(old)));
      else store.renew();
      state = { ...state, version: message.version };
      if (message.kind === 'swap' || message.isNew) events.emit('version', message.version);
    }
  };
  worker.on('message', hear);
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      for (const { reject } of waiting.values()) reject(new Error('the follower has ended'));
      waiting.clear();
      resolve();
    });
  });
  worker.on('error', (error) => {
    log.fatal({ err: error }, 'the follower failed');
    onFailure?.(error);
  });

  const ask = (kind: 'catchUp' | 'copyFiles'): Promise<void> =>
    new Promise((resolve, reject) => {
      const request = ++requests;
      waiting.set(request, { resolve, reject });
      say({ kind, request });
    });

  const client = new FeedClient({ url: data.feedUrl, token: data.feedToken, timeoutMs: data.timeoutMs });
  return {
    store,
    media: createMediaFinder({ client, folder: data.mediaFolder, store, log }),
    follower: {
      caughtUp: () => ask('catchUp'),
      filesCopied: () => ask('copyFiles'),
      state: () => ({ ...state, lagSeconds: lagOf(state) }),
      onVersion: (listener) => {
        events.on('version', listener);
        return () => events.off('version', listener);
      },
      stop: async () => {
        say({ kind: 'stop' });
        await ended;
        await client.close();
      },
    },
  };
};

const lagOf = ({ status, caughtUpAt }: FollowerState): number | null => {
  if (caughtUpAt === null) return null;
  return status === 'following' ? 0 : Math.max(0, (Date.now() - caughtUpAt) / 1000);
};

/** The file to begin with; what is of no use is put aside, and will be made again from the feed. */
const findFile = (folder: StoreFolder, log: Log): string | null => {
  if (folder.find('building') === folder.find('current')) folder.point('building', null);
  folder.sweep();
  const file = folder.find('current');
  if (file === null) return null;
  const fault = faultOf(file, { whole: true });
  if (fault === null) return file;
  folder.point('current', null);
  log.warn({ fault, setAside: folder.setAside(file) }, 'the store cannot be used; it was set aside and is made again from the feed');
  return null;
};
