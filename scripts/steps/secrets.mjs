// The secrets that the programs need, in .env, made where they are missing. Never printed.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { envFile, readEnvFile } from './environment.mjs';

const secret = () => randomBytes(32).toString('base64url');

/** @type {Record<string, () => string>} */
const secrets = {
  APP_KEYS: () => `${secret()},${secret()}`,
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  FEED_TOKEN: secret,
};

/**
 * Adds to .env each secret that neither it nor the shell has. Keeps every other line as it is, and the file to its owner.
 * @param {{ file?: string, shell?: NodeJS.ProcessEnv }} [where]
 * @returns {number} how many were made
 */
export const makeSecrets = ({ file = envFile, shell = process.env } = {}) => {
  const present = { ...readEnvFile(file), ...shell };
  const missing = Object.entries(secrets).filter(([name]) => !present[name]);
  if (existsSync(file) && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  if (missing.length === 0) return 0;
  const names = new Set(missing.map(([name]) => name));
  const kept = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        // A line such as `FEED_TOKEN=` stands for 'not set', and would win over the one added below.
        .filter((line) => !names.has(/^\s*(?:export\s+)?([A-Z_]+)\s*=/.exec(line)?.[1] ?? ''))
        .join('\n')
        .trimEnd()
    : '# Made by `npm start`. What each variable is for stands in .env.example. Keep this file to yourself.';
  const text = [kept, ...missing.map(([name, make]) => `${name}=${make()}`), ''].join('\n');
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return missing.length;
};

/** Secrets for a build, which needs them to read the configuration and puts them nowhere. */
export const passingSecrets = () => Object.fromEntries(Object.entries(secrets).map(([name, make]) => [name, make()]));
