// What looks unusual and is right; drafts; every fault at once.
import { describe, expect, it } from '@jest/globals';
import { pixel, type Files } from './checker.js';
import { front, useChecker } from './fault-table.js';

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
    expect((await check(files)).lines).toEqual([]);
  });

  it('a draft may not be impossible', async () => {
    const { lines } = await check({ 'events/a.md': front('status: draft', 'title: A', 'date: 1917-02-30') });
    expect(lines).toEqual([expect.stringContaining('events/a.md:4  date.edtf: "1917-02-30"')]);
  });

  it('every fault of every file is told at once, by file and line', async () => {
    const { lines } = await check({
      'people/b.md': front('name: B', 'died: x', 'born: y'),
      'people/a.md': front('nam: A'),
    });
    expect(lines.map((line) => line.split('  ')[0])).toEqual(['people/a.md:1', 'people/a.md:2', 'people/b.md:3', 'people/b.md:4']);
  });
});
