import { afterEach, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { publishTopics, see, startFollowing, type Setting } from './support/following.js';

let setting: Setting;
afterEach(() => setting.remove());

/** Asks on and on until `done`, as readers do; how often there was no answer, or not the archive at one of its versions. */
const readOnAndOn = async (done: Promise<unknown>, isWhole: (entries: number) => boolean): Promise<{ answers: number; wrong: number }> => {
  let isDone = false;
  void done.then(() => (isDone = true));
  let answers = 0;
  let wrong = 0;
  while (!isDone) {
    const seen = await see(setting);
    answers += 1;
    if (seen === null || !isWhole(seen.entries)) wrong += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { answers, wrong };
};

describe('an older backup restored to the feed', () => {
  it('is taken anew beside the old store, without one empty answer in between', async () => {
    setting = await startFollowing();
    const { feed, follower } = setting;
    feed.pageSize = 10;
    publishTopics(feed, 60, 'first');
    const backup = feed.log.length;
    publishTopics(feed, 90, 'lost');
    await follower.caughtUp();
    const reader = setting.store.acquire();
    feed.restore(backup);
    publishTopics(feed, 70, 'after the backup');
    const { answers, wrong } = await readOnAndOn(follower.caughtUp(), (entries) => entries === 90 || entries === 70);
    expect(answers).toBeGreaterThan(0);
    expect(wrong).toBe(0);
    expect(await see(setting)).toEqual({ version: feed.head, digest: feed.digest(), entries: 70 });
    // Who began before goes on with what there was; then the old file is removed.
    const [entry] = (await reader?.getEntries(['topic80'])) ?? [];
    expect(entry?.type === 'topic' && entry.record.label).toBe('lost 80');
    if (reader) setting.store.release(reader);
    expect(readdirSync(`${setting.folder}/store`).filter((name) => name.endsWith('.db'))).toHaveLength(1);
  });
});

describe("a digest that is not the feed's", () => {
  it('is an error, and has the store rebuilt once, not for ever', async () => {
    setting = await startFollowing({ digestEveryMs: 0 });
    const { feed, follower } = setting;
    publishTopics(feed, 5, 'first');
    feed.wrongDigest = '0'.repeat(64);
    const rebuilt = setting.untilLogged('taking a snapshot of the feed').then(() => setting.untilLogged('taking a snapshot of the feed'));
    await follower.caughtUp();
    expect((await rebuilt).fields).toEqual({ why: 'its digest is not the one of the feed' });
    await follower.caughtUp();
    await setting.untilLogged('the store is not what the feed says');
    expect(setting.logged.filter(({ message }) => message === 'snapshot taken')).toHaveLength(2);
    expect(setting.logged.find(({ level }) => level === 'error')?.fields).toMatchObject({
      version: feed.head,
      theirs: feed.wrongDigest,
      ours: feed.digest(),
    });
    expect(await see(setting)).toMatchObject({ entries: 5 });
  });
});

describe('a request', () => {
  it('never sees two versions, while a thousand publications are applied', async () => {
    setting = await startFollowing();
    const { feed, follower, store } = setting;
    const publishVersion = (number: number) => feed.publish('topic', 'one', { slug: 'one', label: `version ${number}` });
    publishVersion(0);
    publishTopics(feed, 30, 'beside');
    await follower.caughtUp();
    let mixed = 0;
    let requests = 0;
    let stop = false;
    const request = async () => {
      while (!stop) {
        const reader = store.acquire();
        if (reader === null) throw new Error('no Reader');
        const label = async () => {
          const [entry] = await reader.getEntries(['one']);
          return entry?.type === 'topic' ? entry.record.label : null;
        };
        const titles = () =>
          reader.list(
            { types: ['topic'], where: [], order: { field: 'updated', direction: 'desc' }, locale: 'en' },
            { kind: 'forward', first: 1, after: null, before: null },
          );
        const before = [await label(), reader.version, (await titles()).entries[0]?.id];
        await new Promise((resolve) => setImmediate(resolve));
        const digest = await reader.getDigest();
        await new Promise((resolve) => setImmediate(resolve));
        const after = [await label(), reader.version, (await titles()).entries[0]?.id];
        if (JSON.stringify(before) !== JSON.stringify(after) || digest !== (await reader.getDigest())) mixed += 1;
        requests += 1;
        store.release(reader);
      }
    };
    const readers = [request(), request(), request()];
    for (let number = 1; number <= 1000; number++) {
      publishVersion(number);
      if (number % 20 === 0) await follower.caughtUp();
    }
    await follower.caughtUp();
    stop = true;
    await Promise.all(readers);
    expect(requests).toBeGreaterThan(50);
    expect(mixed).toBe(0);
    expect(await see(setting)).toMatchObject({ version: feed.head, digest: feed.digest() });
  });
});
