// An archive of files into a CMS that is running.
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Publication } from '@october/schema';
import { startCms, type Cms } from '../../support/cms.js';
import { onEachDatabase } from '../../support/databases.js';
import { readCurrent, readFeed } from '../../support/feed.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { runArchive, type Outcome } from './archive-command.js';
import { pixel, writeFiles, type Files } from './checker.js';
import { smallArchive, smallCount } from './small-archive.js';

jest.setTimeout(600_000);

const folders: { remove(): Promise<void> }[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await folder.remove();
});

const importFiles = async (cms: Cms, files: Files): Promise<Outcome> => {
  const folder = await temporaryFolder('import');
  folders.push(folder);
  await writeFiles(folder.path, files);
  return runArchive(['import', folder.path], cms.env);
};

const published = async (cms: Cms): Promise<Map<string, Publication>> =>
  new Map(
    [...(await readCurrent(cms)).values()].flatMap((change) =>
      change.kind === 'publication' ? [[`${change.type}/${String(change.record.slug ?? '')}`, change]] : [],
    ),
  );

const { entries, drafts } = smallCount;
const allUnchanged = `0 created, 0 updated, ${entries} unchanged; site unchanged; 0 files uploaded. ${entries - drafts} published, ${drafts} drafts.`;

onEachDatabase('importing an archive', (getCms) => {
  it('creates and publishes all but drafts, references in every direction, and a second time writes nothing', async () => {
    const cms = getCms();
    const first = await importFiles(cms, smallArchive);
    expect(first.output).toContain(
      `${entries} created, 0 updated, 0 unchanged; site updated; 3 files uploaded. ${entries - drafts} published, ${drafts} drafts.`,
    );
    expect(first.code).toBe(0);
    const now = await published(cms);
    expect(now.size).toBe(entries - drafts + 1);
    const id = (key: string) => now.get(key)?.id;
    expect(id('person/trotsky')).toBe('trotskytrotskytrotskytro');
    expect(now.get('person/lenin')?.record).toMatchObject({
      birthPlace: id('place/simbirsk'),
      born: { edtf: '1870-04-10', calendar: 'julian' },
      topics: [id('topic/soviets'), id('topic/revolution')],
      quotations: [{ speaker: id('person/trotsky'), document: id('document/memoir') }],
      image: { file: { name: 'lenin.png', width: 1, height: 1 }, creator: id('person/trotsky') },
      media: [{ path: 'media/map.png', file: { name: 'map.png' } }],
      translations: [{ locale: 'ru', name: 'Владимир Ильич Ленин', biography: 'Родился в Симбирске.' }],
    });
    expect(now.get('document/memoir')?.record).toMatchObject({
      parts: [id('document/memoir-2'), id('document/memoir-1')],
      rights: { label: 'CC0 1.0' },
      attachments: [{ name: 'notes.txt', title: 'notes', mediaType: 'text/plain' }],
    });
    expect(now.get('guide/october')?.record.contents).toMatchObject([
      { key: 'section-first' },
      { key: 'reading-decree', document: id('document/decree') },
      { key: 'reading-ten-days' },
    ]);
    expect(now.get('collection/front')?.record.entries).toMatchObject([
      { block: 'person' },
      { block: 'guide' },
      { block: 'collection', entry: id('collection/front') },
    ]);
    expect(now.get('event/insurrection')?.labels[id('person/lenin') ?? '']).toEqual({
      en: 'Vladimir Ilyich Lenin',
      ru: 'Владимир Ильич Ленин',
    });
    expect(now.get('site/')?.record).toMatchObject({
      title: 'A small archive',
      menu: [{ page: id('page/about-us') }],
      featured: id('collection/front'),
    });
    const { head } = await readFeed(cms);
    const second = await importFiles(cms, smallArchive);
    expect(second.output).toContain(allUnchanged);
    expect((await readFeed(cms, head)).changes).toEqual([]);
  });
});

