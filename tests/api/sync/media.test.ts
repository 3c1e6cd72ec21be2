import { afterEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hasMedia, mediaPath } from '@october/api/dist/sync/media-files.js';
import { startFollowing, type Setting } from './support/following.js';

let setting: Setting;
afterEach(() => setting.remove());

const picture = (sha256: string, bytes: number) => ({ file: { sha256, mediaType: 'image/png', bytes, name: 'a.png' } });
const folder = () => `${setting.folder}/media`;

describe('published files', () => {
  it('are copied beside the texts, wherever a record names them, over cuts and wrong bytes', async () => {
    setting = await startFollowing();
    const { feed, follower } = setting;
    const files = [randomBytes(100_000), randomBytes(5), randomBytes(70_000)];
    const [one = '', two = '', three = ''] = files.map((bytes) => feed.addFile(bytes));
    feed.publish('site', 'site', { title: 'S', image: picture(one, 1) });
    feed.publish('document', 'd', {
      slug: 'd',
      title: 'D',
      kind: 'poster',
      facsimiles: [{ image: picture(two, 1) }],
      media: [{ path: 'media/a.png', file: picture(three, 1).file }],
    });
    await follower.caughtUp();
    await follower.filesCopied();
    for (const [index, sha256] of [one, two, three].entries())
      expect(readFileSync(mediaPath(folder(), sha256)).equals(files[index] ?? Buffer.alloc(0))).toBe(true);
    const late = feed.addFile(Buffer.from('late'));
    feed.publish('topic', 't', { slug: 't', label: 'T', image: picture(late, 4) });
    await follower.caughtUp();
    feed.faults.push('cut', 'garbage');
    await follower.filesCopied();
    expect(readFileSync(mediaPath(folder(), late), 'utf8')).toBe('late');
  });

  it('are fetched when a reader asks first, served without the feed afterwards, and only if a record names them', async () => {
    setting = await startFollowing();
    const { feed, follower, media } = setting;
    const unpublished = feed.addFile(Buffer.from("a draft's"));
    const sha256 = feed.addFile(Buffer.from('published'));
    feed.publish('topic', 't', { slug: 't', label: 'T', image: picture(sha256, 9) });
    await follower.caughtUp();
    const found = await Promise.all([media.find(sha256), media.find(sha256)]);
    expect(found).toEqual([mediaPath(folder(), sha256), mediaPath(folder(), sha256)]);
    expect(await media.find(unpublished)).toBeNull();
    expect(await media.find('f'.repeat(64))).toBeNull();
    await feed.stop();
    expect(await media.find(sha256)).toBe(mediaPath(folder(), sha256));
  });

  it('that the feed does not have hold up nothing', async () => {
    setting = await startFollowing();
    const { feed, follower, media } = setting;
    feed.publish('topic', 't', { slug: 't', label: 'T', image: picture('e'.repeat(64), 1) });
    await follower.caughtUp();
    await follower.filesCopied();
    expect(hasMedia(folder(), 'e'.repeat(64))).toBe(false);
    expect(await media.find('e'.repeat(64))).toBeNull();
    expect(setting.logged.map(({ message }) => message)).toContain('the feed has no file that a record names');
  });
});
