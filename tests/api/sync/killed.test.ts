import { afterEach, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { publishTopics, see, startFollowing, type Setting } from './support/following.js';

let setting: Setting;
afterEach(() => setting.remove());

const program = fileURLToPath(new URL('./support/follow-until-killed.js', import.meta.url));

it('leaves a process that is killed while it applies, twenty times, in a snapshot and after it, with what the feed has in the end', async () => {
  setting = await startFollowing();
  const { feed } = setting;
  await setting.stop();
  feed.pageSize = 25;
  publishTopics(feed, 400, 'first');
  for (let round = 0; round < 20; round++) {
    const child = spawn(process.execPath, [program, setting.folder, feed.url, feed.token], { stdio: ['ignore', 'ignore', 'inherit'] });
    // Killed at its first pages in the earlier rounds, at a version of its own in the later ones: always while more comes.
    const publishing = setInterval(() => publishTopics(feed, 5, `round ${round}`), 10);
    await feed.untilRequests(2 + (round % 7));
    child.kill('SIGKILL');
    await once(child, 'exit');
    clearInterval(publishing);
  }
  feed.withdraw('topic7');
  await setting.restart();
  await setting.follower.caughtUp();
  expect(await see(setting)).toEqual({ version: feed.head, digest: feed.digest(), entries: 399 });
  // What was there was never of no use.
  expect(setting.logged.filter(({ level }) => level !== 'info')).toEqual([]);
}, 240_000);
