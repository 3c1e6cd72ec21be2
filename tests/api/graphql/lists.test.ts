import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAskedArchive, type AskedArchive } from './support/asked-archive.js';
import { smallArchive } from './support/small-archive.js';

interface Page {
  nodes: { id: string }[];
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string;
    endCursor: string;
    page: number | null;
    pageCount: number | null;
  };
}
const page = 'nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor page pageCount }';
const ids = (list: { nodes: { id: string }[] }): string[] => list.nodes.map(({ id }) => id);

describe('lists', () => {
  let archive: AskedArchive;
  beforeAll(async () => {
    archive = await openAskedArchive(smallArchive);
  });
  afterAll(() => archive.close());

  /** Each list of the schema's three ways to make one: of a type, of a parent, of a record. */
  const lists: Record<string, (args: string) => string> = {
    'of all documents': (args) => `{ list: documents(${args}) { ${page} } }`,
    "of a collection's entries": (args) => `{ holder: collection(slug: "people") { list: entries(${args}) { ${page} } } }`,
    "of a guide's readings": (args) => `{ holder: guide(slug: "october") { list: readings(${args}) { ${page} } } }`,
  };
  const listOf = async (query: string): Promise<Page> => {
    const data = await archive.ask<{ list?: Page; holder?: { list: Page } }>(query);
    return (data.list ?? data.holder?.list) as Page;
  };

  it.each(Object.entries(lists))(
    '%s: walked forwards and backwards by cursor, each member comes once and in order',
    async (_name, query) => {
      const whole = ids(await listOf(query('first: 100')));
      const forwards: string[] = [];
      for (let after = ''; ; ) {
        const stretch: Page = await listOf(query(`first: 2${after === '' ? '' : `, after: "${after}"`}`));
        forwards.push(...ids(stretch));
        expect(stretch.edges.map(({ node }) => node.id)).toEqual(ids(stretch));
        expect(stretch.pageInfo).toMatchObject({
          startCursor: stretch.edges[0]?.cursor,
          endCursor: stretch.edges.at(-1)?.cursor,
          hasPreviousPage: after !== '',
        });
        if (!stretch.pageInfo.hasNextPage) break;
        after = stretch.pageInfo.endCursor;
      }
      expect(forwards).toEqual(whole);
      const backwards: string[] = [];
      for (let before = ''; ; ) {
        const stretch: Page = await listOf(query(`last: 2${before === '' ? '' : `, before: "${before}"`}`));
        backwards.unshift(...ids(stretch));
        if (!stretch.pageInfo.hasPreviousPage) break;
        before = stretch.pageInfo.startCursor;
      }
      expect(backwards).toEqual(whole);
    },
  );

  it.each(Object.entries(lists))('%s: numbered pages hold the same, and say how many there are', async (_name, query) => {
    const whole = ids(await listOf(query('first: 100')));
    const first = await listOf(query('first: 2, page: 1'));
    const second = await listOf(query('first: 2, page: 2'));
    const beyond = await listOf(query('first: 2, page: 90'));
    expect([...ids(first), ...ids(second)]).toEqual(whole.slice(0, 4));
    expect(second.pageInfo).toMatchObject({ page: 2, pageCount: Math.ceil(whole.length / 2), hasPreviousPage: true });
    expect(ids(beyond)).toEqual([]);
    expect((await listOf(query('first: 2'))).pageInfo).toMatchObject({ page: null, pageCount: null });
  });

  it.each(Object.entries(lists))('%s: a cursor of another list is refused by name', async (_name, query) => {
    const { code, message } = await archive.refuse(query('after: "bm90IGEgY3Vyc29y"').replaceAll(page, 'nodes { id }'));
    expect({ code, message }).toEqual({ code: 'BAD_USER_INPUT', message: 'after: "bm90IGEgY3Vyc29y" is not a cursor of this list' });
  });

  it('gives 20 where nothing is said, none where none are asked for, and counts only where asked', async () => {
    const none = await archive.count<{ documents: { nodes: unknown[] } }>('{ documents(first: 0) { nodes { id } } }');
    expect(none.data.documents.nodes).toEqual([]);
    const { statements } = await archive.count('{ documents { nodes { id } } }');
    expect(statements.filter((text) => /count\(/i.test(text))).toEqual([]);
    expect((await archive.ask<{ documents: { totalCount: number } }>('{ documents(first: 0) { totalCount } }')).documents.totalCount).toBe(
      6,
    );
  });

  it('a list with a foreign cursor does not spoil the others that are asked with it', async () => {
    const { data, errors } = await archive.answer(
      '{ russia: place(slug: "russia") { events(after: "xyz") { nodes { id } } } petrograd: place(slug: "petrograd") { events(first: 1) { nodes { id } } } }',
    );
    expect(errors?.map(({ message }) => message)).toEqual(['after: "xyz" is not a cursor of this list']);
    expect(data).toEqual({ russia: null, petrograd: { events: { nodes: [{ id: 'arrival' }] } } });
  });

  it('a cursor belongs to its order, direction and language', async () => {
    const { documents } = await archive.ask<{ documents: Page }>(`{ documents(orderBy: { field: TITLE }) { ${page} } }`);
    const after = documents.pageInfo.startCursor;
    await archive.ask('query ($after: String) { documents(orderBy: { field: TITLE }, after: $after) { nodes { id } } }', { after });
    for (const args of [
      'orderBy: { field: DATE }',
      'orderBy: { field: TITLE, direction: DESC }',
      'orderBy: { field: TITLE }, locale: "ru"',
    ]) {
      const { code, message } = await archive.refuse(`query ($after: String) { documents(${args}, after: $after) { nodes { id } } }`, {
        after,
      });
      expect({ args, code, message }).toEqual({ args, code: 'BAD_USER_INPUT', message: `after: "${after}" is not a cursor of this list` });
    }
  });

  it.each([
    ['documents(first: 101)', 'first: 101 is more than 100'],
    ['documents(last: 101)', 'last: 101 is more than 100'],
    ['documents(first: -1)', 'first: -1 is less than 0'],
    ['documents(first: 1, last: 1)', 'first: 1 and last: 1 exclude each other: expected one of them'],
    ['documents(page: 0)', 'page: 0 is less than 1, the first page'],
    [
      'documents(page: 101, first: 100)',
      'page: 101 of 100 each is further in than 10,000: expected a cursor (after) for what is that deep',
    ],
    ['documents(page: 1, after: "x")', 'page: 1 and after: "x" exclude each other: expected page with first only'],
    ['documents(filter: { date: { on: "1917-02-30" } })', 'filter.date.on: "1917-02-30" is not a day of the Gregorian calendar'],
    [
      'documents(filter: { date: { on: "1917-02-29", calendar: JULIAN } })',
      'filter.date.on: "1917-02-29" is not a day of the Julian calendar',
    ],
    [
      'documents(filter: { date: { from: "1917-03-01", to: "1917-02-01" } })',
      'filter.date.to: "1917-02-01" is before filter.date.from: "1917-03-01"',
    ],
    ['people(filter: { bornIn: { from: "1900-02-29" } })', 'filter.bornIn.from: "1900-02-29" is not a day of the Gregorian calendar'],
    [
      'events(filter: { near: { latitude: 91, longitude: 0, kilometres: 1 } })',
      'filter.near.latitude: 91 is not a latitude: expected -90 to 90',
    ],
    [
      'events(filter: { near: { latitude: 0, longitude: 181, kilometres: 1 } })',
      'filter.near.longitude: 181 is not a longitude: expected -180 to 180',
    ],
    ['events(filter: { near: { latitude: 0, longitude: 0, kilometres: -1 } })', 'filter.near.kilometres: -1 is less than 0'],
  ])('%s is refused with what was expected', async (list, message) => {
    expect(await archive.refuse(`{ ${list} { nodes { id } } }`)).toEqual({ message, code: 'BAD_USER_INPUT' });
  });

  it('refuses an impossible day, and more quotations than a list may hold', async () => {
    expect(await archive.refuse('{ day(date: "1917-02-30") { date } }')).toEqual({
      message: 'date: "1917-02-30" is not a day of the Gregorian calendar',
      code: 'BAD_USER_INPUT',
    });
    expect(await archive.refuse('{ person(slug: "lenin") { quotations(first: 101) { text } } }')).toEqual({
      message: 'first: 101 is more than 100',
      code: 'BAD_USER_INPUT',
    });
  });

  it.each([
    ['Date', 'query ($v: Date!) { day(date: $v) { date } }', '25 October 1917', 'is not a date'],
    ['DateTime', 'query ($v: DateTime!) { entries(filter: { updatedSince: $v }) { totalCount } }', 'yesterday', 'is not an instant'],
    ['URL', 'query ($v: URL!) { entries(filter: { sameAs: [$v] }) { totalCount } }', 'wikidata', 'is not an address'],
  ])('a malformed %s is refused with its value', async (_scalar, query, v, expected) => {
    const { message } = await archive.refuse(query, { v });
    expect(message).toContain(JSON.stringify(v));
    expect(message).toContain(expected);
  });
});

describe('filters', () => {
  let archive: AskedArchive;
  beforeAll(async () => {
    archive = await openAskedArchive(smallArchive);
  });
  afterAll(() => archive.close());

  it.each<[string, string[]]>([
    ['documents(filter: { author: ["lenin"] })', ['theses', 'decree']],
    ['documents(filter: { author: ["sovnarkom", "trotsky"] })', ['decree', 'book']],
    ['documents(filter: { author: ["kamenev"] })', []],
    ['documents(filter: { author: ["ulyanov"], kind: [DECREE] })', ['decree']],
    ['documents(filter: { author: [] })', []],
    ['documents(filter: { contributor: ["lenin"] }, orderBy: { direction: DESC })', ['decree', 'theses']],
    ['documents(filter: { topic: ["parties"] })', ['theses']],
    ['documents(filter: { topic: ["bolsheviks", "peace"] })', ['theses', 'decree']],
    ['documents(filter: { place: ["petrograd"] })', ['theses', 'decree']],
    ['documents(filter: { place: ["smolny"] })', ['decree']],
    ['documents(filter: { period: ["lenin-returns"] })', ['theses']],
    ['documents(filter: { event: ["second-congress"] })', ['theses', 'decree']],
    ['documents(filter: { mentions: ["russia"] })', ['theses']],
    ['documents(filter: { language: ["ru"] })', ['decree']],
    ['documents(filter: { identifier: ["A-1", "A-2"] })', ['theses']],
    ['documents(filter: { partOf: "the-book" }, orderBy: { field: TITLE })', ['chapter-1', 'chapter-3', 'chapter-2']],
    ['documents(filter: { topLevelOnly: true })', ['theses', 'decree', 'book']],
    ['documents(filter: { date: { on: "1917-04-17" } })', ['theses']],
    ['documents(filter: { date: { on: "1917-04-04", calendar: JULIAN } })', ['theses']],
    ['events(filter: { date: { on: "1917-11-07" } })', ['unrest', 'insurrection', 'congress']],
    ['events(filter: { date: { on: "1917-11-07", match: WITHIN } })', ['congress']],
    ['events(filter: { date: { from: "1917-11-06", to: "1917-11-08", match: CONTAINS } })', ['unrest', 'insurrection']],
    ['events(filter: { participant: ["lenin"] })', ['arrival']],
    ['events(filter: { place: ["russia"], significance: [MAJOR] })', ['arrival', 'insurrection']],
    ['events(orderBy: { field: SIGNIFICANCE })', ['arrival', 'insurrection', 'congress', 'unrest']],
    ['events(filter: { near: { latitude: 59.947, longitude: 30.396, kilometres: 1 } })', ['congress']],
    ['dispatches(filter: { voice: ["trotsky"] })', ['live-1']],
    ['dispatches(direction: DESC)', ['live-3', 'live-2', 'live-1']],
    ['people(filter: { organization: ["sovnarkom"] })', ['lenin']],
    ['people(filter: { collection: "people" })', ['lenin', 'trotsky']],
    ['people(filter: { nameStartsWith: "le" })', ['lenin', 'trotsky']],
    ['people(filter: { topic: ["parties"] })', ['lenin']],
    ['people(filter: { bornIn: { from: "1870-01-01", to: "1870-12-31" } })', ['lenin']],
    ['people(filter: { diedIn: { from: "1930-01-01" } })', []],
    ['entries(filter: { sameAs: ["https://www.wikidata.org/wiki/Q1394"] })', ['lenin']],
    ['entries(filter: { types: [PERIOD, PAGE] })', ['about', 'april', 'october']],
    ['entries(filter: { topic: ["parties"] })', ['theses', 'lenin']],
    ['organizations', ['soviets', 'sovnarkom']],
    ['places', ['petrograd', 'russia', 'simbirsk', 'smolny']],
    ['collections', ['gallery']],
  ])('%s', async (list, expected) => {
    const data = await archive.ask<{ list: { nodes: { id: string }[]; totalCount: number } }>(
      `{ list: ${list} { nodes { id } totalCount } }`,
    );
    expect({ ids: ids(data.list), count: data.list.totalCount }).toEqual({ ids: expected, count: expected.length });
  });

  it('entries changed since an instant are those changed at it or later', async () => {
    const { person } = await archive.ask<{ person: { updatedAt: string } }>('{ person(slug: "lenin") { updatedAt } }');
    const { all, since } = await archive.ask<Record<'all' | 'since', { nodes: { id: string; updatedAt: string }[] }>>(
      `query ($since: DateTime) {
        all: entries(first: 100) { nodes { id updatedAt } }
        since: entries(first: 100, filter: { updatedSince: $since }) { nodes { id updatedAt } }
      }`,
      { since: person.updatedAt },
    );
    expect(since.nodes).toEqual(all.nodes.filter(({ updatedAt }) => updatedAt >= person.updatedAt));
    expect(since.nodes.length).toBeLessThan(all.nodes.length);
  });
});
