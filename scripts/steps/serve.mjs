import { Fault } from './fault.mjs';
import { firstToEnd, startChild, stopChildren, untilAnswers } from './programs.mjs';
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
  let isStopping = false;
  const cms = startChild({ title: 'CMS', args: [commandFile('@strapi/strapi'), 'start'], cwd: inRoot('cms'), env });
  const children = [cms];
  try {
    const serving = (async () => {
      const cmsAnswers = () => untilAnswers(`${localAddress(env, 'CMS')}/_health`, children);
      await step('Starting the CMS', 4, cmsAnswers, () => 'The CMS answers');
      // Not before: an API without its CMS would warn of it, and a first start has nothing else to show.
      if (!isStopping) children.push(startChild({ title: 'API', args: [inRoot('api', 'dist', 'main.js')], cwd: inRoot('api'), env }));
      const apiAnswers = () => untilAnswers(`${localAddress(env, 'API')}/health/ready`, children);
      await step('Starting the API', 2, apiAnswers, () => 'The API answers');
      onServing();
      return firstToEnd(children);
    })();
    const first = await Promise.race([stopped, serving]);
    isStopping = true;
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
