// npm run bench [-- arguments]: what the API does a second, beside hand-written SQL.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { runMain } = await import('./steps/fault.mjs');
const { install } = await import('./steps/install.mjs');
const { buildWorkspace } = await import('./steps/build.mjs');
const { run } = await import('./steps/command.mjs');
const { inRoot } = await import('./steps/repository.mjs');

await runMain(async () => {
  await install();
  for (const name of /** @type {const} */ (['schema', 'api', 'tests'])) await buildWorkspace(name);
  const { code } = await run(process.execPath, [inRoot('tests', 'dist', 'load', 'bench.js'), ...process.argv.slice(2)], { show: true });
  return code;
});
