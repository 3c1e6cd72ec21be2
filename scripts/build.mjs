// npm run build: installs and builds everything that runs. With names of parts (`node scripts/build.mjs schema api`) only those,
// from the packages that are there: so the images are made, each with its own.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { runMain } = await import('./steps/fault.mjs');
const { install } = await import('./steps/install.mjs');
const { buildParts, buildPrograms } = await import('./steps/build.mjs');

await runMain(async () => {
  const parts = process.argv.slice(2);
  if (parts.length > 0) return buildParts(parts);
  await install();
  await buildPrograms();
});
