// An archive of files into a CMS that is running.
import { afterEach, expect, it } from '@jest/globals';
import type { Publication } from '@october/schema';
import type { Cms } from '../../support/cms.js';
import { onEachDatabase } from '../../support/databases.js';
import { readCurrent, readFeed } from '../../support/feed.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { runArchive, type Outcome } from './archive-command.js';
import { pixel, writeFiles, type Files } from './checker.js';
import { lenin, smallArchive, smallCount } from './small-archive.js';

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
  new Map([...(await readCurrent(cms)).values()].flatMap((change) => (change.kind === 'publication' ? [[`${change.type}/${String(change.record.slug ?? '')}`, change]] : [])));

const { entries, drafts } = smallCount;
const allUnchanged = `0 created, 0 updated, ${entries} unchanged; site unchanged; 0 files uploaded. ${entries - drafts} published, ${drafts} drafts.`;

onEachDatabase('importing an archive', (getCms) => {
  it('creates and publishes all but drafts, references in every direction, and a second time writes nothing', async () => {
    const cms = getCms();
    const first = await importFiles(cms, smallArchive);
    expect(first.output).toContain(`${entries} created, 0 updated, 0 unchanged; site updated; 3 files uploaded. ${entries - drafts} published, ${drafts} drafts.`);
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
    expect(now.get('guide/october')?.record.contents).toMatchObject([{ key: 'section-first' }, { key: 'reading-decree', document: id('document/decree') }, { key: 'reading-ten-days' }]);
    expect(now.get('collection/front')?.record.entries).toMatchObject([{ block: 'person' }, { block: 'guide' }, { block: 'collection', entry: id('collection/front') }]);
    expect(now.get('event/insurrection')?.labels[id('person/lenin') ?? '']).toEqual({ en: 'Vladimir Ilyich Lenin', ru: 'Владимир Ильич Ленин' });
    expect(now.get('site/')?.record).toMatchObject({ title: 'A small archive', menu: [{ page: id('page/about-us') }], featured: id('collection/front') });
    const { head } = await readFeed(cms);
    const second = await importFiles(cms, smallArchive);
    expect(second.output).toContain(allUnchanged);
    expect((await readFeed(cms, head)).changes).toEqual([]);
  });

  it('a file that changed is updated, the rest is left alone', async () => {
    const cms = getCms();
    await importFiles(cms, smallArchive);
    const { head } = await readFeed(cms);
    const { output } = await importFiles(cms, { ...smallArchive, 'people/lenin.md': lenin.replace('Lenin speaking', 'Lenin speaks') });
    expect(output).toContain(`0 created, 1 updated, ${entries - 1} unchanged; site unchanged; 0 files uploaded.`);
    const { changes } = await readFeed(cms, head);
    expect(changes).toMatchObject([{ kind: 'publication', record: { slug: 'lenin', image: { alternativeText: 'Lenin speaks' } } }]);
  });

  it('a picture of other content under the same name replaces the old one where it is shown', async () => {
    const cms = getCms();
    await importFiles(cms, smallArchive);
    const { output } = await importFiles(cms, { ...smallArchive, 'media/map.png': Buffer.concat([pixel, Buffer.from('newer')]) });
    expect(output).toContain('1 files uploaded');
    expect(output).toMatch(/0 created, [12] updated/);
    expect(await importFiles(cms, { ...smallArchive, 'media/map.png': Buffer.concat([pixel, Buffer.from('newer')]) })).toMatchObject({ output: expect.stringContaining(allUnchanged) });
  });

  it('what an editor changed since is put back, a draft too, and slugs that readers knew stay', async () => {
    const cms = getCms();
    await importFiles(cms, smallArchive);
    const admin = await cms.admin();
    const trotsky = 'trotskytrotskytrotskytro';
    await admin.update('person', trotsky, { summary: 'An editor’s word' });
    expect((await importFiles(cms, smallArchive)).output).toContain(`0 created, 1 updated, ${entries - 1} unchanged`);
    await admin.publish('person', trotsky, { slug: 'leon-trotsky' });
    expect((await importFiles(cms, smallArchive)).output).toContain(`0 created, 1 updated, ${entries - 1} unchanged`);
    const { record } = (await published(cms)).get('person/trotsky') ?? {};
    expect(record).toMatchObject({ slug: 'trotsky', formerSlugs: ['bronstein', 'leon-trotsky'] });
    expect(record).not.toHaveProperty('summary');
    expect((await importFiles(cms, smallArchive)).output).toContain(allUnchanged);
  });

  it('a chapter moved to another book, and slugs exchanged by two entries, go in whatever the order', async () => {
    const cms = getCms();
    await importFiles(cms, smallArchive);
    const memoir = String(smallArchive['documents/memoir.md']);
    const moved = { ...smallArchive, 'documents/a-book.md': '---\ntitle: A book\nkind: book\nparts: [memoir-1]\n---\n', 'documents/memoir.md': memoir.replace('[memoir-2, memoir-1]', '[memoir-2]') };
    expect((await importFiles(cms, moved)).output).toContain(`1 created, 1 updated, ${entries - 1} unchanged`);
    const back = { ...moved, 'documents/memoir.md': memoir, 'documents/a-book.md': '---\ntitle: A book\nkind: book\n---\n' };
    expect(await importFiles(cms, back)).toMatchObject({ code: 0, output: expect.stringContaining(`0 created, 2 updated, ${entries - 1} unchanged`) });
  });

  it('an entry that is marked draft is withdrawn, and published again when it is not', async () => {
    const cms = getCms();
    await importFiles(cms, smallArchive);
    const draft = { ...smallArchive, 'dispatches/shot.md': String(smallArchive['dispatches/shot.md']).replace('---\n', '---\nstatus: draft\n') };
    expect((await importFiles(cms, draft)).output).toContain('0 created, 1 updated');
    expect((await published(cms)).has('dispatch/shot')).toBe(false);
    await importFiles(cms, smallArchive);
    expect((await published(cms)).has('dispatch/shot')).toBe(true);
  });

  it('a slug that another entry of the CMS has is told before anything is written', async () => {
    const cms = getCms();
    const admin = await cms.admin();
    const { documentId } = await admin.create('page', { title: 'Contact', slug: 'contact' });
    const { head } = await readFeed(cms);
    const { code, output } = await importFiles(cms, { ...smallArchive, 'pages/contact.md': '---\ntitle: Our contact\n---\n', 'pages/other.md': '---\ntitle: Other\n---\n' });
    expect(code).toBe(1);
    expect(output).toContain(`pages/contact.md:1  slug: "contact": the CMS has another page with this slug; expected id: ${documentId} in this file if it is the same`);
    expect((await readFeed(cms, head)).changes).toEqual([]);
  });

  it('an archive with faults is not imported, and the faults are told', async () => {
    const cms = getCms();
    const { head } = await readFeed(cms);
    const { code, output } = await importFiles(cms, { ...smallArchive, 'pages/new.md': '---\ntitle: New\n---\n', 'people/nobody.md': '---\nborn: 1870-13\n---\n' });
    expect(code).toBe(1);
    expect(output).toContain('people/nobody.md:1  name: Nothing is here; expected the name of the person');
    expect(output).toContain('people/nobody.md:2  born.edtf: "1870-13": month 13');
    expect(output).toContain(`2 faults in ${entries + 2} entries`);
    expect((await readFeed(cms, head)).changes).toEqual([]);
  });
});
