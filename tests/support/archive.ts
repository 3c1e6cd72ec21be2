// A whole archive for a test: the CMS, an administrator signed in, and the read API that follows it.
import { feedDigest } from '@october/schema';
import { startApi, type Api } from './api.js';
import { startCms, type Cms } from './cms.js';
import type { ContentManager, Entry } from './content-manager.js';
import { startPostgres } from './postgres.js';

export type Database = 'SQLite' | 'PostgreSQL';

export interface Archive {
  readonly cms: Cms;
  readonly api: Api;
  /** The administrator of the CMS as it runs now. */
  editor(): Promise<ContentManager>;
  /** Until readers see everything that is published. */
  arrived(): Promise<void>;
  /** Asks when all has arrived. */
  query<Data>(query: string, variables?: object): Promise<Data>;
  /** Makes a draft and publishes it. */
  publish(type: string, data: object): Promise<Entry>;
  remove(): Promise<void>;
}

export const startArchive = async (database: Database, env: Record<string, string> = {}): Promise<Archive> => {
  const postgres = database === 'PostgreSQL' ? await startPostgres() : null;
  const cms = await startCms(postgres === null ? { env } : { env, databaseUrl: await postgres.database() });
  const api = await startApi({ feedUrl: `${cms.url}/api/feed`, feedToken: cms.feedToken });
  const arrived = async (): Promise<void> => {
    const { token } = feedDigest.parse(await (await cms.feed('/digest')).json());
    if (token !== null) await api.untilVersion(token);
  };
  return {
    cms,
    api,
    editor: () => cms.admin(),
    arrived,
    query: async (query, variables) => {
      await arrived();
      return api.query(query, variables);
    },
    publish: async (type, data) => {
      const editor = await cms.admin();
      const { documentId } = await editor.create(type, data);
      return editor.publish(type, documentId);
    },
    remove: async () => {
      await api.remove();
      await cms.remove();
      await postgres?.stop();
    },
  };
};

/** A relation as the admin's form sends it: exactly these, in this order. */
export const pointsAt = (...targets: { documentId: string }[]): object => ({ set: targets.map(({ documentId }) => ({ documentId })) });
