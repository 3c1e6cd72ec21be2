// Whatever records an archive has: written to files and read again, they are the same.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { canonicalRecord } from '@october/schema';
import fc from 'fast-check';
import { anySite, archives, writeArchive } from './any-archive.js';
import { pixel, startChecker, type Checker } from './checker.js';

let checker: Checker;
beforeAll(() => {
  checker = startChecker();
});
afterAll(() => checker.stop());

const sha256 = createHash('sha256').update(pixel).digest('hex');
const withHash = (record: unknown): unknown => canonicalRecord(JSON.parse(JSON.stringify(record).replaceAll('f'.repeat(64), sha256)));

it('records written to files are read as the same records', async () => {
  await fc.assert(
    fc.asyncProperty(archives(), async (entries) => {
      const { records } = await checker.checkFiles(writeArchive(entries));
      const read = new Map(records.map(({ id, status, record }) => [id, { status, record: canonicalRecord(record) }]));
      for (const { id, status, record } of entries) expect(read.get(id)).toEqual({ status, record: withHash(record) });
    }),
    { numRuns: 12 },
  );
});

it('records that the export writes are read as the same records, and written as the same files', async () => {
  await fc.assert(
    fc.asyncProperty(archives(), async (entries) => {
      const stored = entries.map((entry) => ({ ...entry, record: withHash(entry.record) as Record<string, unknown> }));
      const { records, written } = await checker.checkWritten(stored, anySite);
      const read = new Map(records.map((entry) => [entry.id, entry]));
      for (const { id, status, record } of stored) {
        const { sortName, ...expected } = record;
        const isFilled = sortName === undefined || sortName === record.name;
        expect({ status: read.get(id)?.status, record: canonicalRecord(read.get(id)?.record) }).toEqual({
          status,
          record: isFilled ? expected : record,
        });
      }
      const again = entries.map((entry) => ({ ...entry, record: canonicalRecord(read.get(entry.id)?.record) as Record<string, unknown> }));
      expect((await checker.checkWritten(again, anySite)).written).toEqual(written);
    }),
    { numRuns: 12 },
  );
});
