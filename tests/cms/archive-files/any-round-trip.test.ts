// Whatever an archive holds: imported, exported and imported into another CMS, it has the same revisions and the same files.
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { startCms, type Cms } from '../../support/cms.js';
import { startArchivist, type Archivist } from './archivist.js';
import { possibleArchives } from './possible-archives.js';
import { revisions } from './published.js';

jest.setTimeout(600_000);

let one: { cms: Cms; archivist: Archivist };
let other: { cms: Cms; archivist: Archivist };
beforeAll(async () => {
  const start = async () => {
    const cms = await startCms();
    return { cms, archivist: await startArchivist(cms.env) };
  };
  [one, other] = [await start(), await start()];
}, 300_000);
afterAll(async () => {
  for (const { cms, archivist } of [one, other]) {
    await archivist.stop();
    await cms.remove();
  }
});

it('goes from one CMS to another and back', async () => {
  await fc.assert(
    fc.asyncProperty(possibleArchives(), async (files) => {
      expect((await one.archivist.import(files, { prune: true })).faults).toEqual([]);
      const exported = await one.archivist.export();
      expect((await other.archivist.import(exported, { prune: true })).faults).toEqual([]);
      expect(await revisions(other.cms)).toEqual(await revisions(one.cms));
      expect(await other.archivist.export()).toEqual(exported);
      expect((await one.archivist.plan(exported)).lines).toEqual([]);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
