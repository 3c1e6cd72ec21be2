// Pictures and other files of what is published: by value, kept for ever, told anew when they change.
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import type { Cms } from '../../support/cms.js';
import type { UploadedFile } from '../../support/content-manager.js';
import { onEachDatabase } from '../../support/databases.js';
import { readFeed, readPublication } from '../../support/feed.js';
import { picture } from '../../support/pictures.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** What the media library has: Strapi may write a picture anew when it is uploaded. */
const bytesOf = (cms: Cms, file: UploadedFile) => readFile(path.join(cms.dataDir, 'public', file.url));
const fileOf = async (cms: Cms, id: string) =>
  ((await readPublication(cms, id)).record.image as { file: Record<string, unknown> } | undefined)?.file;

onEachDatabase(
  'the files of what is published',
  (cms) => {
    let count = 0;
    const withPicture = async (colour: string, more: object = {}) => {
      const admin = await cms().admin();
      const file = await admin.upload(await picture(`${colour}.png`, colour, 60, 30));
      const image = { file: file.id, alternativeText: `All ${colour}` };
      const { documentId } = await admin.create('topic', { label: colour, slug: `${colour}-${(count += 1)}`, image, ...more });
      await admin.publish('topic', documentId);
      return { documentId, file, bytes: await bytesOf(cms(), file) };
    };

    it('are named by their content, and given with their type and length', async () => {
      const { documentId, bytes } = await withPicture('red');
      const file = await fileOf(cms(), documentId);
      expect(file).toEqual({ sha256: sha256(bytes), mediaType: 'image/png', bytes: bytes.length, name: 'red.png', width: 60, height: 30 });
      const answer = await cms().feed(`/files/${sha256(bytes)}`);
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('content-length')).toBe(String(bytes.length));
      expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256(bytes));
    });

    it("are told anew when one is replaced, without publishing the editor's unfinished words, and the old one stays", async () => {
      const admin = await cms().admin();
      const { documentId, file, bytes } = await withPicture('green');
      await admin.update('topic', documentId, { summary: 'not finished' });
      const other = await bytesOf(cms(), await admin.replaceFile(file.id, await picture('green.png', 'lime', 50, 50)));
      expect(sha256(other)).not.toBe(sha256(bytes));
      expect(await fileOf(cms(), documentId)).toMatchObject({ sha256: sha256(other), width: 50 });
      expect((await readPublication(cms(), documentId)).record.summary).toBeUndefined();
      expect((await cms().feed(`/files/${sha256(bytes)}`)).status).toBe(200);
      expect((await cms().feed(`/files/${sha256(other)}`)).status).toBe(200);
    });

    it('carry no text of the media library: its alternative text has no language, ours has', async () => {
      const admin = await cms().admin();
      const { documentId, file } = await withPicture('navy');
      const { head } = await readFeed(cms());
      await admin.updateFileInfo(file.id, { alternativeText: 'from the library', caption: 'from the library' });
      expect((await readFeed(cms(), head)).changes).toEqual([]);
      await admin.publish('topic', documentId, { image: { file: file.id, alternativeText: 'Another' } });
      expect((await readPublication(cms(), documentId)).record.image).toMatchObject({ alternativeText: 'Another' });
    });

    it('carry the focal point that an editor set, as parts of one', async () => {
      const admin = await cms().admin();
      const { documentId, file } = await withPicture('teal');
      await admin.updateFileInfo(file.id, { focalPoint: { x: 25, y: 12.5 } } as object);
      expect(await fileOf(cms(), documentId)).toMatchObject({ focalPoint: { x: 0.25, y: 0.125 } });
    });

    it('go when they are deleted from the media library; nothing else does', async () => {
      const admin = await cms().admin();
      const { documentId, file } = await withPicture('gray', { summary: 'stays' });
      await admin.request('DELETE', `/upload/files/${file.id}`);
      const { record } = await readPublication(cms(), documentId);
      expect(record.image).toBeUndefined();
      expect(record.summary).toBe('stays');
    });

    it('that a text names are found by their names, and are there as soon as they are uploaded', async () => {
      const admin = await cms().admin();
      const body = 'See ![the hall](media/hall.png "Hall") and [a list](<media/the list.txt>).';
      const { documentId } = await admin.create('document', { title: 'A walk', slug: `walk-${(count += 1)}`, kind: 'report', body });
      await admin.publish('document', documentId);
      expect((await readPublication(cms(), documentId)).record.media).toBeUndefined();
      const hall = await bytesOf(cms(), await admin.upload(await picture('hall.png', 'white', 10, 10)));
      const list = await bytesOf(
        cms(),
        await admin.upload({ name: 'the list.txt', type: 'text/plain', bytes: new TextEncoder().encode('names') }),
      );
      expect((await readPublication(cms(), documentId)).record.media).toEqual([
        { path: 'media/hall.png', file: expect.objectContaining({ sha256: sha256(hall), width: 10 }) },
        { path: 'media/the list.txt', file: expect.objectContaining({ sha256: sha256(list), mediaType: 'text/plain' }) },
      ]);
    });

    it('whose bytes are missing stop a publication, and the message names the file', async () => {
      const admin = await cms().admin();
      const file = await admin.upload(await picture('lost.png', 'olive'));
      await rm(path.join(cms().dataDir, 'public', file.url));
      const { documentId } = await admin.create('topic', { label: 'Lost', slug: 'lost', image: { file: file.id, alternativeText: 'x' } });
      await expect(admin.publish('topic', documentId)).rejects.toThrow('The file \\"lost.png\\" of the media library cannot be read');
    });
  },
  { env: { CMS_SERVE_ADMIN: 'false', CMS_RECONCILE_MS: '3600000' } },
);
