import { requireNode } from './steps/node-version.mjs';

requireNode();
const { runMain } = await import('./steps/fault.mjs');
const { buildPrograms } = await import('./steps/build.mjs');
const { requireDiskSpace, startBytes } = await import('./steps/disk-space.mjs');
const { dataDirOf, environment, portOf } = await import('./steps/environment.mjs');
const { install } = await import('./steps/install.mjs');
const { requireFreePorts } = await import('./steps/ports.mjs');
const { done } = await import('./steps/report.mjs');
const { importSampleArchive } = await import('./steps/sample-archive.mjs');
const { makeSecrets } = await import('./steps/secrets.mjs');
const { serve } = await import('./steps/serve.mjs');
const { requireSettings } = await import('./steps/settings.mjs');
const { welcome } = await import('./steps/welcome.mjs');

await runMain(async () => {
  const before = environment();
  const ports = [portOf(before, 'CMS_PORT'), portOf(before, 'API_PORT')];
  await requireFreePorts([
    { variable: 'CMS_PORT', port: ports[0] ?? 0, host: before.CMS_HOST || '127.0.0.1' },
    { variable: 'API_PORT', port: ports[1] ?? 0, host: before.API_HOST || '127.0.0.1' },
  ]);
  requireDiskSpace(dataDirOf(before), startBytes);
  done(`Node ${process.versions.node}, ports ${ports.join(' and ')} are free`);
  await install();
  const made = makeSecrets();
  if (made > 0) done(`Made ${made} ${made === 1 ? 'secret' : 'secrets'} in .env`);
  await buildPrograms();
  const env = environment();
  await requireSettings(env);
  await importSampleArchive(env);
  return serve(env, () => welcome(env));
});
