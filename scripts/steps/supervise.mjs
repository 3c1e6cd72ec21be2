import { Fault } from './fault.mjs';
import { firstToEnd, startChild, stopChildren } from './programs.mjs';
import { note } from './report.mjs';

/** @typedef {(program: import('./programs.mjs').Program) => import('./programs.mjs').Child} Add starts one more program */

/**
 * Runs programs together until somebody asks us to stop or one of them ends; then none is left. Gives the exit code.
 * @param {(add: Add, children: import('./programs.mjs').Child[]) => Promise<void>} getReady starts them, and waits until they serve
 * @returns {Promise<number>}
 */
export const supervise = async (getReady) => {
  /** @type {import('./programs.mjs').Child[]} */
  const children = [];
  let isStopping = false;
  /** @type {Add} */
  const add = (program) => {
    if (isStopping) throw new Fault(`${program.title} is not started any more: we are stopping.`);
    const child = startChild(program);
    children.push(child);
    return child;
  };
  const stopped = stopRequest();
  try {
    const first = await Promise.race([stopped, getReady(add, children).then(() => firstToEnd(children))]);
    isStopping = true;
    if (first instanceof Fault) throw first;
    note(`Stopping (${first})`);
    const clean = await stopChildren(children);
    note(clean ? 'Stopped.' : 'Stopped; one had to be killed.');
    return clean ? 0 : 1;
  } catch (error) {
    isStopping = true;
    await stopChildren(children);
    throw error;
  }
};

/**
 * The first signal that asks us to end. A second one does not wait for the programs.
 * @returns {Promise<string>}
 */
const stopRequest = () =>
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
