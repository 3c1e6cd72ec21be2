// What a book can be made of, piece by piece, and the Markdown and fields that it becomes.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder, type TemporaryFolder } from '../../../support/temporary-folder.js';
import { pixel, startChecker, writeFiles, type Checker, type Files, type ReadRecord } from '../checker.js';
import { startConverter, type Converter } from './converter.js';
import { chapter, opf, smallBook } from './small-book.js';

let converter: Converter;
let checker: Checker;
let folder: TemporaryFolder;
let count = 0;
beforeAll(async () => {
  converter = startConverter();
  checker = startChecker();
  folder = await temporaryFolder('forms');
});
afterAll(async () => {
  converter.stop();
  checker.stop();
  await folder.remove();
});

interface Book {
  report: string[];
  records: ReadRecord[];
  out: string;
  document(slug: string): ReadRecord['record'] | undefined;
}

const convert = async (files: Files): Promise<Book> => {
  count += 1;
  const [source, out] = [path.join(folder.path, `${count}`), path.join(folder.path, `${count}-out`)];
  await writeFiles(source, files);
  const { faults, report } = await converter.convert('standard-ebooks', source, out);
  const { lines, records } = await checker.check(out);
  expect([...faults, ...lines]).toEqual([]);
  return {
    report,
    records,
    out,
    document: (slug) => records.find(({ type, record }) => type === 'document' && record.slug === slug)?.record,
  };
};

const bodyOf = async (content: string): Promise<unknown> =>
  (await convert(smallBook({ 'text/one.xhtml': chapter(content) }))).document('a-book-one')?.body;

describe('a text', () => {
  it.each([
    [
      'verse',
      '<blockquote epub:type="z3998:verse"><p><span>One line</span><br/><span>another</span></p></blockquote>',
      '> One line\\\n> another',
    ],
    [
      'a list in a list',
      '<ol start="3"><li><p>One</p><ul><li>a</li><li>b</li></ul></li><li>Two</li></ol>',
      '3. One\n\n   - a\n\n   - b\n\n4. Two',
    ],
    ['two lists', '<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n+ b'],
    ['a quotation in a quotation', '<blockquote><p>Outer</p><blockquote><p>Inner</p></blockquote></blockquote>', '> Outer\n>\n> > Inner'],
    [
      'marks',
      '<p><b>Bold</b>, <i>ital</i>ics <i> apart </i>and <strong><em>both</em></strong><br/>below</p>',
      '**Bold**, *ital*ics *apart* and ***both***\\\nbelow',
    ],
    [
      'small capitals, a rule and a heading',
      '<p><span class="smallcaps">Small</span></p><hr/><h3>1. Within</h3>',
      'Small\n\n***\n\n### 1. Within',
    ],
    ['terms', '<dl><dt>Soviet</dt><dd>A council.</dd></dl>', '**Soviet**\n\nA council.'],
    [
      'a picture that is described',
      '<figure><img src="../images/a.png" alt="A [map]"/><figcaption>The map</figcaption></figure>',
      'The map',
    ],
    [
      'lines that look like lists',
      '<p>1917. The year</p><p>- Never!</p><p># No heading</p>',
      '1917\\. The year\n\n\\- Never!\n\n\\# No heading',
    ],
  ])('with %s is Markdown', async (_, content, markdown) => {
    expect(await bodyOf(content)).toBe(markdown);
  });

  it('with cells over rows and columns keeps every word in its row and column', async () => {
    const table =
      '<table><caption>Prices</caption><tr><td rowspan="2">Bread</td><td colspan="2">1914</td></tr><tr><td>a | b</td><td><p>c</p><p>d</p></td></tr></table>';
    expect(await bodyOf(table)).toBe('Prices\n\n|  |  |  |\n| --- | --- | --- |\n| Bread | 1914 |  |\n|  | a \\| b | c d |');
  });

  it('with notes at its end, notes in notes and a note twice keeps each note once', async () => {
    const note = (id: string, number: number): string => `<a href="#${id}" epub:type="noteref">${number}</a>`;
    const content = `<p>One${note('n1', 1)} two${note('n2', 2)} one again${note('n1', 1)}.</p><aside id="n1" epub:type="footnote"><p>First.</p><p>More.</p></aside>
      <section id="notes" epub:type="footnotes"><h3>Notes</h3><ol><li id="n2">Second, see${note('n3', 3)} <a href="#one" epub:type="backlink">back</a></li><li id="n3">Third.</li></ol></section>`;
    const { document, report, records } = await convert(smallBook({ 'text/one.xhtml': chapter(content) }));
    expect(document('a-book-one')?.body).toBe(
      'One[^1] two[^2] one again[^1].\n\n[^1]: First.\n\n    More.\n\n[^2]: Second, see[^3]\n\n[^3]: Third.',
    );
    expect(report.join('\n')).toContain('its notes stand where they are referred to ("Notes")');
    expect(records.filter(({ type }) => type === 'document')).toHaveLength(2);
  });

  it('with a note that is missing keeps its number, and tells', async () => {
    const { document, report } = await convert(
      smallBook({ 'text/one.xhtml': chapter('<p>Words<a href="none.xhtml#n" epub:type="noteref">7</a></p>') }),
    );
    expect(document('a-book-one')?.body).toBe('Words7');
    expect(report).toContain('text/one.xhtml #one  note "none.xhtml#n" is not in the source: its number stays');
  });

  it('brings its pictures, each once', async () => {
    const picture = '<p><img src="../images/A Map.png" alt="A map"/></p>';
    const { document, out } = await convert(smallBook({ 'text/one.xhtml': chapter(picture + picture), 'images/A Map.png': pixel }));
    expect(document('a-book-one')?.body).toBe('![A map](media/a-map.png)\n\n![A map](media/a-map.png)');
    expect(await readdir(path.join(out, 'media'))).toEqual(['a-map.png']);
    expect(await readFile(path.join(out, 'media', 'a-map.png'))).toEqual(pixel);
  });
});

