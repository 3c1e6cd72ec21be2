// Commands that run to their end, quietly; what they printed is kept for the case that they fail.
import { spawn } from 'node:child_process';
import { Fault } from './fault.mjs';
import { root } from './repository.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] instead of this process's
 * @property {boolean} [show] let it print to the terminal
 * @property {(line: string) => void} [onLine] each line as it is printed
 */

/**
 * Runs a command; its exit code and all it printed. Never throws because of the code.
 * @param {string} file
 * @param {string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export const run = (file, args, { cwd = root, env = process.env, show = false, onLine } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] });
    const ended = endWithUs(child);
    let output = '';
    let rest = '';
    const take = (/** @type {string} */ text) => {
      output += text;
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      if (onLine) lines.forEach(onLine);
    };
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    child.on('error', (error) => {
      ended();
      reject(error);
    });
    child.on('close', (code, signal) => {
      ended();
      if (signal) output += `\n(ended by ${signal})`;
      resolve({ code: code ?? 1, output });
    });
  });

/**
 * Runs a JavaScript file with this Node. Throws a Fault with the sentence and the last lines where it fails.
 * @param {string} sentence
 * @param {string} file
 * @param {string[]} args
 * @param {CommandOptions} [options]
 */
export const runNode = async (sentence, file, args, options) => {
  const { code, output } = await run(process.execPath, [file, ...args], options);
  if (code !== 0) throw new Fault(sentence, lastLines(output));
  return output;
};

/**
 * npm, as the npm that runs us where there is one.
 * @param {string[]} args
 * @param {CommandOptions} [options]
 */
export const runNpm = (args, options) => {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js') ? run(process.execPath, [npm, ...args], options) : run('npm', args, options);
};

/**
 * npm with its output shown and read at once; its exit code.
 * @param {string[]} args
 * @param {(line: string) => void} [onLine]
 */
export const spawnNpm = async (args, onLine = () => undefined) => {
  const show = (/** @type {string} */ line) => {
    console.log(line);
    onLine(line);
  };
  return (await runNpm(args, { onLine: show })).code;
};

/** @param {string} output */
export const lastLines = (output, count = 40) => output.trimEnd().split('\n').slice(-count).join('\n');

/**
 * A command that we started does not outlive us: Ctrl-C reaches it from the terminal, kill does not.
 * @param {import('node:child_process').ChildProcess} child
 */
const endWithUs = (child) => {
  const end = () => child.kill('SIGTERM');
  const endBoth = () => {
    end();
    process.exit(143);
  };
  process.once('exit', end);
  process.once('SIGTERM', endBoth);
  return () => {
    process.removeListener('exit', end);
    process.removeListener('SIGTERM', endBoth);
  };
};
