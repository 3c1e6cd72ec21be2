// npm test [-- arguments of jest]
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { runMain } = await import('./steps/fault.mjs');
const { install } = await import('./steps/install.mjs');
const { buildPrograms, buildTests } = await import('./steps/build.mjs');
const { run } = await import('./steps/command.mjs');
const { commandFile, inRoot } = await import('./steps/repository.mjs');

await runMain(async () => {
  await install();
  await buildPrograms();
  await buildTests();
  // Jest runs ES modules only where Node is told so.
  const NODE_OPTIONS = [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
    .filter(Boolean)
    .join(' ');
  const { code } = await run(process.execPath, [commandFile('jest'), ...process.argv.slice(2)], {
    cwd: inRoot('tests'),
    env: { ...process.env, NODE_OPTIONS },
    show: true,
  });
  return code;
});
