// What an editor has in the CMS, as files.
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startCms, type Cms } from '../../support/cms.js';
import type { ContentManager } from '../../support/content-manager.js';
import { pointsAt } from '../../support/archive.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';
import { readFiles, startArchivist, type Archivist } from './archivist.js';
import { pixel, writeFiles, type Files } from './checker.js';
import { revisions } from './published.js';

jest.setTimeout(300_000);

let cms: Cms;
let other: Cms;
let archivist: Archivist;
let otherArchivist: Archivist;
let admin: ContentManager;
beforeAll(async () => {
  [cms, other] = [await startCms(), await startCms()];
  [archivist, otherArchivist] = [await startArchivist(cms.env), await startArchivist(other.env)];
  admin = await cms.admin();
}, 300_000);
afterAll(async () => {
  await archivist.stop();
  await otherArchivist.stop();
  await cms.remove();
  await other.remove();
});

const picture = (more: string): Buffer => Buffer.concat([pixel, Buffer.from(more)]);
const upload = (name: string, more: string) => admin.upload({ name, type: 'image/png', bytes: picture(more) });

/** Imported elsewhere, it is the same. */
const goesElsewhere = async (files: Files): Promise<void> => {
  expect((await otherArchivist.import(files, { prune: true })).faults).toEqual([]);
  expect(await otherArchivist.export()).toEqual(files);
  expect(await revisions(other)).toEqual(await revisions(cms));
};

describe('what editors made', () => {
  it('drafts, drafts that differ, former slugs, ids; deleted entries leave their names', async () => {
    const author = await admin.create('person', { name: 'John Reed', slug: 'reed' });
    const document = await admin.create('document', {
      title: 'Ten Days',
      kind: 'memoir',
      slug: 'ten-days',
      body: 'First.\n\nSecond.',
      contributors: [
        { role: 'author', person: pointsAt(author) },
        { role: 'editor', creditedAs: 'Louise Bryant' },
      ],
    });
    await admin.publish('document', document.documentId);
    await admin.publish('document', document.documentId, { slug: 'ten-days-that-shook-the-world' });
    await admin.delete('person', author.documentId);
    await admin.update('document', document.documentId, { body: 'First.\n\nThird.', contributors: [] });
    const later = await admin.create('page', { title: 'Later: a page', summary: 'It\'s "quoted"' });
    const files = await archivist.export();
    expect(files['documents/ten-days-that-shook-the-world.md']).toBe(
      `---\nid: ${document.documentId}\ntitle: Ten Days\nkind: memoir\ncontributors:\n  - { role: author, creditedAs: John Reed }\n  - { role: editor, creditedAs: Louise Bryant }\nformerSlugs: [ten-days]\n---\n\nFirst.\n\nSecond.\n`,
    );
    expect(files['documents/ten-days-that-shook-the-world.draft.md']).toBe(
      '---\ntitle: Ten Days\nkind: memoir\nformerSlugs: [ten-days]\n---\n\nFirst.\n\nThird.\n',
    );
    expect(files['pages/later-a-page.md']).toBe(
      `---\nid: ${later.documentId}\nstatus: draft\ntitle: 'Later: a page'\nposition: 1\nsummary: It's "quoted"\n---\n`,
    );
    expect(Object.keys(files)).not.toContain('people/reed.md');
    expect((await otherArchivist.import(files)).faults).toEqual([]);
    expect(await otherArchivist.export()).toEqual(files);
    await admin.discard('document', document.documentId);
  });

  it('pictures of one name, a file with a name of its own, a focal point, and what the editor of texts inserted', async () => {
    const one = await upload('photo.png', 'one');
    const two = await upload('photo.png', 'two');
    const notes = await admin.upload({ name: 'notes.txt', type: 'text/plain', bytes: Buffer.from('Notes.') }, { name: 'The notes' });
    await admin.updateFileInfo(two.id, { name: 'photo.png', focalPoint: { x: 25, y: 50 } } as never);
    const inserted = await upload('in the text (1).png', 'three');
    const show = async (slug: string, file: number, more: object = {}) => {
      const { documentId } = await admin.create('person', { name: slug, slug, image: { file, alternativeText: slug }, ...more });
      await admin.publish('person', documentId);
    };
    await show('first', one.id);
    await show('second', two.id);
    await show('third', inserted.id, { biography: `![](${inserted.url})` });
    const { documentId } = await admin.create('document', { title: 'Papers', kind: 'letter', attachments: [notes.id] });
    await admin.publish('document', documentId);
    const files = await archivist.export();
    const names = Object.keys(files).filter((name) => name.startsWith('media/'));
    expect(names).toEqual(['media/The notes.txt', 'media/in the text (1).png', 'media/photo-2.png', 'media/photo.png']);
    const written = ['first', 'second'].map((slug) => String(files[`people/${slug}.md`])).join('');
    expect(written).toContain('file: media/photo.png');
    expect(written).toContain('file: media/photo-2.png, name: photo.png');
    expect(written).toContain('focalPoint: { x: 0.25, y: 0.5 }');
    expect(files['people/third.md']).toContain('![](media/in%20the%20text%20%281%29.png)');
    expect(files['documents/papers.md']).toContain('{ file: media/The notes.txt, name: The notes }');
    // The address of the CMS's own server became a name in the archive: it is imported here too, before the archives can be the same.
    await archivist.import(files);
    expect(await archivist.export()).toEqual(files);
    await goesElsewhere(files);
  });
});