describe('a heading', () => {
  it.each([
    [
      'a number and a title',
      '<hgroup><h2 epub:type="ordinal z3998:roman">IV</h2><p epub:type="title">The <i>End</i></p><p epub:type="subtitle">At last</p></hgroup>',
      { partNumber: 'IV', title: 'The End', subtitle: 'At last' },
    ],
    [
      'a label and a number',
      '<h2><span epub:type="label">Part</span> <span epub:type="ordinal">2</span></h2>',
      { partNumber: 'Part 2', title: 'Part 2' },
    ],
    ['nothing', '', { title: 'One' }],
  ])('of %s becomes fields', async (_, heading, fields) => {
    const file = chapter('<p>Words.</p>').replace(/<h2.*<\/h2>/, heading);
    const { document } = await convert(smallBook({ 'text/one.xhtml': file }));
    const { title, subtitle, partNumber, body } = document('a-book-one') ?? {};
    expect({ title, subtitle, partNumber, body }).toEqual({ subtitle: undefined, partNumber: undefined, ...fields, body: 'Words.' });
  });

  it('keeps what stands in it beside the title: an epigraph, the number of a note', async () => {
    const heading =
      '<header><h2 epub:type="title">One<a href="#n" epub:type="noteref">1</a></h2><blockquote epub:type="epigraph"><p>Motto</p></blockquote></header>';
    const file = chapter('<p>Words.</p><aside id="n"><p>A note.</p></aside>').replace(/<h2.*<\/h2>/, heading);
    const { document } = await convert(smallBook({ 'text/one.xhtml': file }));
    expect(document('a-book-one')).toMatchObject({ title: 'One', body: '[^1]\n\n> Motto\n\nWords.\n\n[^1]: A note.' });
  });
});

