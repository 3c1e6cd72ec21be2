import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAskedArchive, type AskedArchive } from './support/asked-archive.js';
import { smallArchive } from './support/small-archive.js';

describe('what entries answer', () => {
  let archive: AskedArchive;
  beforeAll(async () => {
    archive = await openAskedArchive(smallArchive);
  });
  afterAll(() => archive.close());

  it('a document knows the larger work, its parts and its neighbours, past what is not published', async () => {
    const data = await archive.ask(
      '{ book: document(slug: "the-book") { partOf { id } parts { nodes { id partNumber } totalCount } nextPart { id } } chapter: document(slug: "chapter-2") { partOf { id } previousPart { id } nextPart { id } } }',
    );
    expect(data).toEqual({
      book: {
        partOf: null,
        parts: {
          nodes: [
            { id: 'chapter-1', partNumber: 'I' },
            { id: 'chapter-2', partNumber: 'II' },
            { id: 'chapter-3', partNumber: 'III' },
          ],
          totalCount: 3,
        },
        nextPart: null,
      },
      chapter: { partOf: { id: 'book' }, previousPart: { id: 'chapter-1' }, nextPart: { id: 'chapter-3' } },
    });
  });

  it('a relation entered on one side is read on the other as its inverse', async () => {
    const data = await archive.ask(
      '{ theses: document(slug: "theses") { relations { kind document { id } } } decree: document(slug: "decree-on-peace") { relations { kind document { id } } only: relations(kind: [REPLIED_BY]) { kind } } }',
    );
    expect(data).toEqual({
      theses: {
        relations: [
          { kind: 'REPLY_TO', document: { id: 'decree' } },
          { kind: 'RELATED', document: { id: 'decree' } },
        ],
      },
      decree: {
        relations: [
          { kind: 'RELATED', document: { id: 'theses' } },
          { kind: 'REPLIED_BY', document: { id: 'theses' } },
        ],
        only: [{ kind: 'REPLIED_BY' }],
      },
    });
  });

  it('a document names whom it speaks of, where guides tell to read it, and its files', async () => {
    const data = await archive.ask(
      '{ document(slug: "theses") { mentions { nodes { id } } places: mentions(types: [PLACE, EVENT]) { nodes { id } } readings { nodes { id guide { slug } position } } events { nodes { id } } attachments { title url mediaType } facsimiles { label image { width } } identifier } }',
    );
    expect(data).toEqual({
      document: {
        mentions: { nodes: [{ id: 'trotsky' }, { id: 'soviets' }, { id: 'russia' }] },
        places: { nodes: [{ id: 'russia' }] },
        readings: {
          nodes: [
            { id: 'guide-april:r1', guide: { slug: 'april' }, position: 1 },
            { id: 'guide-october:r1', guide: { slug: 'october' }, position: 1 },
          ],
        },
        events: { nodes: [{ id: 'arrival' }, { id: 'congress' }] },
        attachments: [{ title: 'Scan', url: `https://api.example.org/media/${'c'.repeat(64)}.pdf`, mediaType: 'application/pdf' }],
        facsimiles: [{ label: 'leaf 1', image: { width: 600 } }],
        identifier: 'A-1',
      },
    });
  });

  it('a body comes as HTML with links at their present addresses, as Markdown as it was written, and as plain text', async () => {
    const { document } = await archive.ask<{
      document: Record<'html' | 'markdown' | 'plain', string> & { tableOfContents: { level: number; text: string; anchor: string }[] };
    }>(
      '{ document(slug: "theses") { html: body markdown: body(format: MARKDOWN) plain: body(format: PLAIN) tableOfContents { level text anchor } } }',
    );
    expect(document.html).toContain('<a href="https://october.example/en/people/lenin">Lenin</a>, nobody and');
    expect(document.html).toContain(`src="https://api.example.org/media/${'b'.repeat(64)}.jpg"`);
    expect(document.markdown).toContain('[Lenin](person/ulyanov)');
    expect(document.plain).toContain('See Lenin, nobody and');
    expect(document.tableOfContents.map(({ level, text }) => [level, text])).toEqual([
      [2, 'One'],
      [3, 'Two'],
    ]);
    for (const { anchor } of document.tableOfContents) expect(document.html).toContain(`id="${anchor}"`);
  });

  it("rights are an entry's own, else the site's", async () => {
    const data = await archive.ask(
      '{ own: document(slug: "theses") { rights { label statement } } site: document(slug: "decree-on-peace") { rights { label } } person(slug: "lenin") { rights { label } } }',
    );
    expect(data).toEqual({
      own: { rights: { label: 'Public domain', statement: null } },
      site: { rights: { label: 'CC BY 4.0' } },
      person: { rights: { label: 'CC BY 4.0' } },
    });
  });

  it('a picture has an address of its content, and smaller sizes with theirs', async () => {
    const { person } = await archive.ask<{ person: { image: unknown } }>(
      '{ person(slug: "lenin") { image { url creator { id } focalPoint { x y } renditions { name url mediaType width height } } } }',
    );
    const base = `https://api.example.org/media/${'a'.repeat(64)}`;
    expect(person.image).toEqual({
      url: `${base}.jpg`,
      creator: { id: 'trotsky' },
      focalPoint: { x: 0.5, y: 0.2 },
      renditions: [
        { name: 'small', url: `${base}-480.webp`, mediaType: 'image/webp', width: 480, height: 240 },
        { name: 'medium', url: `${base}-960.webp`, mediaType: 'image/webp', width: 960, height: 480 },
        { name: 'large', url: `${base}-1920.webp`, mediaType: 'image/webp', width: 1920, height: 960 },
      ],
    });
  });

  it('a person names documents, events, dispatches, roles and what others said', async () => {
    const data = await archive.ask(
      '{ person(slug: "lenin") { names(kind: [PSEUDONYM]) { text start { display } } alternateNames born { edtf display } documents { nodes { id } } translated: documents(role: [TRANSLATOR]) { totalCount } events { nodes { id } } birthPlace { id within { id } } roles { title organization { abbreviation people { nodes { id } } } start { display(calendar: GREGORIAN) } } quotations { speaker { id } document { id } } } trotsky: person(slug: "trotsky") { dispatches { nodes { id summary } } } }',
    );
    expect(data).toEqual({
      person: {
        names: [{ text: 'N. Lenin', start: { display: 'December 1901' } }],
        alternateNames: ['Vladimir Ilyich Ulyanov', 'N. Lenin'],
        born: { edtf: '1870-04-10', display: '10 (22) April 1870' },
        documents: { nodes: [{ id: 'theses' }, { id: 'decree' }] },
        translated: { totalCount: 0 },
        events: { nodes: [{ id: 'arrival' }] },
        birthPlace: { id: 'simbirsk', within: { id: 'russia' } },
        roles: [
          {
            title: 'Chairman',
            organization: { abbreviation: 'Sovnarkom', people: { nodes: [{ id: 'lenin' }] } },
            start: { display: '8 November 1917' },
          },
        ],
        quotations: [{ speaker: { id: 'trotsky' }, document: { id: 'theses' } }],
      },
      trotsky: { dispatches: { nodes: [{ id: 'live-1', summary: 'The palace falls.' }] } },
    });
  });

  it("an event lists documents in the editor's order unless another is asked for, and knows its neighbours in time", async () => {
    const data = await archive.ask(
      '{ event(slug: "second-congress") { documents { nodes { id } } byDate: documents(orderBy: { field: DATE }) { nodes { id } } decrees: documents(filter: { kind: [DECREE] }) { nodes { id } totalCount } partOf { id parts { nodes { id } } } dispatches { nodes { id } } previous { id } next { id } participants { name } } arrival: event(slug: "lenin-arrives") { previous { id } participants { name role agent { __typename label } } } }',
    );
    expect(data).toEqual({
      event: {
        documents: { nodes: [{ id: 'decree' }, { id: 'theses' }] },
        byDate: { nodes: [{ id: 'theses' }, { id: 'decree' }] },
        decrees: { nodes: [{ id: 'decree' }], totalCount: 1 },
        partOf: { id: 'insurrection', parts: { nodes: [{ id: 'congress' }] } },
        dispatches: { nodes: [{ id: 'live-1' }, { id: 'live-3' }] },
        previous: { id: 'insurrection' },
        next: null,
        participants: [],
      },
      arrival: {
        previous: null,
        participants: [
          { name: 'Vladimir Lenin', role: 'speaker', agent: { __typename: 'Person', label: 'Vladimir Lenin' } },
          { name: 'A crowd', role: null, agent: null },
        ],
      },
    });
  });

  it('a period holds what editors put into it, the dispatches of its days, and those of its events', async () => {
    const data = await archive.ask(
      '{ period(slug: "october-revolution") { date { display earliest(calendar: JULIAN) } events { totalCount } documents { nodes { id } } guides { id } dispatches { nodes { id } totalCount } previous { id } next { id } } }',
    );
    expect(data).toEqual({
      period: {
        date: { display: expect.any(String), earliest: '1917-10-01' },
        events: { totalCount: 3 },
        documents: { nodes: [{ id: 'decree' }] },
        guides: [{ id: 'guide-october' }],
        dispatches: { nodes: [{ id: 'live-1' }, { id: 'live-2' }, { id: 'live-3' }], totalCount: 3 },
        previous: { id: 'april' },
        next: null,
      },
    });
  });

  it('a place holds what is within it', async () => {
    const data = await archive.ask(
      '{ place(slug: "russia") { contains { nodes { id } } events { nodes { id } } documents { totalCount } dispatches { nodes { id } } people { nodes { id } } } }',
    );
    expect(data).toEqual({
      place: {
        contains: { nodes: [{ id: 'petrograd' }, { id: 'simbirsk' }] },
        events: { nodes: [{ id: 'arrival' }, { id: 'insurrection' }, { id: 'congress' }] },
        documents: { totalCount: 2 },
        dispatches: { nodes: [{ id: 'live-1' }] },
        people: { nodes: [{ id: 'lenin' }] },
      },
    });
  });

  it("a topic holds its narrower topics' entries; a collection what an editor put there, in order", async () => {
    const data = await archive.ask(
      '{ topic(slug: "parties", locale: "ru") { label alternateLabels entries { nodes { id } } people: entries(types: [PERSON]) { nodes { id } totalCount } } collection(slug: "people") { entries { nodes { id } totalCount } documents: entries(types: [DOCUMENT]) { nodes { id } } } }',
    );
    expect(data).toEqual({
      topic: {
        label: 'Партии',
        alternateLabels: ['Организации'],
        entries: { nodes: expect.arrayContaining([{ id: 'lenin' }, { id: 'theses' }]) },
        people: { nodes: [{ id: 'lenin' }], totalCount: 1 },
      },
      collection: {
        entries: { nodes: [{ id: 'trotsky' }, { id: 'lenin' }, { id: 'theses' }], totalCount: 3 },
        documents: { nodes: [{ id: 'theses' }] },
      },
    });
  });
});
