// What a path of the reader site leads to, what points at an entry, and the address that never changes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAskedArchive, type AskedArchive } from './support/asked-archive.js';
import { published, withdrawn } from './support/changes.js';
import { smallArchive } from './support/small-archive.js';

const more = [
  published('site', 'the-site', {
    title: 'In Defence of October',
    url: 'https://october.example/archive/',
    locales: ['en', 'ru'],
    defaultLocale: 'en',
    urlPattern: { page: '/{locale}/{slug}', topic: '/about/{slug}' },
    redirects: [
      { from: '/old/theses.html', to: '/en/documents/april-theses' },
      { from: '/en/documents/lost', to: 'https://elsewhere.example/lost' },
      { from: '/en/people/lenin', to: '/never' },
    ],
  }),
  published('page', 'kept', {
    slug: 'kept',
    title: 'Kept',
    position: 3,
    body: 'Of [him](person/lenin), [him](person/lenin#works) and [it](</document/decree>).',
  }),
  published('page', 'itself', {
    slug: 'itself',
    title: 'Itself',
    position: 4,
    body: '[Here](page/itself).\n\n[there]: topic/peace "Peace"',
  }),
  // Another person takes the slug that Lenin had once: the theses link to him from now on.
  published('person', 'the-other-ulyanov', { slug: 'ulyanov', name: 'Alexander Ulyanov', sortName: 'Ulyanov, Alexander' }),
  published('document', 'lost', { slug: 'lost', title: 'Lost', kind: 'note' }),
  withdrawn('document', 'lost', { slug: 'lost', label: 'Lost' }),
  published('document', 'first-edition', { slug: 'first-edition', formerSlugs: ['edition'], title: 'First', kind: 'note' }),
  withdrawn('document', 'first-edition', { slug: 'first-edition', formerSlugs: ['edition'], reason: 'A better one', replacedBy: 'decree' }),
];

let archive: AskedArchive;
beforeAll(async () => {
  archive = await openAskedArchive([...smallArchive, ...more]);
});
afterAll(() => archive.close());

const resolve = async (path: string) =>
  (
    await archive.ask<{ resolve: unknown }>('query ($path: String!) { resolve(path: $path) { status href locale entry { id locale } } }', {
      path,
    })
  ).resolve;

const nothing = { status: 'NOT_FOUND', href: null, locale: null, entry: null };

describe('a path of the reader site', () => {
  it.each([
    ['/en/people/lenin', 'lenin', 'en', 'en'],
    ['/ru/people/lenin', 'lenin', 'ru', 'ru'],
    ['/ru/documents/decree-on-peace', 'decree', 'ru', 'en'],
    ['/en/kept', 'kept', 'en', 'en'],
    ['/about/peace', 'peace', 'en', 'en'],
  ])('%s is found', async (path, id, locale, answered) => {
    const found = { status: 'FOUND', href: path, locale, entry: { id, locale: answered } };
    expect(await resolve(path)).toEqual(found);
    expect(await resolve(`https://october.example/archive${path}/?from=mail#top`)).toEqual(found);
  });

  it.each([
    ['/en/documents/theses', '/en/documents/april-theses', 'en', 'theses'],
    ['/ru/documents/theses', '/ru/documents/april-theses', 'ru', 'theses'],
    ['/en/documents/decree', '/en/documents/decree-on-peace', 'en', 'decree'],
    ['/RU/people/lenin', '/ru/people/lenin', 'ru', 'lenin'],
  ])('%s moved to %s', async (path, href, locale, id) => {
    expect(await resolve(path)).toMatchObject({ status: 'MOVED', href, locale, entry: { id } });
  });

  it('leads where the editor redirects it, but for what is there itself', async () => {
    expect(await resolve('/old/theses.html')).toEqual({ ...nothing, status: 'MOVED', href: '/en/documents/april-theses' });
    expect(await resolve('/en/documents/lost')).toEqual({ ...nothing, status: 'MOVED', href: 'https://elsewhere.example/lost' });
    expect(await resolve('/en/people/lenin')).toMatchObject({ status: 'FOUND' });
  });

  it('is gone where the entry was withdrawn, and names where its heir stands', async () => {
    expect(await resolve('/ru/documents/lost')).toEqual({ ...nothing, status: 'GONE', locale: 'ru' });
    for (const slug of ['first-edition', 'edition'])
      expect(await resolve(`/ru/documents/${slug}`)).toEqual({
        ...nothing,
        status: 'GONE',
        locale: 'ru',
        href: '/ru/documents/decree-on-peace',
      });
  });

  it.each([
    '',
    '/',
    '/en',
    '/en/people',
    '/en/people/nobody',
    '/de/people/lenin',
    '/1917-live',
    '/%E0%A4%A',
    'https://elsewhere.example/en/people/lenin',
    'javascript:alert(1)',
    '//elsewhere.example/en/people/lenin',
    '/en/people/lenin/more',
  ])('"%s" is nothing that the archive knows', async (path) => {
    expect(await resolve(path)).toEqual(nothing);
  });
});

