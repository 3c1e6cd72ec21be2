// The sample archive is an archive without faults, and goes into a CMS whole.
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startCms, type Cms } from '../../support/cms.js';
import { readCurrent, readFeed } from '../../support/feed.js';
import { inRepository } from '../../support/repository.js';
import { runArchive } from './archive-command.js';

jest.setTimeout(600_000);

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.remove());

it('the sample archive is imported whole, and a second time nothing is written', async () => {
  const sample = inRepository('cms/sample-archive');
  const checked = await runArchive(['check', sample], cms.env);
  expect(checked).toMatchObject({ code: 0, output: expect.stringMatching(/^No faults: \d+ entries, \d+ of them drafts\.\n$/) });
  const [, entries = '', drafts = ''] = /(\d+) entries, (\d+) of/.exec(checked.output) ?? [];
  expect((await runArchive(['import', sample], cms.env)).output).toContain(`${entries} created, 0 updated, 0 unchanged; site updated`);
  const { head } = await readFeed(cms);
  const published = [...(await readCurrent(cms)).values()].filter(({ kind, type }) => kind === 'publication' && type !== 'site');
  expect(published).toHaveLength(Number(entries) - Number(drafts));
  expect((await runArchive(['import', sample], cms.env)).output).toContain(
    `0 created, 0 updated, ${entries} unchanged; site unchanged; 0 files uploaded.`,
  );
  expect((await readFeed(cms, head)).changes).toEqual([]);
});
