// What elements become, and what a source may not do: small sources, each with one thing in it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pixel, startChecker, type Checker } from '../../checker.js';
import { startConverter, type Converter } from '../converter.js';
import { convertFiles, partsOf, tei, type ConvertedFiles } from './converted.js';

let tools: { converter: Converter; checker: Checker };
beforeAll(() => {
  tools = { converter: startConverter(), checker: startChecker() };
});
afterAll(() => {
  tools.converter.stop();
  tools.checker.stop();
});

const convert = async (files: Record<string, string | Uint8Array>): Promise<ConvertedFiles> => {
  const converted = await convertFiles(tools, files);
  expect(converted.checked).toEqual([]);
  return converted;
};

/** The body that a text's body becomes. */
const bodyOf = async (body: string): Promise<string> =>
  (await convert({ 'a.xml': tei(`<body>${body}</body>`) })).entry('documents', 'a-text').text;

describe('a text', () => {
  it.each([
    ['words across lines', '<p>one\n   two<lb/>three fo<lb break="no"/>ur</p>', 'one two three four'],
    ['page breaks', '<p>one <pb n="2"/>two th<pb/>ree</p>', 'one two three'],
    ['deleted and added words', '<p>a <del>b</del> <add>c</add> x<subst><del>d</del><add>e</add></subst>y</p>', 'a ~~b~~ c x~~d~~ey'],
    ['deleted punctuation within a word', '<p>ab<del>,</del>cd</p>', 'a&#x62;~~,~~&#x63;d'],
    ['supplied, unclear and lost words', '<p><supplied>a</supplied> <unclear>b</unclear> <gap/></p>', '\\[a\\] \\[b?\\] \\[…\\]'],
    [
      'choices',
      '<p><choice><sic>teh</sic><corr>the</corr></choice> <choice><abbr>Dr</abbr><expan>Doctor</expan></choice></p>',
      'teh \\[the\\] Dr \\[Doctor\\]',
    ],
    ['type', '<p><hi rend="italic">a</hi> <hi rend="bold">b</hi> <hi rend="superscript">c</hi> <emph>d</emph></p>', '*a* **b** c *d*'],
    ['titles of books and articles', '<p><title level="m">a</title> <title level="a">b</title></p>', '*a* b'],
    [
      'signs of Markdown',
      '<p># 1. *a* [b](person/x) _c_ `d` ~e~ &lt;b&gt; &amp;amp;</p>',
      '\\# 1. \\*a\\* \\[b\\]\\(person/x) \\_c\\_ \\`d\\` \\~e\\~ \\<b\\> \\&amp;',
    ],
    ['quotations', '<p>He said:</p><quote><p>One.</p><p>Two.</p></quote>', 'He said:\n\n> One.\n>\n> Two.'],
    ['lists', '<list rend="numbered"><item>a</item><item>b<list><item>c</item></list></item></list>', '1. a\n\n2. b\n\n   - c'],
    [
      'tables',
      '<table><row role="label"><cell>a</cell><cell>b</cell></row><row><cell>c</cell><cell>d</cell></row></table>',
      '| a | b |\n| --- | --- |\n| c | d |',
    ],
    ['verse', '<lg><l>a</l><l>b</l></lg><lg><l>c</l></lg>', 'a\\\nb\n\nc'],
    ['headings', '<div><head>One</head><p>a</p><div><head>Two</head><p>b</p></div></div>', '## One\n\na\n\n### Two\n\nb'],
    ['closings', '<div><p>a</p><closer>Yours<lb/><signed>Lenin</signed></closer></div>', 'a\n\nYours\\\nLenin'],
    ['notes', '<p>a<note><p>One.</p><p>Two.</p></note> b</p>', 'a[^1] b\n\n[^1]: One.\n\n    Two.'],
    [
      'links',
      '<p><ref target="https://example.org/a">a</ref> <ref target="mailto:a@example.org">b</ref></p>',
      '[a](https://example.org/a) [b](mailto:a@example.org)',
    ],
    ['an empty link', '<p>See <ref type="letter" subtype="cf" target="L1"/>.</p>', 'See cf letter L1.'],
  ])('has %s', async (_, source, markdown) => {
    expect(await bodyOf(source)).toBe(markdown);
  });

  it('has its pictures, where they are among the files of the source', async () => {
    const body = '<p>a</p><figure><graphic url="../pictures/map.png"/><head>The front</head></figure>';
    const { entry, bytes } = await convert({ 'texts/a.xml': tei(`<body>${body}</body>`), 'pictures/map.png': pixel });
    expect(entry('documents', 'a-text').text).toBe('a\n\n![](media/map.png)\n\n**The front**');
    expect(Object.keys(bytes)).toContain('media/map.png');
  });

  it('links to others by file and id', async () => {
    const section = (id: string, head: string, text: string) =>
      `<div type="section" xml:id="${id}"><head>${head}</head><p>${text}</p></div>`;
    const { entry } = await convert({
      'one.xml': tei(
        `<body>${section('a', 'A', '<ref target="#b">b</ref> <ref target="two.xml#c">c</ref>, <ref target="/x/two/c">c</ref>, <ref target="two.xml">t</ref>')}${section('b', 'B', 'x')}</body>`,
        '',
        '<title>First</title>',
      ),
      'two.xml': tei(`<body>${section('c', 'C', 'x')}</body>`, '', '<title>Second</title>'),
    });
    expect(entry('documents', 'a').text).toBe('[b](document/b) [c](document/c), [c](document/c), [t](document/second)');
    expect(entry('documents', 'first').fields.parts).toEqual(['a', 'b']);
  });
});

