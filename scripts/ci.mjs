// npm test, then npm run check, and their numbers in the last line. Both run whatever the other says.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { mkdtempSync, readFileSync, rmSync } = await import('node:fs');
const { default: os } = await import('node:os');
const { default: path } = await import('node:path');
const { spawnNpm } = await import('./steps/command.mjs');

const folder = mkdtempSync(path.join(os.tmpdir(), 'october-ci-'));
const report = path.join(folder, 'jest.json');

const testCode = await spawnNpm(['test', '--', '--json', `--outputFile=${report}`]);
const tests = countTests();
const checkLines = /** @type {string[]} */ ([]);
const checkCode = await spawnNpm(['run', 'check'], (line) => checkLines.push(line));
const checks = countChecks();
rmSync(folder, { recursive: true, force: true });

const passed = tests.passed + checks.passed;
const failed = tests.failed + checks.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A test file that could not run counts as one that failed, and so does a run that came to no tests at all. */
function countTests() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: testCode === 0 ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function countChecks() {
  const found = /^Checks: (\d+) passed, (\d+) failed/m.exec(checkLines.join('\n'));
  const failed = Number(found?.[2] ?? 1);
  return { passed: Number(found?.[1] ?? 0), failed: checkCode === 0 ? failed : Math.max(failed, 1) };
}
