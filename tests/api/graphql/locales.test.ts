import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAskedArchive, type AskedArchive } from './support/asked-archive.js';
import { smallArchive } from './support/small-archive.js';

describe('languages', () => {
  let archive: AskedArchive;
  beforeAll(async () => {
    archive = await openAskedArchive(smallArchive);
  });
  afterAll(() => archive.close());

  it('answers in the one asked for, each empty field in the default one, and says which', async () => {
    const data = await archive.ask(
      '{ person(slug: "lenin", locale: "ru") { locale name sortName summary biography(format: PLAIN) image { alternativeText credit } roles { title } quotations { text attribution } url } }',
    );
    expect(data).toEqual({
      person: {
        locale: 'ru',
        name: 'Владимир Ленин',
        sortName: 'Ленин, Владимир',
        summary: 'Leader of the Bolsheviks.',
        biography: 'Родился в Симбирске.',
        image: { alternativeText: 'Ленин выступает', credit: 'A newspaper' },
        roles: [{ title: 'Председатель' }],
        quotations: [{ text: 'Ему не было равных.', attribution: 'A comrade' }],
        url: 'https://october.example/ru/people/lenin',
      },
    });
  });

  it('answers in the default one where an entry lacks the one asked for, and goes on in the one asked for below it', async () => {
    const data = await archive.ask('{ document(slug: "decree-on-peace", locale: "ru") { locale title url authors { name } byline } }');
    expect(data).toEqual({
      document: {
        locale: 'en',
        title: 'Decree on Peace',
        url: 'https://october.example/en/documents/decree-on-peace',
        authors: [{ name: 'The Council' }, { name: 'Владимир Ленин' }, { name: 'Григорий Зиновьев' }],
        byline: 'The Council, Владимир Ленин и Григорий Зиновьев',
      },
    });
  });

  it('answers two aliases of one question in two languages', async () => {
    const data = await archive.ask(
      '{ en: event(slug: "second-congress") { title date { display } } ru: event(slug: "second-congress", locale: "ru") { title date { display } } }',
    );
    expect(data).toEqual({
      en: { title: 'The Second Congress opens', date: { display: '25 October (7 November) 1917' } },
      ru: { title: 'Открытие съезда', date: { display: '25 октября (7 ноября) 1917 года' } },
    });
  });

  it('lists the same entries in every language, each once, sorted by its rules', async () => {
    const list = 'nodes { id label } totalCount';
    const data = await archive.ask<Record<'en' | 'ru', { nodes: { id: string; label: string }[]; totalCount: number }>>(
      `{ en: people { ${list} } ru: people(locale: "ru") { ${list} } }`,
    );
    expect(data.en.nodes.map(({ label }) => label)).toEqual(['Vladimir Lenin', 'Karl Radek', 'Leon Trotsky', 'Grigory Zinoviev']);
    expect(data.ru.nodes.map(({ id }) => id).toSorted()).toEqual(data.en.nodes.map(({ id }) => id).toSorted());
    expect(data.ru.nodes.filter(({ id }) => ['lenin', 'zinoviev'].includes(id)).map(({ label }) => label)).toEqual([
      'Григорий Зиновьев',
      'Владимир Ленин',
    ]);
    expect([data.en.totalCount, data.ru.totalCount]).toEqual([4, 4]);
  });

  it('takes a region of a language for that language, and a language that the site lacks for the default', async () => {
    const data = await archive.ask(
      '{ region: person(slug: "lenin", locale: "ru-RU") { locale name } french: person(slug: "lenin", locale: "fr") { locale name } }',
    );
    expect(data).toEqual({ region: { locale: 'ru', name: 'Владимир Ленин' }, french: { locale: 'en', name: 'Vladimir Lenin' } });
  });

  it('refuses what is no language tag', async () => {
    expect(await archive.refuse('query ($l: Locale) { people(locale: $l) { totalCount } }', { l: 'no language!' })).toMatchObject({
      message: expect.stringContaining('"no language!" is not a language tag (BCP 47)'),
    });
  });

  it('lists the languages that an entry can be had in, the default among them', async () => {
    const data = await archive.ask(
      '{ person(slug: "lenin") { translations { locale label url } } trotsky: person(slug: "trotsky", locale: "ru") { translations { locale } } }',
    );
    expect(data).toEqual({
      person: {
        translations: [
          { locale: 'en', label: 'Vladimir Lenin', url: 'https://october.example/en/people/lenin' },
          { locale: 'ru', label: 'Владимир Ленин', url: 'https://october.example/ru/people/lenin' },
        ],
      },
      trotsky: { translations: [{ locale: 'en' }] },
    });
  });

  it('names the contributors of the text that is answered', async () => {
    const fields = 'contributors { role name agent { id } } language source { title } wordCount readingMinutes';
    const data = await archive.ask(
      `{ en: document(slug: "theses") { ${fields} } ru: document(slug: "theses", locale: "ru") { ${fields} } }`,
    );
    const agents = { lenin: { id: 'lenin' } };
    expect(data).toMatchObject({
      en: {
        contributors: [
          { role: 'AUTHOR', name: 'Vladimir Lenin', agent: agents.lenin },
          { role: 'TRANSLATOR', name: 'An English translator', agent: null },
          { role: 'COMMENTATOR', name: 'Lev Kamenev', agent: null },
        ],
        language: 'en',
        source: { title: 'Collected Works' },
        readingMinutes: 1,
      },
      ru: {
        contributors: [
          { role: 'AUTHOR', name: 'Владимир Ленин', agent: agents.lenin },
          { role: 'COMMENTATOR', name: 'Лев Каменев', agent: null },
          { role: 'TRANSLATOR', name: 'Переводчик', agent: null },
        ],
        language: 'ru',
        source: { title: 'Полное собрание сочинений' },
        wordCount: 3,
      },
    });
  });

  it('shows the site, its menu and its addresses in the language asked for', async () => {
    const data = await archive.ask(
      '{ site(locale: "ru") { title tagline url locales defaultLocale featured { id } rights { label } menu { label href entry { id } children { label href } } } }',
    );
    expect(data).toEqual({
      site: {
        title: 'В защиту Октября',
        tagline: 'Study the lessons of the Russian Revolution',
        url: 'https://october.example/',
        locales: ['en', 'ru'],
        defaultLocale: 'en',
        featured: { id: 'gallery' },
        rights: { label: 'CC BY 4.0' },
        menu: [
          {
            label: 'О нас',
            href: '/ru/about-us',
            entry: { id: 'about' },
            children: [{ label: 'Gallery', href: '/en/collections/people' }],
          },
          { label: '1917 Live', href: '/1917-live', entry: null, children: [] },
          { label: 'Elsewhere', href: 'https://elsewhere.example/', entry: null, children: [] },
        ],
      },
    });
  });
});
