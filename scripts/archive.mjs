// npm run archive -- import <folder>: the command line of archive files, with the settings of .env.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { runMain } = await import('./steps/fault.mjs');
const { install } = await import('./steps/install.mjs');
const { buildWorkspace } = await import('./steps/build.mjs');
const { run } = await import('./steps/command.mjs');
const { environment } = await import('./steps/environment.mjs');
const { inRoot } = await import('./steps/repository.mjs');
const { makeSecrets } = await import('./steps/secrets.mjs');

await runMain(async () => {
  await install();
  makeSecrets();
  await buildWorkspace('schema');
  await buildWorkspace('cms');
  // npm runs us in the repository; the folder that was named is meant from where the person stands.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const { code } = await run(process.execPath, [inRoot('cms', 'dist', 'src', 'archive-files', 'cli.js'), ...process.argv.slice(2)], {
    cwd,
    env: environment(),
    show: true,
  });
  return code;
});
