// An import that is killed and run again ends where a straight one does.
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startCms, type Cms } from '../../support/cms.js';
import { eventually } from '../../support/eventually.js';
import { readDigest, readFeed } from '../../support/feed.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';
import { runArchive, startArchive } from './archive-command.js';
import { writeFiles, type Files } from './checker.js';
import { smallArchive, smallCount } from './small-archive.js';

jest.setTimeout(600_000);

const more = 1500;
/** Events that point at the next one and at a person, in chains, so that every batch has to make bare drafts. */
const events: Files = Object.fromEntries(
  Array.from({ length: more }, (_, number) => [
    `events/event-${number}.md`,
    `---\ntitle: Event ${number}\ndate: 1917-${String((number % 12) + 1).padStart(2, '0')}\nparticipants: [{ person: lenin }]\n${number % 10 < 9 ? `partOf: event-${number + 1}\n` : ''}---\nText ${number}.\n`,
  ]),
);
const entries = smallCount.entries + more;

let folder: TemporaryFolder;
let straight: Cms;
let killed: Cms;
beforeAll(async () => {
  folder = await temporaryFolder('killed');
  await writeFiles(folder.path, { ...smallArchive, ...events });
  [straight, killed] = [await startCms(), await startCms()];
}, 300_000);
afterAll(async () => {
  await Promise.all([straight.remove(), killed.remove(), folder.remove()]);
});

/** What readers can be told: the revision of every entry; the site's id is each database's own. */
const revisions = async (cms: Cms): Promise<string[]> =>
  (await readFeed(cms)).changes
    .flatMap((change) =>
      change.kind === 'publication' ? [`${change.type} ${change.type === 'site' ? '' : change.id} ${change.revision}`] : [],
    )
    .sort();

it('killed three times amid its batches, an import run again ends as a straight one', async () => {
  const command = ['import', folder.path];
  expect((await runArchive(command, straight.env)).output).toContain(`${entries} created, 0 updated, 0 unchanged`);
  for (const published of [2, 300, 700]) {
    const program = startArchive(command, killed.env);
    await eventually(async () => (await readDigest(killed)).entries >= published || !program.isRunning(), {
      timeoutMs: 180_000,
      what: `${published} entries published`,
    });
    await program.kill();
  }
  expect((await readDigest(killed)).entries).toBeLessThan(entries);
  const last = await runArchive(command, killed.env);
  expect(last.code).toBe(0);
  expect(await revisions(killed)).toEqual(await revisions(straight));
  expect((await runArchive(command, killed.env)).output).toContain(
    `0 created, 0 updated, ${entries} unchanged; site unchanged; 0 files uploaded.`,
  );
  // Nothing twice: of the entries, only the site was ever published before.
  const { changes, superseded } = await readFeed(killed);
  expect(changes).toHaveLength(entries - smallCount.drafts + 1);
  expect(superseded.length).toBeLessThanOrEqual((await readFeed(straight)).superseded.length);
});
