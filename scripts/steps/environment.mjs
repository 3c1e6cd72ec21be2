// The environment that the programs get: ours, and below it what stands in .env.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import util from 'node:util';
import { Fault } from './fault.mjs';
import { inRoot, root } from './repository.mjs';

export const envFile = inRoot('.env');

/**
 * The variables of .env; none where there is no such file.
 * @returns {Record<string, string>}
 */
export const readEnvFile = (file = envFile) =>
  existsSync(file) ? /** @type {Record<string, string>} */ (util.parseEnv(readFileSync(file, 'utf8'))) : {};

/** Strapi tells nobody of itself. */
export const quietStrapi = { STRAPI_TELEMETRY_DISABLED: 'true' };

/**
 * What a program is given. What is set in the shell wins over .env.
 * @returns {Record<string, string>}
 */
export const environment = () => {
  const shell = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return { NODE_ENV: 'production', ...quietStrapi, ...readEnvFile(), ...shell };
};

/**
 * The port that a variable names. Throws a Fault where it is none.
 * @param {Record<string, string>} env
 * @param {'CMS_PORT' | 'API_PORT'} variable
 */
export const portOf = (env, variable) => {
  const given = env[variable] || (variable === 'CMS_PORT' ? '1337' : '4000');
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Fault(`${variable} is "${given}": expected a port, 1 to 65535.`);
  return port;
};

/**
 * The data folder, absolute: a relative DATA_DIR is taken from the repository.
 * @param {Record<string, string>} env
 */
export const dataDirOf = (env) => path.resolve(root, env.DATA_DIR || 'data');
