// Everything that the CMS is told from outside, read once, checked at start, all faults told at once.
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';

const empty = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <Shape extends z.ZodType>(shape: Shape) => z.preprocess(empty, shape.optional());

const secret = z.preprocess(
  empty,
  z
    .string({ error: 'is missing: a secret of 16 characters or more; `npm start` makes one in .env' })
    .min(16, 'is too short: a secret has 16 characters or more'),
);
const webAddress = z.url({ protocol: /^https?$/, error: ({ input }) => `is "${String(input)}": expected an http or https address` });
const flag = (byDefault: boolean) =>
  z
    .preprocess(
      empty,
      z
        .enum(['true', 'false'], { error: ({ input }) => `is "${String(input)}": expected true or false` })
        .default(byDefault ? 'true' : 'false'),
    )
    .transform((word) => word === 'true');

const aPort = 'expected a port, a whole number from 1 to 65535';

const variables = z.object({
  CMS_HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  CMS_PORT: z.preprocess(
    empty,
    z
      .string()
      .regex(/^([1-9]\d{0,4})$/, { error: ({ input }) => `is "${String(input)}": ${aPort}` })
      .refine((port) => Number(port) <= 65535, { error: ({ input }) => `is "${String(input)}": ${aPort}` })
      .default('1337')
      .transform(Number),
  ),
  CMS_URL: optional(webAddress),
  CMS_SERVE_ADMIN: flag(true),
  CMS_BEHIND_PROXY: flag(false),
  DATA_DIR: z.preprocess(empty, z.string().default('data')),
  DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(ql)?$/,
      error: () => 'is no address of a PostgreSQL database: expected postgres://user:password@host:5432/name',
    }),
  ),
  APP_KEYS: z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(',')
            .map((key) => key.trim())
            .filter(Boolean)
        : [],
    z.array(secret).min(1, 'is missing: one secret or more, joined by commas; `npm start` makes them in .env'),
  ),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  FEED_TOKEN: secret,
  CMS_RECONCILE_MS: z.preprocess(
    empty,
    z.coerce
      .number({ error: ({ input }) => `is "${String(input)}": expected milliseconds, 10 or more` })
      .int('expected whole milliseconds')
      .min(10, 'expected milliseconds, 10 or more')
      .default(5000),
  ),
  ADMIN_EMAIL: optional(z.email({ error: ({ input }) => `is "${String(input)}": expected an e-mail address` })),
  ADMIN_PASSWORD: optional(
    z
      .string()
      .regex(
        /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,}$/,
        'is too weak: expected 8 characters or more, with a small letter, a capital and a digit',
      ),
  ),
});

const checked = variables.refine((all) => (all.ADMIN_EMAIL === undefined) === (all.ADMIN_PASSWORD === undefined), {
  path: ['ADMIN_EMAIL'],
  error: 'and ADMIN_PASSWORD go together: give both, or neither to be asked in the admin',
});

/** What the CMS was told, checked. Folders are absolute. */
export interface CmsEnvironment {
  readonly host: string;
  readonly port: number;
  /** The public address, where it differs from host and port. */
  readonly url: string | undefined;
  readonly serveAdmin: boolean;
  /** Whether a proxy in front says who asks (X-Forwarded-*). */
  readonly behindProxy: boolean;
  readonly dataDir: string;
  /** PostgreSQL; SQLite in the data folder where it is undefined. */
  readonly databaseUrl: string | undefined;
  readonly appKeys: readonly string[];
  readonly apiTokenSalt: string;
  readonly adminJwtSecret: string;
  readonly transferTokenSalt: string;
  readonly encryptionKey: string;
  /** What the API shows to be given the feed. */
  readonly feedToken: string;
  /** Pause between two steps of the comparison of entries with what was published. */
  readonly reconcileEveryMs: number;
  readonly firstAdministrator: { readonly email: string; readonly password: string } | undefined;
}

/** Reads and checks the variables. Throws an Error that lists every fault, a line each. */
export const readEnvironment = (source: Record<string, string | undefined>): CmsEnvironment => {
  const answer = checked.safeParse(source);
  if (!answer.success) {
    const faults = answer.error.issues.map((issue) => `  ${String(issue.path[0])} ${issue.message}`);
    throw new Error(`The CMS cannot start with these settings (each is explained in .env.example):\n${[...new Set(faults)].join('\n')}`);
  }
  const all = answer.data;
  return Object.freeze({
    host: all.CMS_HOST,
    port: all.CMS_PORT,
    url: all.CMS_URL?.replace(/\/+$/, ''),
    serveAdmin: all.CMS_SERVE_ADMIN,
    behindProxy: all.CMS_BEHIND_PROXY,
    dataDir: isAbsolute(all.DATA_DIR) ? all.DATA_DIR : resolve(repositoryRoot(), all.DATA_DIR),
    databaseUrl: all.DATABASE_URL,
    appKeys: all.APP_KEYS,
    apiTokenSalt: all.API_TOKEN_SALT,
    adminJwtSecret: all.ADMIN_JWT_SECRET,
    transferTokenSalt: all.TRANSFER_TOKEN_SALT,
    encryptionKey: all.ENCRYPTION_KEY,
    feedToken: all.FEED_TOKEN,
    reconcileEveryMs: all.CMS_RECONCILE_MS,
    firstAdministrator:
      all.ADMIN_EMAIL === undefined || all.ADMIN_PASSWORD === undefined
        ? undefined
        : { email: all.ADMIN_EMAIL, password: all.ADMIN_PASSWORD },
  });
};

let known: CmsEnvironment | undefined;

/** The settings of this process. Where they are wrong it says so and ends: nothing can be done without them, and a stack would hide the words. */
export const environment = (): CmsEnvironment => (known ??= readOrExit());

const readOrExit = (): CmsEnvironment => {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
};

/** The folder of the repository: a relative DATA_DIR is taken from there, wherever a program was started. */
const repositoryRoot = (): string => {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package-lock.json'))) return folder;
    if (folder === dirname(folder)) return process.cwd();
  }
};
