// The configuration of the API: read once from the environment, checked at start, all faults told at once. See .env.example.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));

const port = (fallback: number) =>
  z.coerce
    .number({ error: 'expected a port number' })
    .int('expected a port number')
    .min(0, 'expected a port number')
    .max(65535, 'expected a port number')
    .default(fallback);
const address = z.url({ protocol: /^https?$/, error: 'expected an address such as http://localhost:4000' });
const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

const environment = z.object({
  API_HOST: z.string().min(1).default('127.0.0.1'),
  API_PORT: port(4000),
  API_URL: address.optional(),
  API_DATA_DIR: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  FEED_URL: address.optional(),
  CMS_PORT: port(1337),
  FEED_TOKEN: z
    .string({ error: 'is not set: expected the secret that the CMS has under the same name' })
    .min(16, 'expected at least 16 characters'),
  MEDIA_URL: address.optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'expected trace, debug, info, warn, error, fatal or silent',
    })
    .default('info'),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Public address of this API, without a slash at its end. */
  readonly url: string;
  /** Folder of the read model, rendered texts and pictures. Disposable: it is made again from the feed. */
  readonly dataDir: string;
  readonly feedUrl: string;
  readonly feedToken: string;
  /** Where readers get files: this API's /media, or a bucket that mirrors it. */
  readonly mediaUrl: string;
  readonly logLevel: string;
}

export class ConfigError extends Error {}

/** Throws ConfigError that names every variable at fault. Values of secrets are never shown. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  // An empty variable is one that is not set: that is what `NAME=` in a .env file means to people.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const value = given[name] === undefined || name === 'FEED_TOKEN' ? '' : ` is "${given[name]}"`;
      return `  ${name}${value}: ${issue.message}`;
    });
    throw new ConfigError(`The environment of the API is not right:\n${faults.join('\n')}`);
  }
  const { data } = read;
  const url = withoutSlash(data.API_URL ?? `http://localhost:${data.API_PORT}`);
  return Object.freeze({
    host: data.API_HOST,
    port: data.API_PORT,
    url,
    dataDir: path.resolve(root, data.API_DATA_DIR ?? path.join(data.DATA_DIR, 'api')),
    feedUrl: withoutSlash(data.FEED_URL ?? `http://127.0.0.1:${data.CMS_PORT}/api/feed`),
    feedToken: data.FEED_TOKEN,
    mediaUrl: withoutSlash(data.MEDIA_URL ?? `${url}/media`),
    logLevel: data.LOG_LEVEL,
  });
};
