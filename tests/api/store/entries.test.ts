import { afterEach, describe, expect, it } from '@jest/globals';
import type { Window } from '@october/api/dist/store/question.js';
import { ForeignCursorError } from '@october/api/dist/store/reader.js';
import { createTestStore, type TestStore } from '../../support/store.js';
import { createEditor } from './support/records.js';

let store: TestStore;
afterEach(() => store.remove());

const first: Window = { kind: 'forward', first: 20, after: null, before: null };

describe('an entry', () => {
  it('has its record with defaults put back, its dates with their days, its long texts apart', async () => {
    const editor = createEditor();
    const body = 'One *two* three.\n\nFour.';
    store = await createTestStore([
      editor.publish('site', 'site', { title: 'A', locales: ['en', 'ru'], defaultLocale: 'en' }),
      editor.publish(
        'document',
        'd',
        {
          slug: 'd',
          title: 'D',
          kind: 'letter',
          date: { edtf: '1917-10-25', calendar: 'julian' },
          source: { title: 'S', date: { edtf: '1956', calendar: 'gregorian' } },
          body,
          translations: [{ locale: 'ru', title: 'Д', body: 'Раз два.' }],
        },
        { labels: { p: { en: 'P' } } },
      ),
    ]);
    await store.read(async (reader) => {
      const [entry] = await reader.getEntries(['d']);
      if (entry?.type !== 'document') throw new Error('no document');
      expect(entry.record.date).toEqual({
        edtf: '1917-10-25',
        calendar: 'julian',
        first: 2_421_540,
        last: 2_421_540,
        precision: 'day',
        approximate: false,
        uncertain: false,
      });
      expect(entry.record.source?.date?.precision).toBe('year');
      expect(entry.record.contributors).toEqual([]);
      expect(entry.record.body).toBe('');
      expect(entry.record.translations[0]?.body).toBe('');
      expect(entry.labels).toEqual({ p: { en: 'P' } });
      expect(entry.wordCounts).toEqual({ en: 4, ru: 2 });
      expect(entry.publishedAt).toBe('2026-01-01T00:00:02.000Z');
      expect(
        await reader.getTexts([
          { id: 'd', field: 'body', locale: 'en' },
          { id: 'd', field: 'body', locale: 'ru' },
          { id: 'd', field: 'body', locale: 'de' },
          { id: 'x', field: 'body', locale: 'en' },
        ]),
      ).toEqual([body, 'Раз два.', null, null]);
    });
  });

  it('of a guide has its introductions and notes apart, under the keys of their blocks; a dispatch has its beginning', async () => {
    const editor = createEditor();
    store = await createTestStore([
      editor.publish('guide', 'g', {
        slug: 'g',
        title: 'G',
        position: 1,
        contents: [
          { block: 'section', key: 's', introduction: 'Intro' },
          { block: 'reading', key: 'r', document: 'd', note: 'Note', translations: [{ locale: 'ru', note: 'Заметка' }] },
        ],
      }),
      editor.publish('dispatch', 'x', { slug: 'x', headline: 'X', date: { edtf: '1917' }, text: `**Bread** ${'and peace '.repeat(60)}` }),
    ]);
    await store.read(async (reader) => {
      const keys = [
        ['s.introduction', 'en'],
        ['r.note', 'en'],
        ['r.note', 'ru'],
      ] as const;
      expect(await reader.getTexts(keys.map(([field, locale]) => ({ id: 'g', field, locale })))).toEqual(['Intro', 'Note', 'Заметка']);
      const [guide, dispatch] = await reader.getEntries(['g', 'x']);
      expect(JSON.stringify(guide)).not.toMatch(/Intro|Заметка/);
      expect(dispatch?.teasers.en).toMatch(/^Bread and peace .{150,}…$/);
    });
  });

  it('is found by its slug, a slug it had before and its id; a current holder comes before a former one, the latest before an older', async () => {
    const editor = createEditor();
    store = await createTestStore([
      editor.publish('topic', 'a', { slug: 'new', label: 'A', formerSlugs: ['old', 'shared'] }),
      editor.publish('topic', 'b', { slug: 'shared', label: 'B' }),
      editor.publish('topic', 'c', { slug: 'twice', label: 'C' }),
      editor.publish('topic', 'd', { slug: 'twice', label: 'D', formerSlugs: ['old'] }),
      editor.publish('page', 'p', { slug: 'new', title: 'P', position: 1 }),
    ]);
    await store.read(async (reader) => {
      expect(await reader.findIds('topic', ['new', 'old', 'shared', 'twice', 'a', 'p', 'none'])).toEqual([
        'a',
        'd',
        'b',
        'd',
        'a',
        null,
        null,
      ]);
      expect((await reader.findIdsOfTypes(['topic', 'page'], ['new', 'none', 'b'])).sort()).toEqual(['a', 'b', 'p']);
    });
  });

  it('that is withdrawn is gone, from lists, links, slugs and files; published again it is back', async () => {
    const editor = createEditor();
    const file = { sha256: 'a'.repeat(64), mediaType: 'image/png', bytes: 3, name: 'a.png' };
    const event = editor.publish('event', 'e', { slug: 'e', title: 'E', date: { edtf: '1917' }, documents: ['d'] });
    const document = editor.publish('document', 'd', {
      slug: 'd',
      formerSlugs: ['was'],
      title: 'D',
      kind: 'letter',
      topics: ['t'],
      image: { file },
    });
    store = await createTestStore([event, document, editor.publish('topic', 't', { slug: 't', label: 'T' })]);
    const see = () =>
      store.read(async (reader) => ({
        entry: (await reader.getEntries(['d']))[0]?.id ?? null,
        slugs: await reader.findIds('document', ['d', 'was']),
        from: (await reader.getLinksFrom(['e'], ['document'])).flat().length,
        to: (await reader.getLinksTo(['t'], ['topic'])).flat().length,
        listed: (await reader.list({ types: ['document'], where: [], order: { field: 'title', direction: 'asc' }, locale: 'en' }, first))
          .entries.length,
        counts: (await reader.getCounts()).get('document') ?? 0,
        file: await reader.findFile(file.sha256),
      }));
    const there = { entry: 'd', slugs: ['d', 'd'], from: 1, to: 1, listed: 1, counts: 1, file };
    expect(await see()).toEqual(there);
    store.apply([editor.withdraw('document', 'd')]);
    expect(await see()).toEqual({ entry: null, slugs: [null, null], from: 0, to: 0, listed: 0, counts: 0, file: null });
    store.apply([editor.publish('document', 'd', document.record)]);
    expect(await see()).toEqual(there);
  });

  it('stays as it is when a change is applied twice, or an older one after a newer', async () => {
    const editor = createEditor();
    const older = editor.publish('topic', 't', { slug: 't', label: 'Older' });
    const newer = editor.publish('topic', 't', { slug: 't', label: 'Newer' });
    const gone = editor.publish('topic', 'u', { slug: 'u', label: 'U' });
    const withdrawn = editor.withdraw('topic', 'u');
    store = await createTestStore([newer, gone, withdrawn]);
    store.apply([older, newer, gone, withdrawn]);
    await store.read(async (reader) => {
      const [entry, missing] = await reader.getEntries(['t', 'u']);
      expect(entry?.type === 'topic' && entry.record.label).toBe('Newer');
      expect(missing).toBeNull();
    });
  });
});

