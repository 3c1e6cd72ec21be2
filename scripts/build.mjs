import { requireNode } from './steps/node-version.mjs';

requireNode();
const { runMain } = await import('./steps/fault.mjs');
const { install } = await import('./steps/install.mjs');
const { buildPrograms } = await import('./steps/build.mjs');

await runMain(async () => {
  await install();
  await buildPrograms();
});
