import { afterEach, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../support/feed-server.js';
import { publishTopics, see, startFollowing, type Setting } from './support/following.js';

let setting: Setting;
afterEach(() => setting.remove());

describe('the follower', () => {
  it('takes a snapshot, shows nothing before it is whole, and then every publication and withdrawal', async () => {
    setting = await startFollowing();
    const { feed, follower } = setting;
    expect(setting.store.acquire()).toBeNull();
    expect(follower.state().lagSeconds).toBeNull();
    feed.pageSize = 7;
    publishTopics(feed, 40, 'first');
    await follower.caughtUp();
    expect(await see(setting)).toEqual({ version: feed.head, digest: feed.digest(), entries: 40 });
    expect(follower.state()).toMatchObject({ status: 'following', version: feed.head, lagSeconds: 0 });
    feed.withdraw('topic3');
    feed.publish('topic', 'topic4', { slug: 'topic-4', label: 'again' });
    await follower.caughtUp();
    expect(await see(setting)).toEqual({ version: feed.head, digest: feed.digest(), entries: 39 });
  });

  it('hears of a publication by itself, and tells who listens after a Reader of it can be had', async () => {
    setting = await startFollowing();
    const { feed, follower, store } = setting;
    publishTopics(feed, 1, 'first');
    await follower.caughtUp();
    const heard = new Promise<[string, string | undefined]>((resolve) => {
      follower.onVersion((version) => {
        const reader = store.acquire();
        resolve([version, reader?.version]);
        if (reader) store.release(reader);
      });
    });
    publishTopics(feed, 1, 'second');
    expect(await heard).toEqual([feed.head, feed.head]);
  });

  it.each<[string, Fault[]]>([
    ['cut short', ['cut', 'cut']],
    ['of other bytes', ['garbage']],
    ['of another shape', ['wrong-shape']],
    ['that never ends', ['slow']],
    ['that is an error of a proxy', [502, 502]],
    ['closed before it begins', ['close']],
  ])('copes with an answer %s: nothing half is shown, and it goes on by itself', async (_name, faults) => {
    setting = await startFollowing();
    const { feed, follower } = setting;
    feed.pageSize = 4;
    publishTopics(feed, 10, 'first');
    feed.faults.push(null, ...faults);
    await follower.caughtUp();
    const before = await see(setting);
    expect(before).toEqual({ version: feed.head, digest: feed.digest(), entries: 10 });
    const versions = new Set<string | undefined>();
    follower.onVersion((version) => versions.add(version));
    // The second page of a run fails: the first is not shown without it.
    feed.faults.push(null, ...faults);
    publishTopics(feed, 10, 'second');
    await follower.caughtUp();
    expect(feed.faults).toEqual([]);
    expect(await see(setting)).toEqual({ version: feed.head, digest: feed.digest(), entries: 10 });
    expect(versions.has(feed.head ?? '')).toBe(true);
  });

  it('goes on answering while the feed is away, says for how long it has lagged, and catches up when it is back', async () => {
    setting = await startFollowing();
    const { feed, follower } = setting;
    publishTopics(feed, 3, 'first');
    await follower.caughtUp();
    const before = await see(setting);
    const lost = setting.untilLogged('the feed could not be followed; trying again');
    await feed.stop();
    await lost;
    expect(await see(setting)).toEqual(before);
    expect(follower.state()).toMatchObject({ status: 'lost' });
    publishTopics(feed, 5, 'second');
    await feed.start();
    await follower.caughtUp();
    expect(await see(setting)).toMatchObject({ version: feed.head, entries: 5 });
    expect(setting.logged.map(({ message }) => message)).toContain('following the feed again');
  });

  it('says which secret is refused, and does not give up', async () => {
    setting = await startFollowing({ feedToken: 'a wrong secret' });
    const refused = await setting.untilLogged('the feed could not be followed; trying again');
    expect(refused.level).toBe('error');
    expect(refused.fields.fault).toContain('401');
  });

  it('answers at once after a restart from what it has', async () => {
    setting = await startFollowing();
    publishTopics(setting.feed, 20, 'first');
    await setting.follower.caughtUp();
    const before = await see(setting);
    await setting.feed.stop();
    await setting.restart();
    expect(await see(setting)).toEqual(before);
    await setting.feed.start();
    publishTopics(setting.feed, 1, 'second');
    await setting.follower.caughtUp();
    expect(await see(setting)).toMatchObject({ version: setting.feed.head });
  });

  it('warns of a record that it does not understand', async () => {
    setting = await startFollowing();
    setting.feed.publish('ballad', 'b', { verses: [] });
    publishTopics(setting.feed, 1, 'first');
    await setting.follower.caughtUp();
    const warning = setting.logged.find(({ level }) => level === 'warn');
    expect(warning?.fields).toEqual({ type: 'ballad', id: 'b', number: 1, reason: 'unknown type "ballad"' });
    expect(await see(setting)).toEqual({ version: setting.feed.head, digest: setting.feed.digest(), entries: 1 });
  });
});

describe('two followers of one feed', () => {
  it('end with the same version, digest, lists and cursors, however the pages were cut', async () => {
    setting = await startFollowing();
    const { feed } = setting;
    publishTopics(feed, 12, 'first');
    await setting.follower.caughtUp();
    feed.pageSize = 3;
    for (let round = 0; round < 4; round++) {
      publishTopics(feed, 6 + round, `round ${round}`);
      feed.withdraw(`topic${round}`);
      if (round % 2 === 0) await setting.follower.caughtUp();
    }
    await setting.follower.caughtUp();
    feed.pageSize = 5;
    const other = await startFollowing({ feed });
    await other.follower.caughtUp();
    const list = async ({ store }: Setting) => {
      const reader = store.acquire();
      if (reader === null) throw new Error('no Reader');
      const page = await reader.list(
        { types: ['topic'], where: [], order: { field: 'title', direction: 'asc' }, locale: 'en' },
        { kind: 'forward', first: 50, after: null, before: null },
      );
      const entries = await reader.getEntries(page.entries.map(({ id }) => id));
      store.release(reader);
      return { page, entries, updatedAt: reader.updatedAt };
    };
    expect(await list(other)).toEqual(await list(setting));
    expect(await see(other)).toEqual(await see(setting));
    await other.stop();
  });
});
