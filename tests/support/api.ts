// The built read API as a process of its own, following a CMS or whatever stands at `feedUrl`.
import { eventually } from './eventually.js';
import { freePort } from './ports.js';
import { spawnProgram, startProgram, type Program } from './program.js';
import { inRepository } from './repository.js';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.js';

export interface ApiOptions {
  /** `http://127.0.0.1:<port>/api/feed` */
  feedUrl: string;
  feedToken: string;
  /** Where its store and pictures are. Without it a new folder that `remove` deletes. */
  dataDir?: string;
  env?: Record<string, string>;
  /** Wait for the first full snapshot (/health/ready), or only until the process serves (/health/live). Default: ready. */
  until?: 'ready' | 'live';
}

export interface GraphqlAnswer<Data> {
  data: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

export interface Ready {
  version: string | null;
  [more: string]: unknown;
}

export interface Api {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly env: Record<string, string>;
  readonly program: Program;
  /** POST /graphql, answered whole, errors too. */
  ask<Data = Record<string, unknown>>(query: string, variables?: object): Promise<GraphqlAnswer<Data>>;
  /** POST /graphql; its data. Throws where the answer has an error. */
  query<Data = Record<string, unknown>>(query: string, variables?: object): Promise<Data>;
  /** GET /health/ready, also where it is not ready (503). */
  ready(): Promise<{ status: number; body: Ready }>;
  /** Until /health/ready says this version. */
  untilVersion(version: string, timeoutMs?: number): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Starts the API. Needs a built api/dist. */
export const startApi = async (options: ApiOptions): Promise<Api> => {
  const made: TemporaryFolder | null = options.dataDir === undefined ? await temporaryFolder('api') : null;
  const dataDir = options.dataDir ?? made?.path ?? '';
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: dataDir,
    NODE_ENV: 'production',
    // As npm start and the image have it: threads share two arenas of memory instead of keeping many.
    MALLOC_ARENA_MAX: '2',
    LOG_LEVEL: 'info',
    API_HOST: '127.0.0.1',
    API_PORT: String(port),
    API_URL: url,
    DATA_DIR: dataDir,
    API_DATA_DIR: dataDir,
    FEED_URL: options.feedUrl,
    FEED_TOKEN: options.feedToken,
    ...options.env,
  };
  const what = { name: 'API', args: ['--max-semi-space-size=2', inRepository('api', 'dist', 'main.js')], cwd: inRepository('api'), env };
  const launch = () => startProgram({ ...what, readyUrl: `${url}/health/${options.until ?? 'ready'}` });
  let program = await launch().catch(async (error: unknown) => {
    await made?.remove();
    throw error;
  });
  const ask = async <Data>(query: string, variables: object = {}): Promise<GraphqlAnswer<Data>> => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as GraphqlAnswer<Data>;
  };
  const ready = async () => {
    const answer = await fetch(`${url}/health/ready`);
    return { status: answer.status, body: (await answer.json()) as Ready };
  };
  return {
    url,
    port,
    dataDir,
    env,
    get program() {
      return program;
    },
    ask,
    query: async <Data>(query: string, variables?: object) => {
      const { data, errors } = await ask<Data>(query, variables);
      if (errors || data === null) throw new Error(`The API answered ${JSON.stringify(errors)} to ${query}`);
      return data;
    },
    ready,
    untilVersion: async (version, timeoutMs = 20_000) => {
      await eventually(async () => (await ready()).body.version === version, { timeoutMs, what: `version ${version} in the API` });
    },
    stop: () => program.stop(),
    kill: () => program.kill(),
    start: async () => {
      program = await launch();
    },
    remove: async () => {
      if (program.isRunning()) await program.stop();
      await made?.remove();
    },
  };
};

/** Runs the API with an environment that it should refuse; its exit code and what it printed. */
export const runApi = async (env: Record<string, string>): Promise<{ code: number | null; output: string }> => {
  const program = spawnProgram({
    name: 'API',
    args: [inRepository('api', 'dist', 'main.js')],
    cwd: inRepository('api'),
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  const { code } = await program.exited;
  return { code, output: program.output() };
};
