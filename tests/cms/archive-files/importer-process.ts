// A process that imports archives for the tests, one after another with one Strapi: loading it takes longer than a small import.
import { createRequire } from 'node:module';
import { inRepository } from '../../support/repository.js';
import type { ImportAnswer } from './importer.js';

const require = createRequire(import.meta.url);
const load = (file: string): unknown => require(inRepository('cms/dist/src/archive-files', file));
const { checkArchive } = load('check.js') as { checkArchive(folder: string): object };
const { importArchive } = load('import/import-archive.js') as {
  importArchive(strapi: object, checked: object, Writer: unknown): Promise<ImportAnswer>;
};
const writers = { ...(load('import/write-entries.js') as object), ...(load('import/tables/table-writer.js') as object) } as Record<
  string,
  unknown
>;
const Writer = writers[process.env.TEST_WRITER ?? 'TableWriter'];
const { withStrapi } = load('import/open-strapi.js') as { withStrapi(work: (strapi: object) => Promise<void>): Promise<void> };
const { formatFault } = load('fault.js') as { formatFault(fault: object): string };

await withStrapi(async (strapi) => {
  const over = new Promise<void>((resolve) => process.once('disconnect', resolve));
  process.on('message', (folder: string) => {
    importArchive(strapi, checkArchive(folder), Writer).then(
      (imported) => process.send?.({ ...imported, faults: imported.faults.map((fault) => formatFault(fault as unknown as object)) }),
      (error: unknown) => process.send?.({ error: String(error) }),
    );
  });
  process.send?.('ready');
  await over;
});
