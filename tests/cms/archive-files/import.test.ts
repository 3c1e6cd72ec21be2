// An archive of files into a CMS that is running.
import { afterEach, expect, it, jest } from '@jest/globals';
import type { Cms } from '../../support/cms.js';
import { onEachDatabase } from '../../support/databases.js';
import { readFeed } from '../../support/feed.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { runArchive, type Outcome } from './archive-command.js';
import { writeFiles, type Files } from './checker.js';
import { publishedBySlug } from './published.js';
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
    const now = await publishedBySlug(cms);
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

  it('an archive with faults is not imported, and the faults are told', async () => {
    const cms = getCms();
    const { head } = await readFeed(cms);
    const { code, output } = await importFiles(cms, {
      'archive.yaml': 'format: 1\ntitle: Archive\n',
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
