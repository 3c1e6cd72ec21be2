// The programs check their settings when they start; asked here first, the faults of both come at once.
import { pathToFileURL } from 'node:url';
import { Fault } from './fault.mjs';
import { inRoot } from './repository.mjs';

/** @param {Record<string, string>} env */
export const requireSettings = async (env) => {
  const { readEnvironment } = await import(pathToFileURL(inRoot('cms', 'dist', 'src', 'environment.js')).href);
  const { readConfig } = await import(pathToFileURL(inRoot('api', 'dist', 'config.js')).href);
  const faults = [readEnvironment, readConfig].flatMap((read) => {
    try {
      read(env);
      return [];
    } catch (error) {
      return [/** @type {Error} */ (error).message];
    }
  });
  if (faults.length > 0) throw new Fault(`${faults.join('\n')}\nMend that in .env or in the environment, and try again.`);
};
