import { localAddress } from './addresses.mjs';
import { untilAnswers } from './programs.mjs';
import { step } from './report.mjs';
import { commandFile, inRoot } from './repository.mjs';
import { supervise } from './supervise.mjs';

/**
 * Starts CMS and API, calls `onServing` when both answer, and waits until somebody stops them or one ends. Gives the exit code.
 * @param {Record<string, string>} env
 * @param {() => void} onServing
 * @returns {Promise<number>}
 */
export const serve = (env, onServing) =>
  supervise(async (add, children) => {
    add({ title: 'CMS', args: [commandFile('@strapi/strapi'), 'start'], cwd: inRoot('cms'), env });
    const cmsAnswers = () => untilAnswers(`${localAddress(env, 'CMS')}/_health`, children);
    await step('Starting the CMS', 4, cmsAnswers, () => 'The CMS answers');
    // Not before: an API without its CMS would warn of it, and a first start has nothing else to show.
    // Answers are small and short-lived: a small space for new objects, and two arenas for all threads, keep the process small.
    const apiEnv = { MALLOC_ARENA_MAX: '2', ...env };
    add({ title: 'API', args: ['--max-semi-space-size=2', inRoot('api', 'dist', 'main.js')], cwd: inRoot('api'), env: apiEnv });
    const apiAnswers = () => untilAnswers(`${localAddress(env, 'API')}/health/ready`, children);
    await step('Starting the API', 2, apiAnswers, () => 'The API answers');
    onServing();
  });