describe('importing again', () => {
  let cms: Cms;
  beforeAll(async () => {
    cms = await startCms();
  });
  afterAll(() => cms.remove());

  const site = { 'archive.yaml': 'format: 1\ntitle: Archive\n' };
  const imported = async (files: Files): Promise<string> => (await importFiles(cms, { ...site, ...files })).output;

  it('a file that changed is updated, the rest is left alone', async () => {
    const files = { 'people/a.md': '---\nname: A\n---\n', 'people/b.md': '---\nname: B\n---\n' };
    expect(await imported(files)).toContain('2 created, 0 updated, 0 unchanged');
    const { head } = await readFeed(cms);
    expect(await imported({ ...files, 'people/b.md': '---\nname: B\nborn: 1870\n---\n' })).toContain(
      '0 created, 1 updated, 1 unchanged; site unchanged',
    );
    expect((await readFeed(cms, head)).changes).toMatchObject([{ kind: 'publication', record: { slug: 'b', born: { edtf: '1870' } } }]);
  });

  it('a picture of other content under the same name is shown in the place of the old one, and the old one again', async () => {
    const page = { 'pages/map.md': '---\ntitle: Map\nimage: { file: media/map.png }\n---\n![](media/map.png)\n' };
    const first = { ...page, 'media/map.png': pixel };
    const second = { ...page, 'media/map.png': Buffer.concat([pixel, Buffer.from('newer')]) };
    expect(await imported(first)).toContain('1 created, 0 updated, 0 unchanged; site unchanged; 1 files uploaded');
    for (const files of [second, first]) {
      // The library tells the page of a file uploaded under the name that its text shows.
      expect(await imported(files)).toContain('0 created, 1 updated, 0 unchanged; site unchanged; 1 files uploaded');
      const { record } = (await published(cms)).get('page/map') ?? {};
      const sha256 = createHash('sha256').update(files['media/map.png']).digest('hex');
      expect(record).toMatchObject({ image: { file: { sha256, bytes: files['media/map.png'].length } }, media: [{ file: { sha256 } }] });
    }
    expect(await imported(first)).toContain('0 created, 0 updated, 1 unchanged; site unchanged; 0 files uploaded');
  });

  it('what an editor changed since is put back, in a draft too, and slugs that readers knew stay', async () => {
    const id = 'editededitededitededited';
    const files = { 'people/edited.md': `---\nid: ${id}\nname: Edited\nformerSlugs: [once]\n---\n` };
    await imported(files);
    const admin = await cms.admin();
    await admin.update('person', id, { summary: 'A word of the editor' });
    expect(await imported(files)).toContain('0 created, 1 updated');
    await admin.publish('person', id, { slug: 'edited-too', summary: 'A word of the editor' });
    expect(await imported(files)).toContain('0 created, 1 updated');
    const { record } = (await published(cms)).get('person/edited') ?? {};
    expect(record).toEqual({ slug: 'edited', formerSlugs: ['once', 'edited-too'], name: 'Edited', sortName: 'Edited' });
    expect(await imported(files)).toContain('0 created, 0 updated, 1 unchanged');
  });

  it('a chapter moved to another book goes in whatever the order', async () => {
    const book = (title: string, parts: string) => `---\ntitle: ${title}\nkind: book\nparts: [${parts}]\n---\n`;
    const files = { 'documents/chapter.md': '---\ntitle: Chapter\nkind: chapter\n---\n' };
    await imported({ ...files, 'documents/book-1.md': book('One', ''), 'documents/book-2.md': book('Two', 'chapter') });
    const moved = await imported({ ...files, 'documents/book-1.md': book('One', 'chapter'), 'documents/book-2.md': book('Two', '') });
    expect(moved).toContain('0 created, 2 updated, 1 unchanged; site unchanged; 0 files uploaded. 3 published, 0 drafts.\n');
  });

  it('what the CMS refuses is told at its line, and the rest goes in', async () => {
    const book = '---\ntitle: Book\nkind: book\nparts: [torn]\n---\n';
    await imported({ 'documents/torn.md': '---\ntitle: Torn\nkind: chapter\n---\n', 'documents/old-book.md': book });
    const { code, output } = await importFiles(cms, {
      ...site,
      'documents/torn.md': '---\ntitle: Torn out\nkind: chapter\n---\n',
      'documents/new-book.md': book,
    });
    expect(code).toBe(1);
    expect(output).toContain(
      'documents/new-book.md:4  parts: "Torn out" is a part of "Book" already; expected a document that is a part of no other',
    );
    expect((await published(cms)).get('document/torn')?.record.title).toBe('Torn out');
  });

  it('an entry that is marked draft is withdrawn, and published again when it is not', async () => {
    const entry = (status: string) => ({ 'topics/turning.md': `---\n${status}label: Turning\n---\n` });
    await imported(entry(''));
    expect(await imported(entry('status: draft\n'))).toContain('0 created, 1 updated');
    expect((await published(cms)).has('topic/turning')).toBe(false);
    await imported(entry(''));
    expect((await published(cms)).has('topic/turning')).toBe(true);
  });

  it('a slug that another entry of the CMS has is told before anything is written', async () => {
    const { documentId } = await (await cms.admin()).create('page', { title: 'Contact', slug: 'contact' });
    const { head } = await readFeed(cms);
    const { code, output } = await importFiles(cms, {
      ...site,
      'pages/contact.md': '---\ntitle: Our contact\n---\n',
      'pages/other.md': '---\ntitle: Other\n---\n',
    });
    expect(code).toBe(1);
    expect(output).toContain(
      `pages/contact.md:1  slug: "contact": the CMS has another page with this slug; expected id: ${documentId} in this file if it is the same`,
    );
    expect((await readFeed(cms, head)).changes).toEqual([]);
  });

  it('an archive with faults is not imported, and the faults are told', async () => {
    const { head } = await readFeed(cms);
    const { code, output } = await importFiles(cms, {
      ...site,
      'pages/new.md': '---\ntitle: New\n---\n',
      'people/nobody.md': '---\nborn: 1870-13\n---\n',
    });
    expect(code).toBe(1);
    expect(output.split('\n')).toEqual([
      'people/nobody.md:1  name: Nothing is here; expected the name of the person',
      expect.stringContaining('people/nobody.md:2  born.edtf: "1870-13": month 13'),
      '2 faults in 2 entries, 0 of them drafts.',
      '',
    ]);
    expect((await readFeed(cms, head)).changes).toEqual([]);
  });
});
