// What a person sees: a line a step, and a bar in that line's place while a step lasts. No bar and no colour where the output is no terminal.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './repository.mjs';

const terminal = process.stdout.isTTY === true && process.env.CI === undefined && process.env.TERM !== 'dumb';
const colourful = terminal && process.env.NO_COLOR === undefined;

/** @param {string} text */
export const green = (text) => (colourful ? `\u001b[32m${text}\u001b[39m` : text);
/** @param {string} text */
export const red = (text) => (colourful ? `\u001b[31m${text}\u001b[39m` : text);
/** @param {string} text */
export const faint = (text) => (colourful ? `\u001b[2m${text}\u001b[22m` : text);

/** @param {string} line */
export const done = (line) => console.log(`${green('✓')} ${line}`);
/** @param {string} line */
export const failed = (line) => console.log(`${red('✗')} ${line}`);
/** @param {string} line */
export const note = (line) => console.log(`  ${line}`);

/**
 * How far a step is: 0 to 1. A step that cannot know leaves it alone; then the bar goes by the time that the step took last.
 * @typedef {(fraction: number) => void} Progress
 */

/**
 * Says what is done, does it, and says how long it took. `work` may give a better closing line than `what`.
 * @template T
 * @param {string} what 'Installing packages'
 * @param {number} usualSeconds for the bar, until the step has run once on this machine
 * @param {(progress: Progress) => Promise<T>} work
 * @param {(result: T) => string} [closing]
 * @returns {Promise<T>}
 */
export const step = async (what, usualSeconds, work, closing) => {
  const begun = performance.now();
  const usual = durations.read()[what] ?? usualSeconds;
  /** @type {number | null} */
  let fraction = null;
  const elapsed = () => (performance.now() - begun) / 1000;
  const draw = () => drawBar(what, fraction ?? Math.min(elapsed() / usual, 0.97), elapsed());
  if (!terminal && usual > 3) console.log(`  ${what} ...`);
  const timer = terminal ? setInterval(draw, 200) : null;
  const stopBar = () => {
    if (timer === null) return;
    clearInterval(timer);
    process.stdout.write('\r\u001b[K');
  };
  try {
    const result = await work((value) => (fraction = Math.min(Math.max(value, 0), 1)));
    stopBar();
    done(`${closing ? closing(result) : what}${elapsed() >= 1 ? faint(` (${Math.round(elapsed())} s)`) : ''}`);
    durations.write(what, elapsed());
    return result;
  } catch (error) {
    stopBar();
    failed(what);
    throw error;
  }
};

/**
 * @param {string} what
 * @param {number} fraction
 * @param {number} seconds
 */
const drawBar = (what, fraction, seconds) => {
  const width = 24;
  const full = Math.round(fraction * width);
  const line = `  ${what} ${'━'.repeat(full)}${faint('─'.repeat(width - full))} ${Math.round(seconds)} s`;
  process.stdout.write(`\r\u001b[K${line}`);
};

const durationsFile = inRoot('.october', 'durations.json');

// Only for the bars: a file that cannot be read or written is no fault.
const durations = {
  /** @returns {Record<string, number>} */
  read: () => {
    try {
      return JSON.parse(readFileSync(durationsFile, 'utf8'));
    } catch {
      return {};
    }
  },
  /**
   * @param {string} what
   * @param {number} seconds
   */
  write: (what, seconds) => {
    if (seconds < 1) return;
    try {
      mkdirSync(inRoot('.october'), { recursive: true });
      writeFileSync(durationsFile, JSON.stringify({ ...durations.read(), [what]: Math.round(seconds) }));
    } catch {
      return;
    }
  },
};