describe('names', () => {
  const lists = `<back><listPerson><person xml:id="p1"><persName><surname>Luxemburg</surname><forename>Rosa</forename></persName>
    <persName type="pseudonym">Junius</persName><birth when="1871-03-05"><placeName ref="#l1">Zamość</placeName></birth><death><date when="1919-01-15">15 January</date></death>
    <occupation>Economist</occupation><idno type="wikidata">Q7231</idno></person></listPerson>
    <listPlace><place xml:id="l1"><placeName>Zamość</placeName><location><geo>50.72, 23.25</geo></location></place></listPlace>
    <listOrg><org xml:id="o1"><orgName>Spartacus League</orgName></org></listOrg></back>`;

  it('with a pointer are merged by id, from every file', async () => {
    const { entry, entries } = await convert({
      'a.xml': tei(
        '<body><p><persName ref="#p1">Rosa</persName> and <rs type="org" ref="#o1">the League</rs></p></body>',
        '',
        '<title>First</title>',
      ),
      'b.xml': tei(
        `<body><p><persName ref="#p1">Comrade Luxemburg</persName> in <placeName ref="l1">Zamość</placeName></p></body>${lists}`,
        '',
        '<title>Second</title>',
      ),
    });
    expect(entries('people').map(({ slug }) => slug)).toEqual(['rosa-luxemburg']);
    expect(entry('people', 'rosa-luxemburg').fields).toEqual({
      name: 'Rosa Luxemburg',
      formerSlugs: ['p1'],
      sortName: 'Luxemburg, Rosa',
      names: [{ text: 'Junius', kind: 'pseudonym' }],
      born: { edtf: '1871-03-05' },
      birthPlace: 'zamosc',
      died: { edtf: '1919-01-15', asWritten: '15 January' },
      roles: [{ title: 'Economist' }],
      sameAs: ['https://www.wikidata.org/wiki/Q7231'],
    });
    expect(entry('places', 'zamosc').fields).toMatchObject({ latitude: '50.72', longitude: '23.25' });
    expect(entry('documents', 'first')).toMatchObject({
      text: '[Rosa](person/rosa-luxemburg) and [the League](organization/spartacus-league)',
      fields: { mentionedPeople: ['rosa-luxemburg'], mentionedOrganizations: ['spartacus-league'] },
    });
  });

  it('without a pointer are one entry for each name', async () => {
    const { entries } = await convert({
      'a.xml': tei(
        '<body><p><persName>Karl Liebknecht</persName>, <persName>Karl\n Liebknecht</persName>, <persName>Liebknecht</persName>, <rs type="person">he</rs></p></body>',
      ),
    });
    expect(entries('people').map(({ fields }) => fields.name)).toEqual(['Karl Liebknecht', 'Liebknecht']);
  });

  it('of places that lie in each other in a circle break it, and two of one name keep apart', async () => {
    const place = (id: string, name: string, within: string) =>
      `<place xml:id="${id}"><placeName>${name}</placeName><location><placeName ref="#${within}">x</placeName></location></place>`;
    const { entries } = await convert({
      'a.xml': tei(`<body><listPlace>${place('a', 'A', 'b')}${place('b', 'B', 'a')}${place('c', 'A', 'b')}</listPlace></body>`),
    });
    expect(entries('places').map(({ slug, fields }) => [slug, fields.within])).toEqual([
      ['a-2', 'b'],
      ['a', 'b'],
      ['b', undefined],
    ]);
  });

  it('of senders and addressees need no list', async () => {
    const action = (type: string, words: string) => `<correspAction type="${type}">${words}</correspAction>`;
    const header = `<profileDesc><correspDesc>${action('sent', '<persName ref="#x1" cert="low">Liebknecht, Karl</persName><orgName>Spartacus League</orgName><placeName>Berlin</placeName><date notBefore="1918-11" notAfter="1918-12">late 1918</date>')}
      ${action('received', '<persName>Lenin</persName>')}</correspDesc></profileDesc>`;
    const { entry } = await convert({ 'a.xml': tei('<body><p>Comrades!</p></body>', header) });
    expect(entry('documents', 'a-text').fields).toMatchObject({
      kind: 'letter',
      contributors: [
        { role: 'author', person: 'karl-liebknecht', certainty: 'attributed' },
        { role: 'author', creditedAs: 'Spartacus League' },
        { role: 'addressee', creditedAs: 'Lenin' },
      ],
      date: { edtf: '1918-11/1918-12', asWritten: 'late 1918' },
    });
  });
});

