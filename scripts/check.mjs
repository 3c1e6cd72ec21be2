// npm run check [-- names]: every check, a line each; all are run even where one fails. `npm run fix` mends what a program can mend.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { checks } = await import('./checks/checks.mjs');
const { runChecks } = await import('./checks/run-checks.mjs');
const { Fault, runMain } = await import('./steps/fault.mjs');
const { install } = await import('./steps/install.mjs');

await runMain(async () => {
  const fix = process.argv.includes('--fix');
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const unknown = names.find((name) => !checks.some((check) => check.name === name));
  if (unknown !== undefined) throw new Fault(`"${unknown}" is no check: expected ${checks.map(({ name }) => name).join(', ')}.`);
  await install();
  const { passed, failed } = await runChecks(
    checks.filter(({ name }) => names.length === 0 || names.includes(name)),
    fix,
  );
  console.log(`\nChecks: ${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
