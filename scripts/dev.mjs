// npm run dev: everything watched. A change of schema/ or api/ starts the API again; Strapi watches cms/ by itself, its admin too.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { runMain } = await import('./steps/fault.mjs');
const { buildWorkspace } = await import('./steps/build.mjs');
const { environment, portOf } = await import('./steps/environment.mjs');
const { install } = await import('./steps/install.mjs');
const { requireFreePorts } = await import('./steps/ports.mjs');
const { untilAnswers, untilPrinted } = await import('./steps/programs.mjs');
const { note } = await import('./steps/report.mjs');
const { commandFile, inRoot, root } = await import('./steps/repository.mjs');
const { makeSecrets } = await import('./steps/secrets.mjs');
const { importSampleArchive } = await import('./steps/sample-archive.mjs');
const { localAddress } = await import('./steps/addresses.mjs');
const { supervise } = await import('./steps/supervise.mjs');

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
  const compiler = commandFile('typescript', 'tsc');
  return supervise(async (add, children) => {
    const watchers = ['schema', 'api'].map((name) =>
      add({ title: `tsc ${name}`, args: [compiler, '-p', name, '--watch', '--preserveWatchOutput'], cwd: root, env }),
    );
    add({ title: 'CMS', args: [commandFile('@strapi/strapi'), 'develop', '--no-install-deps'], cwd: inRoot('cms'), env });
    // Both compilers write everything once before they watch: an API started earlier would be started three times.
    await Promise.all(watchers.map((watcher) => untilPrinted(watcher, 'Watching for file changes')));
    await untilAnswers(`${localAddress(env, 'CMS')}/_health`, children);
    add({ title: 'API', args: ['--watch', '--watch-preserve-output', inRoot('api', 'dist', 'main.js')], cwd: inRoot('api'), env });
    note(`Editors ${localAddress(env, 'CMS')}/admin, readers ${localAddress(env, 'API')}/graphql. Ctrl-C stops.`);
  });
});
