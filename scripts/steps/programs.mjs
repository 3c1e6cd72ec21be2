// Both programs as children: started together, stopped together.
import { spawn } from 'node:child_process';
import readline from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from './fault.mjs';
import { shownLine } from './log-lines.mjs';

const stopGraceMs = 15_000;

/** @typedef {{ title: string, args: string[], cwd: string, env: Record<string, string> }} Program */

/**
 * @typedef {object} Child
 * @property {string} title
 * @property {import('node:child_process').ChildProcess} process
 * @property {string[]} lastLines what it printed last, shown or not
 * @property {Promise<string>} ended in words, when it has ended: 'exit code 1'
 */

/**
 * @param {Program} program
 * @returns {Child}
 */
export const startChild = ({ title, args, cwd, env }) => {
  // A process group of its own: Ctrl-C reaches us, and we ask each to stop, once.
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  process.once('exit', () => signalGroup(child, 'SIGKILL'));
  const everything = env.LOG_LEVEL === 'debug' || env.LOG_LEVEL === 'trace';
  /** @type {string[]} */
  const lastLines = [];
  for (const stream of [child.stdout, child.stderr]) {
    readline.createInterface({ input: stream }).on('line', (line) => {
      lastLines.push(line);
      if (lastLines.length > 40) lastLines.shift();
      const shown = shownLine(line, everything);
      if (shown !== null) console.log(`${title} | ${shown}`);
    });
  }
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  return { title, process: child, lastLines, ended };
};

/**
 * Waits until an address answers 2xx. Throws a Fault where one of the children ends before.
 * @param {string} url
 * @param {Child[]} children
 */
export const untilAnswers = async (url, children, timeoutMs = 180_000) => {
  const end = Date.now() + timeoutMs;
  const fallen = firstToEnd(children);
  while (Date.now() < end) {
    const answer = await Promise.race([fallen, answers(url)]);
    if (answer instanceof Fault) throw answer;
    if (answer) return;
    await pause(100);
  }
  throw new Fault(`${url} did not answer within ${timeoutMs / 1000} s.`, children.at(-1)?.lastLines.join('\n'));
};

/**
 * What is to be said when the first of them ends by itself.
 * @param {Child[]} children
 * @returns {Promise<Fault>}
 */
export const firstToEnd = (children) =>
  Promise.race(
    children.map(async (child) => {
      const how = await child.ended;
      return new Fault(`${child.title} ended by itself (${how}); its last lines stand above.`, child.lastLines.join('\n'));
    }),
  );

/**
 * Waits until a child has printed that. Throws a Fault where it ends before.
 * @param {Child} child
 * @param {string} text
 */
export const untilPrinted = async (child, text) => {
  const fallen = firstToEnd([child]);
  while (!child.lastLines.some((line) => line.includes(text))) {
    const answer = await Promise.race([fallen, pause(200)]);
    if (answer instanceof Fault) throw answer;
  }
};

/** @param {string} url */
const answers = async (url) => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
};

/**
 * Asks each to stop and waits; who does not within the grace is killed. True where all stopped by themselves.
 * @param {Child[]} children
 */
export const stopChildren = async (children) => {
  let clean = true;
  for (const { process: child } of children) signalGroup(child, 'SIGTERM');
  const alarm = setTimeout(() => {
    clean = false;
    for (const { process: child } of children) signalGroup(child, 'SIGKILL');
  }, stopGraceMs);
  await Promise.all(children.map(({ ended }) => ended));
  clearTimeout(alarm);
  return clean;
};

/**
 * To a program and those that it started itself: Strapi develops in a second process, which would outlive the first.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
const signalGroup = (child, signal) => {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    // Nobody is left of it.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
};