describe('the folder', () => {
  let folder: TemporaryFolder;
  beforeAll(async () => {
    folder = await temporaryFolder('exports');
    await archivist.import(
      {
        'archive.yaml': 'format: 1\ntitle: Archive\nlocales: [en, ru]\n',
        'people/a.md': '---\nname: A\n---\n',
        'people/b.md': '---\nname: B\n---\n',
      },
      { prune: true },
    );
  });
  afterAll(() => folder.remove());
  const at = (name: string): string => path.join(folder.path, name);

  it('that is not there, or is empty, becomes the archive', async () => {
    await archivist.exportTo(at('new/archive'));
    await mkdir(at('empty'));
    await writeFiles(at('empty'), { '.git/config': '[core]\n' });
    await archivist.exportTo(at('empty'));
    expect(Object.keys(await readFiles(at('new/archive')))).toEqual(['archive.yaml', 'people/a.md', 'people/b.md']);
    expect(Object.keys(await readFiles(at('empty')))).toEqual(['.git/config', 'archive.yaml', 'people/a.md', 'people/b.md']);
    expect(await readdir(at('new'))).toEqual(['archive']);
  });

  it('that holds an older export loses what is gone, and keeps what is nobody else’s', async () => {
    const place = at('older');
    const mine = { 'README.md': 'Mine.\n', 'people/_notes.md': 'Mine.\n', 'media/drawing.svg': '<svg/>', 'people/Mine.md': 'x' };
    await writeFiles(place, {
      ...mine,
      'archive.yaml': 'format: 1\ntitle: Archive\nlocales: [en, ru]\n',
      'people/a.md': '---\nname: A\n---\n',
      'people/c.md': '---\nname: C\nimage: { file: media/c.png }\n---\n',
      'people/c.ru.md': '---\nname: C\n---\n',
      'people/c.draft.md': '---\nname: C\n---\n',
      'places/d.md': '---\nname: D\n---\n',
      'media/c.png': pixel,
    });
    expect(await archivist.exportTo(place)).toEqual({
      entries: 2,
      drafts: 0,
      edited: 0,
      media: 0,
      written: 1,
      removed: ['people/c.md', 'people/c.draft.md', 'people/c.ru.md', 'places/d.md', 'media/c.png'],
    });
    expect(Object.keys(await readFiles(place))).toEqual(['archive.yaml', 'people/a.md', 'people/b.md', ...Object.keys(mine)].sort());
    expect(await readdir(place)).not.toContain('places');
    expect(await archivist.exportTo(place)).toMatchObject({ written: 0, removed: [] });
  });

  const refused: [name: string, files: Files, why: string][] = [
    ['holds something else', { 'thesis.docx': 'x' }, 'holds something else than an archive: there is no archive.yaml in it'],
    ['holds a later form of the files', { 'archive.yaml': 'format: 2\n' }, 'holds an archive.yaml that does not say format: 1'],
    ['has a file where a folder is expected', { 'archive.yaml': 'format: 1\n', people: 'x' }, 'holds a people that is none of an archive'],
  ];
  it.each(refused)('that %s is refused, and left as it is', async (name, files, why) => {
    const place = at(name);
    await writeFiles(place, files);
    await expect(archivist.exportTo(place)).rejects.toThrow(
      `${JSON.stringify(place.length > 60 ? `${place.slice(0, 57)}...` : place)} ${why}; expected an empty folder, a new one, or one that holds an archive`,
    );
    expect(await readFiles(place)).toEqual(files);
  });

  it('that leads elsewhere is refused', async () => {
    await writeFiles(at('leads'), { 'archive.yaml': 'format: 1\ntitle: A\n' });
    await mkdir(at('elsewhere'));
    await symlink(at('elsewhere'), path.join(at('leads'), 'people'));
    await expect(archivist.exportTo(at('leads'))).rejects.toThrow('holds a people that is none of an archive');
  });

  it('that is a file is refused', async () => {
    await writeFile(at('file'), 'x');
    await expect(archivist.exportTo(at('file'))).rejects.toThrow('is a file');
  });

  it('stays as it was where the export fails', async () => {
    const place = at('before');
    await archivist.exportTo(place);
    const before = await readFiles(place);
    await archivist.import({
      'archive.yaml': 'format: 1\ntitle: Archive\nlocales: [en, ru]\n',
      'people/a.md': '---\nname: Another\nimage: { file: media/lost.png }\n---\n',
      'media/lost.png': picture('lost'),
    });
    for (const lost of ['files', 'public']) await rm(path.join(cms.dataDir, lost), { recursive: true });
    await expect(archivist.exportTo(place)).rejects.toThrow('The file "lost.png" of the media library cannot be read');
    expect(await readFiles(place)).toEqual(before);
    expect((await readdir(place)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