describe('documents sorted by author', () => {
  it('move when the author is published, renamed, and withdrawn', async () => {
    const editor = createEditor();
    const document = (id: string, contributor: Record<string, unknown>) =>
      editor.publish(
        'document',
        id,
        { slug: id, title: id, kind: 'letter', contributors: [contributor] },
        { labels: { lenin: { en: 'Zz (as it was)' } } },
      );
    store = await createTestStore([
      document('1', { role: 'author', person: 'lenin' }),
      document('2', { role: 'author', creditedAs: 'M' }),
      document('3', { role: 'translator', creditedAs: 'A' }),
    ]);
    const listed = () =>
      store.read(async (reader) =>
        (
          await reader.list({ types: ['document'], where: [], order: { field: 'author', direction: 'asc' }, locale: 'en' }, first)
        ).entries.map(({ id }) => id),
      );
    expect(await listed()).toEqual(['2', '1', '3']);
    store.apply([editor.publish('person', 'lenin', { slug: 'lenin', name: 'Lenin', sortName: 'Lenin' })]);
    expect(await listed()).toEqual(['1', '2', '3']);
    store.apply([editor.publish('person', 'lenin', { slug: 'lenin', name: 'Ulyanov', sortName: 'Ulyanov' })]);
    expect(await listed()).toEqual(['2', '1', '3']);
    store.apply([editor.publish('person', 'lenin', { slug: 'lenin', name: 'Lenin', sortName: 'Lenin' })]);
    store.apply([editor.withdraw('person', 'lenin')]);
    expect(await listed()).toEqual(['2', '1', '3']);
  });
});

describe('the languages of the site', () => {
  it('are those that lists are sorted in, also when they change after the entries were written', async () => {
    const editor = createEditor();
    store = await createTestStore([
      editor.publish('topic', 'a', { slug: 'a', label: 'A', translations: [{ locale: 'ru', label: 'Я' }] }),
      editor.publish('topic', 'b', { slug: 'b', label: 'B', translations: [{ locale: 'ru', label: 'Б' }] }),
      editor.publish('topic', 'c', { slug: 'c', label: 'C' }),
    ]);
    const listed = (locale: string) =>
      store.read(async (reader) =>
        (await reader.list({ types: ['topic'], where: [], order: { field: 'title', direction: 'asc' }, locale }, first)).entries.map(
          ({ id }) => id,
        ),
      );
    expect(await listed('ru')).toEqual(['a', 'b', 'c']);
    store.apply([editor.publish('site', 'site', { title: 'S', locales: ['en', 'ru'] })]);
    expect(await listed('ru')).toEqual(['b', 'a', 'c']);
    expect(await listed('en')).toEqual(['a', 'b', 'c']);
  });
});

describe('a cursor', () => {
  it('of another order, direction or language, or none at all, is refused by name', async () => {
    const editor = createEditor();
    store = await createTestStore([
      editor.publish('topic', 'a', { slug: 'a', label: 'A' }),
      editor.publish('topic', 'b', { slug: 'b', label: 'B' }),
    ]);
    await store.read(async (reader) => {
      const ask = (field: 'title' | 'updated', direction: 'asc' | 'desc', locale: string, window: Partial<Window> = {}) =>
        reader.list({ types: ['topic'], where: [], order: { field, direction }, locale }, { ...first, ...window } as Window);
      const cursor = (await ask('title', 'asc', 'en')).entries[0]?.cursor ?? '';
      expect((await ask('title', 'asc', 'en', { after: cursor })).entries).toHaveLength(1);
      await expect(ask('updated', 'asc', 'en', { after: cursor })).rejects.toThrow(new ForeignCursorError('after', cursor));
      await expect(ask('title', 'desc', 'en', { before: cursor })).rejects.toThrow(`before: "${cursor}" is not a cursor of this list`);
      await expect(ask('title', 'asc', 'ru', { after: cursor })).rejects.toThrow(ForeignCursorError);
      await expect(ask('title', 'asc', 'en', { after: 'xyz' })).rejects.toThrow('after: "xyz" is not a cursor of this list');
    });
  });
});
