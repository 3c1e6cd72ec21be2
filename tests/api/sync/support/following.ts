// A feed from memory and an API's follower of it, in this process; what it logged is kept.
import { startFollower, type FollowerOptions, type Following } from '@october/api/dist/sync/follower.js';
import { startFeedServer, type FeedServer } from '../../../support/feed-server.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error' | 'fatal';
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Setting extends Following {
  readonly feed: FeedServer;
  readonly folder: string;
  readonly logged: LogLine[];
  /** Ends the follower and the store, and starts them again on the same folder. */
  restart(options?: Partial<FollowerOptions>): Promise<void>;
  /** Ends them. */
  stop(): Promise<void>;
  /** Resolves with the next line that says this. */
  untilLogged(message: string): Promise<LogLine>;
  remove(): Promise<void>;
}

export interface SettingOptions extends Partial<FollowerOptions> {
  readonly feed?: FeedServer;
}

export const startFollowing = async ({ feed: given, ...options }: SettingOptions = {}): Promise<Setting> => {
  const feed = given ?? (await startFeedServer());
  const folder = await temporaryFolder('sync');
  const logged: LogLine[] = [];
  let listeners: ((line: LogLine) => void)[] = [];
  const logAs = (level: LogLine['level']) => (fields: Readonly<Record<string, unknown>>, message: string) => {
    const line = { level, fields, message };
    logged.push(line);
    listeners.forEach((listener) => listener(line));
  };
  const log = { info: logAs('info'), warn: logAs('warn'), error: logAs('error'), fatal: logAs('fatal') };
  const start = (more: Partial<FollowerOptions> = {}): Following =>
    startFollower({
      storeFolder: `${folder.path}/store`,
      mediaFolder: `${folder.path}/media`,
      feedUrl: feed.url,
      feedToken: feed.token,
      timeoutMs: 400,
      waitSeconds: 5,
      backOff: { leastMs: 5, mostMs: 40 },
      ...options,
      ...more,
      log: log as unknown as FollowerOptions['log'],
    });
  let now: Following | null = start();
  const current = (): Following => {
    if (now === null) throw new Error('it is stopped');
    return now;
  };
  const stop = async () => {
    const ending = now;
    now = null;
    await ending?.follower.stop();
    await ending?.store.close();
  };
  return {
    feed,
    folder: folder.path,
    logged,
    get store() {
      return current().store;
    },
    get follower() {
      return current().follower;
    },
    get media() {
      return current().media;
    },
    stop,
    restart: async (more) => {
      await stop();
      now = start(more);
    },
    untilLogged: (message) =>
      new Promise((resolve) => {
        const listener = (line: LogLine) => {
          if (line.message !== message) return;
          listeners = listeners.filter((one) => one !== listener);
          resolve(line);
        };
        listeners.push(listener);
      }),
    remove: async () => {
      await stop();
      await feed.remove();
      await folder.remove();
    },
  };
};

/** Version, digest and number of entries that a reader sees now. */
export const see = async ({ store }: Pick<Following, 'store'>): Promise<{ version: string; digest: string; entries: number } | null> => {
  const reader = store.acquire();
  if (reader === null) return null;
  try {
    const counts = await reader.getCounts();
    return {
      version: reader.version,
      digest: await reader.getDigest(),
      entries: [...counts.values()].reduce((sum, count) => sum + count, 0),
    };
  } finally {
    store.release(reader);
  }
};

/** Publishes so many topics, whose labels say which time it is. */
export const publishTopics = (feed: FeedServer, count: number, label: string): void => {
  for (let index = 0; index < count; index++)
    feed.publish('topic', `topic${index}`, { slug: `topic-${index}`, label: `${label} ${index}` });
};
