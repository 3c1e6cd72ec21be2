// The whole program: what follows the feed, what answers readers, and how the two are joined. The one file that sees every layer.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { mediaAddresses } from './archive/media.js';
import type { Config } from './config.js';
import { createContext } from './graphql/context.js';
import { createSchema } from './graphql/schema/schema.js';
import { frontPage } from './http/front-page.js';
import { createGraphqlHandler } from './http/graphql.js';
import { live, ready } from './http/health.js';
import { media } from './http/media.js';
import { permalinks } from './http/permalink.js';
import { openRenditions } from './http/renditions.js';
import { startHttp, type Route } from './http/server.js';
import type { Log } from './log.js';
import type { Reader } from './store/reader.js';
import { startFollower } from './sync/follower.js';
import { openTexts } from './texts/texts.js';

export interface App {
  readonly port: number;
  /** Lets answers under way finish, then stops following. */
  close(): Promise<void>;
}

/** Rejects where the port is taken. `onFailure`: the app can no longer follow the CMS, and should be closed and started again. */
export const startApp = async (config: Config, log: Log, onFailure: (error: Error) => void): Promise<App> => {
  const inDataDir = (name: string): string => path.join(config.dataDir, name);
  mkdirSync(config.dataDir, { recursive: true });
  const {
    store,
    follower,
    media: files,
  } = startFollower({
    storeFolder: inDataDir('store'),
    mediaFolder: inDataDir('files'),
    feedUrl: config.feedUrl,
    feedToken: config.feedToken,
    log,
    onFailure,
  });
  const texts = openTexts({ file: inDataDir('texts.sqlite') });
  const addresses = mediaAddresses(config.mediaUrl);
  const contextFor = (reader: Reader, requestId: string) =>
    createContext({ reader, texts, media: addresses, requestId, apiUrl: config.url });
  const graphql = await createGraphqlHandler({
    schema: createSchema(),
    store,
    createContext: contextFor,
    log,
    url: config.url,
  });
  const routes: readonly Route[] = [
    { path: '/graphql', methods: ['GET', 'POST'], handle: graphql.handle },
    { path: /^\/(?:id|entry)\/[^/]+$/, methods: ['GET', 'HEAD'], handle: permalinks({ store, createContext: contextFor }) },
    { path: /^\/media\//, methods: ['GET', 'HEAD'], handle: media(files, openRenditions(inDataDir('renditions'))) },
    { path: '/health/live', methods: ['GET', 'HEAD'], handle: live },
    { path: '/health/ready', methods: ['GET', 'HEAD'], handle: ready(() => follower.state()) },
    { path: '/', methods: ['GET', 'HEAD'], handle: async () => frontPage(config.url) },
  ];
  const stopAll = async (): Promise<void> => {
    await graphql.stop();
    await follower.stop();
    await store.close();
    await texts.close();
  };
  try {
    const http = await startHttp({ host: config.host, port: config.port, routes, log });
    return {
      port: http.port,
      close: async () => {
        await http.close();
        await stopAll();
      },
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
};
