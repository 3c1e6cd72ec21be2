// Sources that mean harm, or are broken: each is told in a sentence, nothing is read from outside, nothing is written.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder, type TemporaryFolder } from '../../../support/temporary-folder.js';
import { startChecker, writeFiles, type Checker, type Files } from '../checker.js';
import { startConverter, type Converted, type Converter } from './converter.js';
import { chapter, opf, smallBook } from './small-book.js';
import { zip, type ZipEntry } from './zip.js';

const secret = 'the words of a file outside';

let converter: Converter;
let checker: Checker;
let folder: TemporaryFolder;
let count = 0;
beforeAll(async () => {
  converter = startConverter();
  checker = startChecker();
  folder = await temporaryFolder('hostile');
  await writeFile(path.join(folder.path, 'secret.txt'), secret);
});
afterAll(async () => {
  converter.stop();
  checker.stop();
  await folder.remove();
});

const newPlace = (name: string): string => {
  count += 1;
  return path.join(folder.path, `${count}-${name}`);
};

const everyText = async (out: string): Promise<string> => {
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return (await Promise.all(files.map((file) => readFile(path.join(file.parentPath, file.name), 'utf8')))).join('\n');
};

/** What was told, everything that was written, and what a check of it tells. */
type Outcome = Converted & { text: string; checked: string[] };

const convertSource = async (source: string): Promise<Outcome> => {
  const out = newPlace('out');
  const converted = await converter.convert('standard-ebooks', source, out);
  if (!existsSync(out)) return { ...converted, text: '', checked: [] };
  return { ...converted, text: await everyText(out), checked: (await checker.check(out)).lines };
};

const convertFiles = async (files: Files, prepare?: (source: string) => Promise<void>): Promise<Outcome> => {
  const source = newPlace('book');
  await writeFiles(source, files);
  await prepare?.(source);
  return convertSource(source);
};

const convertZip = async (entries: readonly ZipEntry[]): Promise<Outcome> => {
  const source = newPlace('book.epub');
  await writeFile(source, zip(entries));
  return convertSource(source);
};

const entriesOf = (files: Files): ZipEntry[] => Object.entries(files).map(([name, content]) => ({ name, content }));

describe('the small book of these tests', () => {
  it('is converted as a folder and as an .epub, to the same bytes', async () => {
    const ofFolder = await convertFiles(smallBook());
    const ofZip = await convertZip(entriesOf(smallBook()));
    expect(ofFolder).toMatchObject({ faults: [], text: expect.stringContaining('The only words.') });
    expect(ofZip).toEqual(ofFolder);
  });
});

describe('XML', () => {
  const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
  it.each([
    [
      'an entity from outside',
      chapter('<p>&x;</p>', '<!DOCTYPE html [<!ENTITY x SYSTEM "../../secret.txt">]>'),
      /^text\/one\.xhtml:2 {2}entity "x": is not read from outside/,
    ],
    [
      'a parameter entity',
      chapter('<p/>', '<!DOCTYPE html [<!ENTITY % x SYSTEM "../secret.txt"> %x;]>'),
      /^text\/one\.xhtml:2 {2}entity "x"/,
    ],
    [
      'an entity that nobody declared',
      chapter('\n<p>&nbsp;</p>', '<!DOCTYPE html SYSTEM "http://localhost:1/xhtml.dtd">'),
      /^text\/one\.xhtml:4 {2}.*"nbsp"/,
    ],
    ['entities that blow up', chapter('<p>&l9;</p>', `<!DOCTYPE html [<!ENTITY l0 "lol">${laughs}]>`), /too much entity expansion/],
    ['no XML at all', 'Once upon a time', /^text\/one\.xhtml:1 {2}not well-formed XML/],
    ['a tag that nothing closes', chapter('<p>\n<i>words</p>'), /^text\/one\.xhtml:4 {2}not well-formed XML/],
    ['an empty file', '', /^text\/one\.xhtml:1 {2}not well-formed XML/],
    ['elements too deep', chapter(`${'<div>'.repeat(300)}words${'</div>'.repeat(300)}`), /200 deep at most/],
    ['elements so deep that a parser falls over', chapter(`${'<div>'.repeat(20_000)}words${'</div>'.repeat(20_000)}`), /200 deep at most/],
    ['another encoding, declared', chapter('<p>a</p>').replace('utf-8', 'windows-1251'), /encoding: "windows-1251": expected UTF-8/],
    ['another encoding, not declared', Buffer.from(chapter('<p>\xe9t\xe9</p>'), 'latin1'), /^text\/one\.xhtml: expected text in UTF-8/],
  ])('%s is told', async (_, file, fault) => {
    const { faults, text } = await convertFiles(smallBook({ 'text/one.xhtml': file }));
    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(text).toBe('');
  });

  it('of UTF-16 with its mark is read', async () => {
    const file = Buffer.from(`\ufeff${chapter('<p>Слова</p>').replace('utf-8', 'utf-16')}`, 'utf16le');
    expect(await convertFiles(smallBook({ 'text/one.xhtml': file }))).toMatchObject({ faults: [], text: expect.stringContaining('Слова') });
  });
});

