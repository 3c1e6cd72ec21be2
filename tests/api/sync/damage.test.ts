import { afterEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { openSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import path from 'node:path';
import { publishTopics, see, startFollowing, type Setting } from './support/following.js';

let setting: Setting;
afterEach(() => setting.remove());

const storeFolder = () => path.join(setting.folder, 'store');
const currentFile = () => path.join(storeFolder(), readFileSync(path.join(storeFolder(), 'current'), 'utf8').trim());
const setAside = () => readdirSync(storeFolder()).filter((name) => /\.db\.set-aside-[^.]+(\.\d+Z)?$/.test(name));

const begin = async () => {
  setting = await startFollowing();
  publishTopics(setting.feed, 300, 'first');
  await setting.follower.caughtUp();
  await setting.stop();
};

const rebuilt = async (fault: RegExp) => {
  await setting.restart();
  expect(setting.store.acquire()).toBeNull();
  await setting.follower.caughtUp();
  expect(await see(setting)).toEqual({ version: setting.feed.head, digest: setting.feed.digest(), entries: 300 });
  expect(setAside()).toHaveLength(1);
  const warning = setting.logged.find(({ message }) => message.startsWith('the store cannot be used'));
  expect(warning?.level).toBe('warn');
  expect(warning?.fields.fault).toMatch(fault);
};

describe('a store that cannot be used is set aside and made again from the feed:', () => {
  it('a file of an older form', async () => {
    await begin();
    const database = new Database(currentFile());
    database.prepare(`UPDATE meta SET value = '0' WHERE name = 'version'`).run();
    database.close();
    await rebuilt(/form is 0/);
  });

  it('a file that was cut short', async () => {
    await begin();
    truncateSync(currentFile(), Math.floor(statSync(currentFile()).size / 2));
    await rebuilt(/cut short/);
  });

  it('a file that is no database', async () => {
    await begin();
    writeFileSync(currentFile(), 'x'.repeat(5_000));
    await rebuilt(/no database/);
  });

  it('an empty file', async () => {
    await begin();
    writeFileSync(currentFile(), '');
    await rebuilt(/empty/);
  });

  it('a file that is gone', async () => {
    await begin();
    rmSync(currentFile());
    await setting.restart();
    await setting.follower.caughtUp();
    expect(await see(setting)).toMatchObject({ entries: 300 });
  });
});

describe('a store that is damaged further in', () => {
  it('goes on answering what it can, is found out, rebuilt beside and set aside', async () => {
    await begin();
    const database = new Database(currentFile());
    const leaves = database
      .prepare(`SELECT pageno FROM dbstat WHERE name = 'entry' AND pagetype = 'leaf' ORDER BY path`)
      .pluck()
      .all() as number[];
    const pageBytes = database.pragma('page_size', { simple: true }) as number;
    database.close();
    const file = openSync(currentFile(), 'r+');
    // The first is looked at when the file is opened.
    for (const page of leaves.slice(1)) writeSync(file, Buffer.alloc(pageBytes, 0xa5), 0, pageBytes, (page - 1) * pageBytes);
    closeSync(file);
    setting.logged.splice(0);
    const rebuilt = setting.untilLogged('snapshot taken');
    await setting.restart();
    const reader = setting.store.acquire();
    expect(reader?.version).toBe(setting.feed.head);
    if (reader) setting.store.release(reader);
    await rebuilt;
    expect(await see(setting)).toEqual({ version: setting.feed.head, digest: setting.feed.digest(), entries: 300 });
    expect(setAside()).toHaveLength(1);
  });
});

describe('a snapshot that was broken off', () => {
  it('goes on where it was', async () => {
    setting = await startFollowing();
    const { feed } = setting;
    feed.pageSize = 10;
    // Three pages are good, then the feed is gone for good.
    feed.faults.push(null, null, null, ...Array.from({ length: 200 }, () => 'close' as const));
    publishTopics(feed, 60, 'first');
    await setting.untilLogged('the feed could not be followed; trying again');
    await setting.stop();
    feed.faults.splice(0);
    feed.requests.splice(0);
    await setting.restart();
    await setting.follower.caughtUp();
    expect(feed.requests[0]).toMatch(/after=30-/);
    expect(await see(setting)).toEqual({ version: feed.head, digest: feed.digest(), entries: 60 });
  });
});
