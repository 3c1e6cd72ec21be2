// Search through the front door: its small language, both languages and both spellings, highlights, filters, facets, pages.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openAskedArchive, type AskedArchive } from '../graphql/support/asked-archive.js';
import { published, withdrawn } from '../graphql/support/changes.js';

const document = (id: string, fields: object) => published('document', id, { slug: id, kind: 'letter', ...fields });

const changes = [
  published('site', 'site', { title: 'An archive', locales: ['en', 'ru'], defaultLocale: 'en' }),
  document('in-the-title', { title: 'Bread and peace', body: 'Nothing else.' }),
  document('in-the-summary', { title: 'A letter', summary: 'On bread.', body: 'Nothing else.' }),
  document('in-the-body', { title: 'Another letter', body: 'They asked for **bread**, and for nothing else at all.' }),
  document('revolution', { title: 'On the revolution', body: 'All power to the Soviets! The café.' }),
  document('soviets', { title: 'Power', body: 'The Soviets had all, and power had none.' }),
  document('old', { title: 'Петроградъ', body: 'Совѣтъ объявилъ объ отмѣнѣ краснаго имѣнія. Всероссійскій съѣздъ.' }),
  document('new', { title: 'Город', body: 'Совет объявил об отмене красного имения. Всероссийский съезд.' }),
  document('months', { title: 'Месяц', body: 'Второго октября пришла Алёна.' }),
  document('both', {
    title: 'Land',
    summary: 'Only in English: harvest.',
    body: 'Fields.',
    translations: [{ locale: 'ru', title: 'Земля', body: 'Поля.' }],
  }),
  document('escaped', {
    title: '<b>Bold</b> & "bread"',
    body: `Tom's <script>alert(1)</script> loaf ${'x '.repeat(300)} of rye ﬁne œuvre Stra\u00adße`,
  }),
  document('gone', { title: 'Forgotten' }),
  withdrawn('document', 'gone'),
];

interface Found {
  search: {
    totalCount: number;
    nodes: { slug: string }[];
    edges: { score: number; highlights: { field: string; fragments: string[] }[] }[];
  };
}