describe('paths', () => {
  it.each(['../secret.txt', '/etc/passwd', 'text/../../secret.txt', '%2e%2e/secret.txt', 'C:/secret.txt', '..\\secret.txt'])(
    'a manifest that names %s is told',
    async (href) => {
      const { faults, text } = await convertFiles(smallBook({ 'content.opf': opf.replace('text/one.xhtml', href) }));
      expect(faults).toEqual([expect.stringMatching(/^content\.opf: ".*": (?:leads out of the source|no such file)/)]);
      expect(text).toBe('');
    },
  );

  it('a link of the file system that leads out is told', async () => {
    const { faults, text } = await convertFiles(smallBook({ 'content.opf': opf.replace('text/one.xhtml', 'text/link.xhtml') }), (source) =>
      symlink(path.join(folder.path, 'secret.txt'), path.join(source, 'text', 'link.xhtml')),
    );
    expect(faults).toEqual([expect.stringContaining('leads out of the source')]);
    expect(text).toBe('');
  });

  it('pictures and links that lead out are reported, and nothing of them is read', async () => {
    const content =
      '<p><img src="../../secret.txt" alt="A"/><img src="../../secret.png" alt="B"/><a href="../../secret.txt">words</a><a href="javascript:alert(1)">more</a></p>';
    const { faults, report, text } = await convertFiles(smallBook({ 'text/one.xhtml': chapter(content) }));
    expect(faults).toEqual([]);
    expect(report.filter((line) => line.includes('leads out of the source'))).toHaveLength(2);
    expect(report.filter((line) => line.includes('no place of the text'))).toHaveLength(2);
    expect(text).toContain('wordsmore');
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/\]\(/);
  });

  it('words that look like Markdown or HTML stay words', async () => {
    const content = '<p>&lt;script&gt;alert(1)&lt;/script&gt; *a* [b](person/nobody) ![c](media/none.png) &amp;amp; # 1. `d`</p>';
    const { faults, checked, text } = await convertFiles(smallBook({ 'text/one.xhtml': chapter(content) }));
    expect([...faults, ...checked]).toEqual([]);
    expect(text).toContain(
      '\\<script\\>alert(1)\\</script\\> \\*a\\* \\[b\\]\\(person/nobody) !\\[c\\]\\(media/none.png) \\&amp; # 1. \\`d\\`',
    );
  });
});

describe('an .epub', () => {
  it.each([
    ['a path that climbs', [{ name: '../outside.txt', content: 'x' }], /invalid relative path/],
    ['an absolute path', [{ name: '/outside.txt', content: 'x' }], /absolute path/],
    ['a path of Windows', [{ name: '..\\outside.txt', content: 'x' }], /invalid|leads out/],
    ['a file twice', [{ name: 'text/one.xhtml', content: 'x' }], /"text\/one\.xhtml" is in it twice/],
    ['a bomb', [{ name: 'bomb.txt', content: Buffer.alloc(30 * 1024 * 1024) }], /packed more than 200 times smaller/],
    [
      'a bomb that says it is small',
      [{ name: 'bomb.txt', content: Buffer.alloc(30 * 1024 * 1024), saidBytes: 100 }],
      /too many bytes|not a ZIP/,
    ],
    ['a file that says it is huge', [{ name: 'huge.txt', content: 'x', saidBytes: 0x7fffffff }], /bytes; expected \d+ at most/],
    ['an encrypted file', [{ name: 'closed.txt', content: 'x', encrypted: true }], /encrypted/],
  ])('with %s is told', async (_, entries, fault) => {
    const { faults, text } = await convertZip([...entriesOf(smallBook()), ...entries]);
    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(text).toBe('');
    expect(existsSync(path.join(folder.path, 'outside.txt'))).toBe(false);
  });

  it('that is no ZIP is told', async () => {
    const source = newPlace('book.epub');
    await writeFile(source, 'PK and then nothing');
    expect((await converter.convert('standard-ebooks', source, newPlace('out'))).faults).toEqual([
      expect.stringContaining('not a ZIP file'),
    ]);
  });
});

describe('the folder to write to', () => {
  it('that holds entries is refused, and left as it is', async () => {
    const [source, out] = [newPlace('book'), newPlace('out')];
    await writeFiles(source, smallBook());
    await writeFiles(out, { 'people/lenin.md': '---\nname: Lenin\n---\n' });
    expect((await converter.convert('standard-ebooks', source, out)).faults).toEqual([
      expect.stringMatching(/already holds people: expected a folder without/),
    ]);
    expect(await readdir(out, { recursive: true })).toEqual(['people', path.join('people', 'lenin.md')]);
  });

  it('keeps an archive.yaml that is there, and a converter that fails leaves nothing else', async () => {
    const [source, out] = [newPlace('book'), newPlace('out')];
    await writeFiles(out, { 'archive.yaml': 'format: 1\ntitle: Ours\n' });
    await writeFiles(source, smallBook({ 'text/one.xhtml': chapter('<p>\n<i>') }));
    expect((await converter.convert('standard-ebooks', source, out)).faults).toHaveLength(1);
    expect(await readdir(out)).toEqual(['archive.yaml']);
    await writeFiles(source, smallBook());
    expect((await converter.convert('standard-ebooks', source, out)).faults).toEqual([]);
    expect(await readFile(path.join(out, 'archive.yaml'), 'utf8')).toBe('format: 1\ntitle: Ours\n');
  });

  it('is made where it is not there yet', async () => {
    const source = newPlace('book');
    await mkdir(source);
    expect((await converter.convert('standard-ebooks', source, newPlace('a'))).faults).toEqual([
      expect.stringContaining('expected an e-book'),
    ]);
    await writeFiles(source, smallBook());
    expect((await converter.convert('standard-ebooks', source, path.join(newPlace('a'), 'b', 'c'))).faults).toEqual([]);
  });
});
