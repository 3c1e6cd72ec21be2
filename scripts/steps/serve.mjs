import { Fault } from './fault.mjs';
import { endedFault, startChild, stopChildren, untilAnswers } from './programs.mjs';
import { note, step } from './report.mjs';
import { commandFile, inRoot } from './repository.mjs';
import { portOf } from './environment.mjs';

/**
 * Starts CMS and API, calls `onServing` when both answer, and waits until somebody stops them or one ends. Gives the exit code.
 * @param {Record<string, string>} env
 * @param {() => void} onServing
 * @returns {Promise<number>}
 */
export const serve = async (env, onServing) => {
  const stopped = stopRequest();
  const cms = startChild({ title: 'CMS', args: [commandFile('@strapi/strapi'), 'start'], cwd: inRoot('cms'), env });
  const api = startChild({ title: 'API', args: [inRoot('api', 'dist', 'main.js')], cwd: inRoot('api'), env });
  const children = [cms, api];
  try {
    const serving = (async () => {
      await step(
        'Starting the CMS',
        4,
        () => untilAnswers(`${localAddress(env, 'CMS')}/_health`, cms),
        () => 'The CMS answers',
      );
      await step(
        'Starting the API',
        2,
        () => untilAnswers(`${localAddress(env, 'API')}/health/ready`, api),
        () => 'The API answers',
      );
      onServing();
    })();
    const fell = Promise.race(children.map(async (child) => endedFault(child, await child.ended)));
    const first = await Promise.race([stopped, fell, serving.then(() => Promise.race([stopped, fell]))]);
    if (first instanceof Fault) throw first;
    note(`Stopping (${first})`);
    const clean = await stopChildren(children);
    note(clean ? 'Stopped.' : 'Stopped; one had to be killed.');
    return clean ? 0 : 1;
  } catch (error) {
    await stopChildren(children);
    throw error;
  }
};

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

/**
 * The first signal that asks us to end. A second one does not wait for the programs.
 * @returns {Promise<string>}
 */
export const stopRequest = () =>
  new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve(signal === 'SIGINT' ? 'Ctrl-C' : signal);
      });
    }
  });
