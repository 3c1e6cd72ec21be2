// A process that imports and exports archives for the tests, one after another with one Strapi: loading it takes longer than a small archive.
import { createRequire } from 'node:module';
import { inRepository } from '../../support/repository.js';
import type { Order } from './archivist.js';

const require = createRequire(import.meta.url);
const load = (file: string): unknown => require(inRepository('cms/dist/src/archive-files', file));
type Imported = { faults: object[] };
const { checkArchive } = load('check.js') as { checkArchive(folder: string): { faults: object[] } };
const { importArchive } = load('import/import-archive.js') as {
  importArchive(strapi: object, checked: object, writer: undefined, options: object): Promise<Imported>;
};
const { planImport } = load('import/dry-run.js') as {
  planImport(strapi: object, checked: object, options: object, tell: (line: string) => void): Promise<Imported>;
};
const { exportArchive } = load('export/export-archive.js') as { exportArchive(strapi: object, folder: string): Promise<object> };
const { withStrapi } = load('import/open-strapi.js') as { withStrapi(work: (strapi: object) => Promise<void>): Promise<void> };
const { formatFault } = load('fault.js') as { formatFault(fault: object): string };

const obey = async (strapi: object, { what, folder, options }: Order): Promise<object> => {
  if (what === 'export') return exportArchive(strapi, folder);
  const lines: string[] = [];
  const tell = (line: string): void => void lines.push(line);
  const checked = checkArchive(folder);
  if (checked.faults.length > 0) throw new Error(`the archive has faults: ${checked.faults.map(formatFault).join('\n')}`);
  const done =
    what === 'plan'
      ? await planImport(strapi, checked, options, tell)
      : await importArchive(strapi, checked, undefined, { ...options, tell });
  return { ...done, lines, faults: done.faults.map(formatFault) };
};

await withStrapi(async (strapi) => {
  const over = new Promise<void>((resolve) => process.once('disconnect', resolve));
  process.on('message', (order: Order) => {
    obey(strapi, order).then(
      (answer) => process.send?.(answer),
      (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
  process.send?.('ready');
  await over;
});