describe('what points at an entry', () => {
  const linked = async (type: string, slug: string, args = '') => {
    const data = await archive.ask<{ entry: { linkedFrom: { totalCount: number; nodes: { slug: string }[] } } }>(
      `{ entry(type: ${type}, slug: "${slug}") { linkedFrom${args} { totalCount nodes { slug } } } }`,
    );
    return [data.entry.linkedFrom.totalCount, ...data.entry.linkedFrom.nodes.map((node) => node.slug)];
  };

  it('is told of fields and texts, each entry once, by type and slug', async () => {
    expect(await linked('DOCUMENT', 'decree-on-peace')).toEqual([5, 'live-1', 'april-theses', 'second-congress', 'october', 'kept']);
    expect(await linked('PERSON', 'lenin')).toEqual([5, 'people', 'april-theses', 'decree-on-peace', 'lenin-arrives', 'kept']);
    expect(await linked('PERSON', 'lenin', '(types: [PAGE])')).toEqual([1, 'kept']);
  });

  it('follows a slug to whoever has it now', async () => {
    expect(await linked('PERSON', 'the-other-ulyanov')).toEqual([1, 'april-theses']);
  });

  it('leaves out the entry itself, and finds links that are defined apart', async () => {
    expect(await linked('PAGE', 'itself')).toEqual([0]);
    expect(await linked('TOPIC', 'peace', '(types: [PAGE])')).toEqual([1, 'itself']);
  });
});

describe('a permalink', () => {
  it('is made of the id', async () => {
    expect(await archive.ask('{ person(slug: "lenin", locale: "ru") { permalink } }')).toEqual({
      person: { permalink: 'https://api.example.org/id/lenin' },
    });
  });
});

describe('this day of any year', () => {
  it('holds what is told to the day, in the calendar asked for, by date', async () => {
    const october = '{ nodes { id } totalCount }';
    expect(
      await archive.ask(`{ old: onThisDay(month: 10, day: 25, calendar: JULIAN) ${october} new: onThisDay(month: 11, day: 7) ${october} }`),
    ).toEqual({
      old: { nodes: [{ id: 'live-1' }, { id: 'live-2' }, { id: 'congress' }], totalCount: 3 },
      new: { nodes: [{ id: 'live-1' }, { id: 'live-2' }, { id: 'congress' }], totalCount: 3 },
    });
    expect(await archive.ask(`{ onThisDay(month: 10, day: 25, types: [EVENT], calendar: JULIAN) ${october} }`)).toEqual({
      onThisDay: { nodes: [{ id: 'congress' }], totalCount: 1 },
    });
  });

  it('may be a leap day, and no day that no year has', async () => {
    expect(await archive.ask('{ onThisDay(month: 2, day: 29) { totalCount } }')).toEqual({ onThisDay: { totalCount: 0 } });
    expect(await archive.refuse('{ onThisDay(month: 2, day: 30) { totalCount } }')).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'day: 30 is not a day of month 2: expected 1 to 29',
    });
    expect(await archive.refuse('{ onThisDay(month: 13, day: 1) { totalCount } }')).toMatchObject({
      message: 'month: 13 is not a month: expected 1 to 12',
    });
  });
});
