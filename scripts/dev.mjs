// npm run dev: everything watched. A change of schema/ or api/ starts the API again; Strapi watches cms/ by itself, its admin too.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { runMain } = await import('./steps/fault.mjs');
const { buildWorkspace } = await import('./steps/build.mjs');
const { environment, portOf } = await import('./steps/environment.mjs');
const { install } = await import('./steps/install.mjs');
const { requireFreePorts } = await import('./steps/ports.mjs');
const { firstToEnd, startChild, stopChildren } = await import('./steps/programs.mjs');
const { note } = await import('./steps/report.mjs');
const { commandFile, inRoot, root } = await import('./steps/repository.mjs');
const { makeSecrets } = await import('./steps/secrets.mjs');
const { importSampleArchive } = await import('./steps/sample-archive.mjs');
const { localAddress, stopRequest } = await import('./steps/serve.mjs');

await runMain(async () => {
  await requireFreePorts(
    /** @type {const} */ (['CMS', 'API']).map((name) => ({
      variable: `${name}_PORT`,
      port: portOf(environment(), `${name}_PORT`),
      host: environment()[`${name}_HOST`] || '127.0.0.1',
    })),
  );
  await install();
  makeSecrets();
  for (const name of /** @type {const} */ (['schema', 'cms', 'api'])) await buildWorkspace(name);
  const env = { LOG_LEVEL: 'debug', ...environment(), NODE_ENV: 'development' };
  await importSampleArchive(env);
  const stopped = stopRequest();
  const watch = (/** @type {string} */ name) => ({
    title: `tsc ${name}`,
    args: [commandFile('typescript', 'tsc'), '-p', name, '--watch', '--preserveWatchOutput'],
    cwd: root,
    env,
  });
  const children = [
    watch('schema'),
    watch('api'),
    { title: 'CMS', args: [commandFile('@strapi/strapi'), 'develop', '--no-open', '--no-install-deps'], cwd: inRoot('cms'), env },
    {
      title: 'API',
      args: ['--watch', '--watch-preserve-output', inRoot('api', 'dist', 'main.js')],
      cwd: inRoot('api'),
      env,
    },
  ].map(startChild);
  note(`Editors ${localAddress(env, 'CMS')}/admin, readers ${localAddress(env, 'API')}/graphql. Ctrl-C stops.`);
  const first = await Promise.race([stopped, firstToEnd(children)]);
  const clean = await stopChildren(children);
  if (typeof first !== 'string') throw first;
  return clean ? 0 : 1;
});
