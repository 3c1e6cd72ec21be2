import { portOf } from './environment.mjs';

/**
 * Where a program is reached on this machine, whatever its public address.
 * @param {Record<string, string>} env
 * @param {'CMS' | 'API'} program
 */
export const localAddress = (env, program) => {
  const host = env[`${program}_HOST`] || '127.0.0.1';
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${portOf(env, `${program}_PORT`)}`;
};
