// What looks unusual and is right; drafts; every fault at once.
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { pixel, writeFiles, type Files } from './checker.js';
import { front, goodArchive, useChecker } from './fault-table.js';

const check = useChecker();

describe('what is no fault', () => {
  const fine: [name: string, files: Files][] = [
    ['CRLF and a byte order mark', { 'people/a.md': '\uFEFF---\r\nname: A\r\n---\r\nText.\r\n' }],
    ['a draft that is incomplete', { 'events/a.md': front('status: draft', 'title: A') }],
    [
      'files beside archive.yaml, hidden ones, and those that begin with _',
      { 'README.md': 'x', '.git/config': 'x', '_drawings/a.txt': 'x', 'people/.DS_Store': 'x' },
    ],
    ['a reference to itself in a text', { 'people/a.md': `${front('name: A')}[A](person/a), [elsewhere](https://example.org/person/b)\n` }],
    [
      'a picture',
      { 'media/a b.png': pixel, 'people/a.md': `${front('name: A', 'image: { file: media/a b.png }')}![A](media/a%20b.png)\n` },
    ],
    [
      'entries that point at each other',
      {
        'people/a.md': front('name: A', 'birthPlace: b'),
        'places/b.md': front('name: B', 'image: { file: media/a.png, creator: a }'),
        'media/a.png': pixel,
      },
    ],
  ];
  it.each(fine)('%s', async (_name, files) => {
    expect((await check.files(files)).lines).toEqual([]);
  });

  it('a draft may not be impossible', async () => {
    const { lines } = await check.files({ 'events/a.md': front('status: draft', 'title: A', 'date: 1917-02-30') });
    expect(lines).toEqual([expect.stringContaining('events/a.md:4  date.edtf: "1917-02-30"')]);
  });

  it('every fault of every file is told at once, by file and line', async () => {
    const { lines } = await check.files({
      'people/b.md': front('name: B', 'died: x', 'born: y'),
      'people/a.md': front('nam: A'),
    });
    expect(lines.map((line) => line.split('  ')[0])).toEqual(['people/a.md:1', 'people/a.md:2', 'people/b.md:3', 'people/b.md:4']);
  });
});

describe('what would lead out of the folder', () => {
  it('a folder, an entry or a picture that is a link to elsewhere is not read', async () => {
    const folder = await temporaryFolder('links');
    try {
      await writeFiles(folder.path, {
        ...goodArchive,
        'people/a.md': front('name: A', 'image: { file: media/a.png }'),
        'outside/secret.md': front('name: Secret'),
        'media/b.png': pixel,
      });
      await symlink('../outside/secret.md', path.join(folder.path, 'people/secret.md'));
      await symlink('outside', path.join(folder.path, 'places'));
      await symlink('../outside/secret.md', path.join(folder.path, 'media/a.png'));
      const { lines, records } = await check.folder(folder.path);
      expect(lines).toEqual([
        expect.stringContaining('outside:1  unknown folder'),
        'people/a.md:3  image.file: "media/a.png": leads out of the archive\'s folder',
        'people/secret.md:1  is a link to another file: expected the file itself',
        'places:1  is a link to elsewhere: expected the file or folder itself',
      ]);
      expect(records.map(({ record }) => record.name)).toEqual(['A', 'Lenin']);
    } finally {
      await folder.remove();
    }
  });
});