describe('search', () => {
  let archive: AskedArchive;
  beforeAll(async () => {
    archive = await openAskedArchive(changes);
  });
  afterAll(() => archive?.close());
  const find = async (query: string, locale = 'en'): Promise<string[]> => {
    const { search } = await archive.ask<Found>(
      'query ($query: String!, $locale: Locale) { search(query: $query, locale: $locale, first: 100) { totalCount nodes { ... on Document { slug } } } }',
      { query, locale },
    );
    expect(search.totalCount).toBe(search.nodes.length);
    return search.nodes.map(({ slug }) => slug);
  };
  const highlights = async (query: string, slug: string, locale = 'en') => {
    const { search } = await archive.ask<{
      search: { edges: { node: { slug: string }; highlights: { field: string; fragments: string[] }[] }[] };
    }>(
      'query ($query: String!, $locale: Locale) { search(query: $query, locale: $locale) { edges { node { slug } highlights { field fragments } } } }',
      { query, locale },
    );
    return search.edges.find(({ node }) => node.slug === slug)?.highlights;
  };

  it('puts a title before a summary, and that before a body', async () => {
    expect((await find('bread')).filter((slug) => slug !== 'escaped')).toEqual(['in-the-title', 'in-the-summary', 'in-the-body']);
  });

  it('understands words, phrases, beginnings and exclusions', async () => {
    expect((await find('power soviets')).sort()).toEqual(['revolution', 'soviets']);
    expect(await find('"all power to the soviets"')).toEqual(['revolution']);
    expect(await find('“all power”')).toEqual(['revolution']);
    expect(await find('revol*')).toEqual(['revolution']);
    expect(await find('soviets -revolution')).toEqual(['soviets']);
    expect(await find('power -"all power"')).toEqual(['soviets']);
    expect(await find('"all power')).toEqual(['revolution']);
    expect(await find('forgotten')).toEqual([]);
  });

  it('browses by label where nothing is asked for, and leaves out what is not wanted', async () => {
    const all = await find('  ');
    expect(all).toHaveLength(10);
    expect(all.slice(0, 2)).toEqual(['in-the-summary', 'in-the-body']);
    expect(await find('-bread')).toEqual(
      all.filter((slug) => !['in-the-title', 'in-the-summary', 'in-the-body', 'escaped'].includes(slug)),
    );
    expect(await find('!? 🎉')).toEqual([]);
  });

  it.each([
    ['REVOLUTIONS', 'revolution'],
    ['cafe', 'revolution'],
    ['октябрь', 'months'],
    ['Октябрём', 'months'],
    ['алена', 'months'],
    ["revolution's", 'revolution'],
    ['strasse', 'escaped'],
    ['oeuvre', 'escaped'],
    ['FINE', 'escaped'],
  ])('%s finds every form of the word, whatever its case and marks', async (query, slug) => {
    expect(await find(query)).toEqual([slug]);
  });

  it.each([
    ['совет'],
    ['Совѣтъ'],
    ['имение'],
    ['имѣніе'],
    ['красное'],
    ['краснаго'],
    ['"объявилъ объ отмѣнѣ"'],
    ['"объявил об отмене"'],
    ['Всероссійскаго съѣзда'],
    ['всеросс*'],
    ['всеросс* съѣз*'],
  ])('%s is found in the spelling of before 1918 and in that of today', async (query) => {
    expect((await find(query)).sort()).toEqual(['new', 'old']);
  });

  it('searches the language asked for and falls back as texts do', async () => {
    expect(await find('земля', 'ru')).toEqual(['both']);
    expect(await find('земля', 'en')).toEqual([]);
    expect(await find('land', 'en')).toEqual(['both']);
    expect(await find('land', 'ru')).toEqual([]);
    expect(await find('harvest', 'ru')).toEqual(['both']);
    expect(await find('revolution', 'ru')).toEqual(['revolution']);
    expect(await highlights('земли harvest', 'both', 'ru')).toEqual([
      { field: 'label', fragments: ['<mark>Земля</mark>'] },
      { field: 'summary', fragments: ['Only in English: <mark>harvest</mark>.'] },
    ]);
  });

  it('marks what matched, in escaped text', async () => {
    expect(await highlights('bread', 'in-the-body')).toEqual([
      { field: 'body', fragments: ['They asked for <mark>bread</mark>, and for nothing else at all.'] },
    ]);
    expect(await highlights('bread bold', 'escaped')).toEqual([
      { field: 'label', fragments: ['&lt;b&gt;<mark>Bold</mark>&lt;/b&gt; &amp; &quot;<mark>bread</mark>&quot;'] },
    ]);
    const [body] = (await highlights('fine oeuvre', 'escaped')) ?? [];
    expect(body?.fragments).toEqual([expect.stringContaining('<mark>ﬁne</mark> <mark>œuvre</mark> Stra\u00adße')]);
    expect(body?.fragments[0]?.startsWith('…')).toBe(true);
    expect((await highlights('"всероссийский съезд"', 'old'))?.[0]?.fragments).toEqual([
      expect.stringContaining('<mark>Всероссійскій съѣздъ</mark>.'),
    ]);
  });

  it('answers whatever a person can type', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            '*',
            '-',
            '(',
            ')',
            ':',
            '^',
            'NEAR',
            'AND',
            'OR',
            'NOT',
            'bread',
            ' ',
            '\0',
            "'",
            ';',
            '{',
            '}',
            '+',
            'label',
            '🎉',
            'ѣ',
            '\ud800',
          ),
          {
            maxLength: 20,
          },
        )
        .map((parts) => parts.join('')),
    );
    const ask =
      'query ($query: String!) { search(query: $query) { totalCount edges { score highlights { field fragments } } facets { types { count } } } }';
    await fc.assert(
      fc.asyncProperty(typed, async (query) => {
        const { search } = await archive.ask<Found>(ask, { query });
        const marked = search.edges.flatMap((edge) => edge.highlights.flatMap(({ fragments }) => fragments));
        for (const fragment of marked) expect(fragment.replace(/<\/?mark>/g, '')).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
      { numRuns: 300 },
    );
    for (const query of ['a'.repeat(10_000), 'bread '.repeat(2_000), '"'.repeat(10_000), '-a* '.repeat(3_000), '('.repeat(10_000)])
      await archive.ask<Found>(ask, { query });
  });

  it('refuses a cursor of another search, and what no window is', async () => {
    const { search } = await archive.ask<{ search: { pageInfo: { endCursor: string } } }>(
      '{ search(query: "bread", first: 1) { pageInfo { endCursor } } }',
    );
    const { message, code } = await archive.refuse('query ($after: String) { search(query: "power", after: $after) { nodes { id } } }', {
      after: search.pageInfo.endCursor,
    });
    expect([message, code]).toEqual([`after: "${search.pageInfo.endCursor}" is not a cursor of this list`, 'BAD_USER_INPUT']);
    expect((await archive.refuse('{ search(first: 101) { nodes { id } } }')).message).toBe('first: 101 is more than 100');
  });
});
