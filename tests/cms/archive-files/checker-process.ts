// A process that checks archives for the tests: the CMS is CommonJS that requires ESM, which Jest does not load and Node does.
// Asked with a folder, answers with what the checker found and the records that it read.
import { createRequire } from 'node:module';
import { inRepository } from '../../support/repository.js';
import type { Answer, Question, ReadRecord } from './checker.js';

interface Checker {
  checkArchive(folder: string): {
    faults: Answer['faults'];
    drafts: number;
    site: { record: object } | null;
    archive: {
      entries(): { id: string; files: { type: string } }[];
      read(files: object, faults: object[]): { status: string; record: object } | null;
      readDraft(files: object, faults: object[]): { status: string; record: object } | null;
    };
  };
}

const require = createRequire(import.meta.url);
const { checkArchive } = require(inRepository('cms/dist/src/archive-files/check.js')) as Checker;
const { formatFault } = require(inRepository('cms/dist/src/archive-files/fault.js')) as { formatFault(fault: object): string };

process.on('message', ({ number, folder }: Question) => {
  const { archive, faults, site } = checkArchive(folder);
  const records = archive.entries().flatMap(({ id, files }): ReadRecord[] => {
    return [archive.read(files, []), archive.readDraft(files, [])].flatMap((entry) =>
      entry ? [{ id, type: files.type, status: entry.status, record: entry.record as ReadRecord['record'] }] : [],
    );
  });
  process.send?.({ number, faults, lines: faults.map(formatFault), records, site: site?.record ?? null } as Answer);
});