describe('a source that means harm', () => {
  it.each([
    [
      'an entity from outside',
      '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      '<p>&x;</p>',
      /entity "x": is not read from outside/,
    ],
    [
      'entities that blow up',
      `<!DOCTYPE TEI [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')}]>`,
      '<p>&l9;</p>',
      /too much entity expansion/,
    ],
    ['elements too deep', '', `${'<div>'.repeat(300)}words${'</div>'.repeat(300)}`, /200 deep at most/],
  ])('with %s is refused', async (_, doctype, body, fault) => {
    const file = tei(`<body>${body}</body>`).replace('<TEI', `${doctype}<TEI`);
    const { faults, bytes } = await convertFiles(tools, { 'a.xml': file });
    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(bytes).toEqual({});
  });

  it('with pointers and pictures that climb or run is read as words', async () => {
    const body = `<p><ref target="../../../../etc/passwd">a</ref> <ref target="javascript:alert(1)">b</ref> <ref target="file:///etc/passwd">c</ref>
      <graphic url="../../../../../../etc/passwd"/><graphic url="../outside.png"/><graphic url="/etc/passwd.png"/><graphic url="https://example.org/a.png"/></p>`;
    const { entry, report, bytes } = await convert({ 'a.xml': tei(`<body>${body}</body>`) });
    expect(entry('documents', 'a-text').text).toBe('a b c');
    expect(report.match(/leads nowhere that is known here/g)).toHaveLength(3);
    expect(report).toMatch(/and 3 more.*picture that is not among the files of the source/);
    expect(Object.keys(bytes).sort()).toEqual(['_report.txt', 'archive.yaml', 'documents/a-text.md']);
  });

  it('with ids and names that look like paths writes no file elsewhere', async () => {
    const person = '<person xml:id="..-..-x"><persName>../../../etc/passwd</persName></person>';
    const { entries } = await convert({
      'a.xml': tei(`<body><p>x</p></body><back><listPerson>${person}</listPerson></back>`, '', '<title>../../x</title>'),
    });
    expect(entries('people').map(({ slug }) => slug)).toEqual(['etc-passwd']);
    expect(entries('documents').map(({ slug }) => slug)).toEqual(['x']);
  });

  it('that is no TEI is told, and left out beside one that is', async () => {
    expect((await convertFiles(tools, { 'a.xml': '<html/>', 'b.txt': 'x' })).faults).toEqual([expect.stringContaining('no TEI in it')]);
    const { report, entries } = await convert({ 'a.xml': '<html/>', 'b.xml': tei('<body><p>x</p></body>') });
    expect(report).toContain('a.xml  "html" is no TEI: left out');
    expect(entries('documents')).toHaveLength(1);
  });

  it('may be a corpus of texts, or have no namespace', async () => {
    const one = tei('<body><p>One.</p></body>', '', '<title>One</title>').replace(/<\?xml.*\?>/, '');
    const two = tei('<body><p>Two.</p></body>', '', '<title>Two</title>').replace(/<\?xml.*\?>|xmlns="[^"]*"/g, '');
    const corpus = `<teiCorpus><teiHeader><fileDesc><titleStmt><title>Both</title></titleStmt></fileDesc></teiHeader>${one}${two}</teiCorpus>`;
    const { entries, site } = await convert({ 'corpus.xml': corpus });
    expect(entries('documents').map(({ fields, text }) => [fields.title, text])).toEqual([
      ['One', 'One.'],
      ['Two', 'Two.'],
    ]);
    expect(site.title).toBe('Both');
    expect(partsOf(site.menu)).toEqual([]);
  });
});
