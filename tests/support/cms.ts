// The built CMS as a process of its own, on a database of its own.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { signIn, type ContentManager } from './content-manager.js';
import { freePort } from './ports.js';
import { startProgram, type Program } from './program.js';
import { inRepository } from './repository.js';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.js';

export interface CmsOptions {
  /** PostgreSQL; without it SQLite in the data folder. */
  databaseUrl?: string;
  /** Where database and uploads are. Without it a new folder that `remove` deletes. */
  dataDir?: string;
  /** More of the environment, or other values than ours. */
  env?: Record<string, string>;
}

export interface Cms {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** The environment that the process got: give it to the command line or to a second process on the same database. */
  readonly env: Record<string, string>;
  readonly feedToken: string;
  /** The process now: a new one after each `start`. */
  readonly program: Program;
  /** The first administrator, over the admin's HTTP API. Signs in once a process. */
  admin(): Promise<ContentManager>;
  /** GET of the feed with the token: `feed('?after=12-abc')`, `feed('/digest')`. */
  feed(rest?: string): Promise<Response>;
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Again on the same port and data, after `stop` or `kill`. */
  start(): Promise<void>;
  /** Stops it if it runs, and deletes the data folder if it was made here. */
  remove(): Promise<void>;
}

export const administrator = { email: 'editor@example.org', password: 'Correct-horse-1917' };

/** Starts the CMS and waits until it serves. Needs a built cms/dist (`npm run build`). */
export const startCms = async (options: CmsOptions = {}): Promise<Cms> => {
  const made: TemporaryFolder | null = options.dataDir === undefined ? await temporaryFolder('cms') : null;
  const dataDir = options.dataDir ?? made?.path ?? '';
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...cmsEnvironment({ dataDir, port, databaseUrl: options.databaseUrl }), ...options.env };
  const launch = () =>
    startProgram({ name: 'CMS', args: [strapiCommand(), 'start'], cwd: inRepository('cms'), env, readyUrl: `${url}/_health` });
  let program = await launch().catch(async (error: unknown) => {
    await made?.remove();
    throw error;
  });
  let session: Promise<ContentManager> | null = null;
  return {
    url,
    port,
    dataDir,
    env,
    feedToken: env.FEED_TOKEN ?? '',
    get program() {
      return program;
    },
    admin: () => (session ??= signIn(url, administrator)),
    feed: (rest = '') => fetch(`${url}/api/feed${rest}`, { headers: { authorization: `Bearer ${env.FEED_TOKEN ?? ''}` } }),
    stop: () => program.stop(),
    kill: () => program.kill(),
    start: async () => {
      program = await launch();
      session = null;
    },
    remove: async () => {
      if (program.isRunning()) await program.stop();
      await made?.remove();
    },
  };
};

/** An environment in which a CMS starts: secrets made for this test, nothing of the developer's own `.env`. */
export const cmsEnvironment = (where: { dataDir: string; port: number; databaseUrl?: string | undefined }): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: where.dataDir,
  NODE_ENV: 'production',
  LOG_LEVEL: 'info',
  STRAPI_TELEMETRY_DISABLED: 'true',
  CMS_HOST: '127.0.0.1',
  CMS_PORT: String(where.port),
  CMS_URL: `http://127.0.0.1:${where.port}`,
  DATA_DIR: where.dataDir,
  ...(where.databaseUrl === undefined ? {} : { DATABASE_URL: where.databaseUrl }),
  APP_KEYS: [secret(), secret()].join(','),
  API_TOKEN_SALT: secret(),
  ADMIN_JWT_SECRET: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  ENCRYPTION_KEY: secret(),
  FEED_TOKEN: secret(),
  ADMIN_EMAIL: administrator.email,
  ADMIN_PASSWORD: administrator.password,
});

const secret = (): string => randomBytes(24).toString('base64url');

/** Strapi's command, found as Node finds it, wherever npm put it. */
export const strapiCommand = (): string =>
  path.join(path.dirname(createRequire(inRepository('cms', 'package.json')).resolve('@strapi/strapi/package.json')), 'bin', 'strapi.js');
