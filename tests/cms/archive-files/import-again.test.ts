// Importing once more: what differs is written, what is the same is left alone.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startCms, type Cms } from '../../support/cms.js';
import { readFeed } from '../../support/feed.js';
import { pixel, type Files } from './checker.js';
import { startImporter, type ImportAnswer, type Importer } from './importer.js';
import { publishedBySlug } from './published.js';

jest.setTimeout(300_000);

describe('importing again', () => {
  let cms: Cms;
  let importer: Importer;
  beforeAll(async () => {
    cms = await startCms();
    importer = await startImporter(cms.env);
  });
  afterAll(async () => {
    await importer.stop();
    await cms.remove();
  });

  const site = { 'archive.yaml': 'format: 1\ntitle: Archive\n' };
  const imported = (files: Files): Promise<ImportAnswer> => importer.importFiles({ ...site, ...files });

  it('a file that changed is updated, the rest is left alone', async () => {
    const files = { 'people/a.md': '---\nname: A\n---\n', 'people/b.md': '---\nname: B\n---\n' };
    expect(await imported(files)).toMatchObject({ created: 2, updated: 0, unchanged: 0 });
    const { head } = await readFeed(cms);
    expect(await imported({ ...files, 'people/b.md': '---\nname: B\nborn: 1870\n---\n' })).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 1,
      site: 'unchanged',
    });
    expect((await readFeed(cms, head)).changes).toMatchObject([{ kind: 'publication', record: { slug: 'b', born: { edtf: '1870' } } }]);
  });

  it('a picture of other content under the same name is shown in the place of the old one, and the old one again', async () => {
    const page = { 'pages/map.md': '---\ntitle: Map\nimage: { file: media/map.png }\n---\n![](media/map.png)\n' };
    const first = { ...page, 'media/map.png': pixel };
    const second = { ...page, 'media/map.png': Buffer.concat([pixel, Buffer.from('newer')]) };
    expect(await imported(first)).toMatchObject({ created: 1, updated: 0, unchanged: 0, site: 'unchanged', uploaded: 1 });
    for (const files of [second, first]) {
      // The library tells the page of a file uploaded under the name that its text shows.
      expect(await imported(files)).toMatchObject({ created: 0, updated: 1, unchanged: 0, site: 'unchanged', uploaded: 1 });
      const { record } = (await publishedBySlug(cms)).get('page/map') ?? {};
      const sha256 = createHash('sha256').update(files['media/map.png']).digest('hex');
      expect(record).toMatchObject({ image: { file: { sha256, bytes: files['media/map.png'].length } }, media: [{ file: { sha256 } }] });
    }
    expect(await imported(first)).toMatchObject({ created: 0, updated: 0, unchanged: 1, site: 'unchanged', uploaded: 0 });
  });

  it('what an editor changed since is put back, in a draft too, and slugs that readers knew stay', async () => {
    const id = 'editededitededitededited';
    const files = { 'people/edited.md': `---\nid: ${id}\nname: Edited\nformerSlugs: [once]\n---\n` };
    await imported(files);
    const admin = await cms.admin();
    await admin.update('person', id, { summary: 'A word of the editor' });
    expect(await imported(files)).toMatchObject({ created: 0, updated: 1 });
    await admin.publish('person', id, { slug: 'edited-too', summary: 'A word of the editor' });
    expect(await imported(files)).toMatchObject({ created: 0, updated: 1 });
    const { record } = (await publishedBySlug(cms)).get('person/edited') ?? {};
    expect(record).toEqual({ slug: 'edited', formerSlugs: ['once', 'edited-too'], name: 'Edited', sortName: 'Edited' });
    expect(await imported(files)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  });

  it('a chapter moved to another book goes in whatever the order', async () => {
    const book = (title: string, parts: string) => `---\ntitle: ${title}\nkind: book\nparts: [${parts}]\n---\n`;
    const files = { 'documents/chapter.md': '---\ntitle: Chapter\nkind: chapter\n---\n' };
    await imported({ ...files, 'documents/book-1.md': book('One', ''), 'documents/book-2.md': book('Two', 'chapter') });
    const moved = await imported({ ...files, 'documents/book-1.md': book('One', 'chapter'), 'documents/book-2.md': book('Two', '') });
    expect(moved).toMatchObject({ created: 0, updated: 2, unchanged: 1, site: 'unchanged', uploaded: 0 });
  });

  it('what the CMS refuses is told at its line, and the rest goes in', async () => {
    const book = '---\ntitle: Book\nkind: book\nparts: [torn]\n---\n';
    await imported({ 'documents/torn.md': '---\ntitle: Torn\nkind: chapter\n---\n', 'documents/old-book.md': book });
    const { faults } = await imported({
      'documents/torn.md': '---\ntitle: Torn out\nkind: chapter\n---\n',
      'documents/new-book.md': book,
    });
    expect(faults).toEqual([
      'documents/new-book.md:4  parts: "Torn out" is a part of "Book" already; expected a document that is a part of no other',
    ]);
    expect((await publishedBySlug(cms)).get('document/torn')?.record.title).toBe('Torn out');
  });

  it('an entry that is marked draft is withdrawn, and published again when it is not', async () => {
    const entry = (status: string) => ({ 'topics/turning.md': `---\n${status}label: Turning\n---\n` });
    await imported(entry(''));
    expect(await imported(entry('status: draft\n'))).toMatchObject({ created: 0, updated: 1 });
    expect((await publishedBySlug(cms)).has('topic/turning')).toBe(false);
    await imported(entry(''));
    expect((await publishedBySlug(cms)).has('topic/turning')).toBe(true);
  });

  it('a slug that another entry of the CMS has is told before anything is written', async () => {
    const { documentId } = await (await cms.admin()).create('page', { title: 'Contact', slug: 'contact' });
    const { head } = await readFeed(cms);
    const { faults } = await imported({
      'pages/contact.md': '---\ntitle: Our contact\n---\n',
      'pages/other.md': '---\ntitle: Other\n---\n',
    });
    expect(faults).toEqual([
      expect.stringContaining(
        `pages/contact.md:1  slug: "contact": the CMS has another page with this slug; expected id: ${documentId} in this file if it is the same`,
      ),
    ]);
    expect((await readFeed(cms, head)).changes).toEqual([]);
  });
});
