import { Fault } from '../steps/fault.mjs';
import { done, failed as sayFailed, faint } from '../steps/report.mjs';

/**
 * @typedef {object} Check
 * @property {string} name for the command line
 * @property {string} holds what holds where it passes: 'Types are right'
 * @property {() => Promise<string[]>} check the faults, a line each; none where all is well
 * @property {() => Promise<unknown>} [fix] mends what can be mended, before the check
 */

/**
 * @param {Check[]} checks
 * @param {boolean} fix
 */
export const runChecks = async (checks, fix) => {
  let failed = 0;
  for (const { name, holds, check, fix: mend } of checks) {
    const begun = performance.now();
    const faults = await faultsOf(async () => {
      if (fix && mend) await mend();
      return check();
    });
    const seconds = faint(` (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    if (faults.length === 0) {
      done(`${holds}${seconds}`);
      continue;
    }
    failed += 1;
    sayFailed(`${holds}: no${seconds}`);
    console.log(faults.join('\n').replace(/^/gm, '    '));
    console.log(faint(`    Alone: npm run check:${name}${mend ? `; mended by npm run fix:${name}` : ''}`));
  }
  return { passed: checks.length - failed, failed };
};

/** @param {() => Promise<string[]>} ask */
const faultsOf = async (ask) => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Fault) return [error.details ?? '', error.message].filter(Boolean);
    return [/** @type {Error} */ (error).stack ?? String(error)];
  }
};
