// A process that checks archives for the tests: the CMS is CommonJS that requires ESM, which Jest does not load and Node does.
// Asked with a folder, answers with what the checker found and the records that it read.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRepository } from '../../support/repository.js';
import type { Answer, Question, ReadRecord, WrittenEntry } from './checker.js';

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

const writer = require(inRepository('cms/dist/src/archive-files/export/entry-text.js')) as {
  entryFiles(entry: object, naming: object): Map<string, string>;
};

const writeEntries = (folder: string, entries: readonly WrittenEntry[]): Record<string, string> => {
  const naming = {
    slugOf: (id: string) => entries.find((entry) => entry.id === id)?.slug,
    file: ({ name }: { name: string }) => `media/${name}`,
    text: (text: string) => text,
  };
  const files: Record<string, string> = {};
  for (const { type, slug, id, status, record } of entries) {
    const own = { id, ...(status === 'draft' ? { status } : {}) };
    for (const [file, text] of writer.entryFiles({ type, name: slug, slug, record, isDraft: false, own }, naming)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
      files[file] = text;
    }
  }
  return files;
};

process.on('message', ({ number, folder, entries }: Question) => {
  const written = entries && writeEntries(folder, entries);
  const { archive, faults, site } = checkArchive(folder);
  const records = archive.entries().flatMap(({ id, files }): ReadRecord[] => {
    return [archive.read(files, []), archive.readDraft(files, [])].flatMap((entry) =>
      entry ? [{ id, type: files.type, status: entry.status, record: entry.record as ReadRecord['record'] }] : [],
    );
  });
  process.send?.({ number, faults, lines: faults.map(formatFault), records, site: site?.record ?? null, written } as Answer);
});