describe('a book', () => {
  const files = (names: readonly string[]): string =>
    opf
      .replace(
        /<item .*\/>/,
        names.map((name) => `<item href="text/${name}.xhtml" id="${name}"/>`).join('') +
          '<item href="toc.xhtml" id="toc" properties="nav"/>',
      )
      .replace(/<itemref .*\/>/, names.map((name) => `<itemref idref="${name}"/>`).join(''));
  const section = (id: string, type: string, attributes = ''): string =>
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${id}</title></head><body><section id="${id}" epub:type="${type}" ${attributes}><h2>Title of ${id}</h2></section></body></html>`;
  const contents = `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol>
    <li><a href="text/p1.xhtml">Part</a><ol><li><a href="text/c1.xhtml">C</a></li></ol></li><li><a href="text/c2.xhtml">C</a></li></ol></nav></body></html>`;

  it('has its parts in the order of the spine, chapters under the part that they or the contents name', async () => {
    const { document, records } = await convert({
      'content.opf': files(['p1', 'c1', 'c3', 'c2']),
      'toc.xhtml': contents,
      'text/p1.xhtml': section('p1', 'part'),
      'text/c1.xhtml': section('c1', 'chapter'),
      'text/c2.xhtml': section('c2', 'chapter'),
      'text/c3.xhtml': section('c3', 'chapter', 'data-parent="p1"'),
    });
    const slugs = (value: unknown): unknown[] =>
      (Array.isArray(value) ? value : []).map((id) => records.find((entry) => entry.id === id)?.record.slug);
    expect(slugs(document('a-book')?.parts)).toEqual(['a-book-p1', 'a-book-c2']);
    expect(slugs(document('a-book-p1')?.parts)).toEqual(['a-book-c1', 'a-book-c3']);
  });

  it('has its subtitle, its makers by their roles, and dates', async () => {
    const metadata = `<dc:title id="main">A Book</dc:title><dc:title id="sub">Or Two</dc:title><meta property="title-type" refines="#sub">subtitle</meta>
      <dc:language>ru</dc:language><dc:date>2019-10-01T00:00:00Z</dc:date><dc:publisher>House</dc:publisher><dc:identifier>url:https://example.org/book</dc:identifier>
      <dc:creator id="a">Anna Writer</dc:creator><meta property="role" refines="#a">aut</meta><meta property="file-as" refines="#a">Writer, Anna</meta>
      <dc:contributor id="t">Tom Other</dc:contributor><meta property="role" refines="#t">trl</meta>
      <dc:contributor id="i">Ida Intro</dc:contributor><meta property="role" refines="#i">win</meta>
      <dc:creator id="n">Anonymous</dc:creator><meta property="role" refines="#n">edt</meta>`;
    const { document, records } = await convert(
      smallBook({
        'content.opf': opf.replace(/(<metadata[^>]*>).*(<\/metadata>)/, `$1${metadata}$2`),
        'text/one.xhtml': chapter('<p>Words.</p>').replace('"chapter"', '"introduction"'),
      }),
    );
    const people = new Map(records.filter(({ type }) => type === 'person').map(({ id, record }) => [id, record]));
    const makers = (slug: string): unknown[] =>
      ((document(slug)?.contributors ?? []) as { role: string; person?: string; creditedAs?: string }[]).map(
        ({ role, person, creditedAs }) => [role, creditedAs ?? people.get(person ?? '')?.name],
      );
    expect(document('a-book')).toMatchObject({
      subtitle: 'Or Two',
      language: 'ru',
      source: { publisher: 'House', date: { edtf: '2019-10-01' }, url: 'https://example.org/book', creator: 'Anna Writer' },
    });
    expect(makers('a-book')).toEqual([
      ['author', 'Anna Writer'],
      ['editor', 'Anonymous'],
      ['translator', 'Tom Other'],
    ]);
    expect(makers('a-book-one')).toEqual([['author', 'Ida Intro']]);
    expect([...people.values()].map(({ slug }) => slug)).toEqual(['anna-writer', 'ida-intro', 'tom-other']);
  });
});
