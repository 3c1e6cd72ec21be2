// `--dry-run`, `--prune`, `--only`, `--locale`.
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startCms, type Cms } from '../../support/cms.js';
import { readFeed } from '../../support/feed.js';
import { startArchivist, type Archivist } from './archivist.js';
import { pixel, type Files } from './checker.js';
import { publishedBySlug } from './published.js';

jest.setTimeout(300_000);

let cms: Cms;
let archivist: Archivist;
beforeAll(async () => {
  cms = await startCms();
  archivist = await startArchivist(cms.env);
});
afterAll(async () => {
  await archivist.stop();
  await cms.remove();
});

const site = 'format: 1\ntitle: Archive\nlocales: [en, de, ru]\n';
const id = (name: string): string => name.padEnd(24, '0');
const files: Files = {
  'archive.yaml': site,
  'people/lenin.md': `---\nid: ${id('lenin')}\nname: Lenin\nsummary: He led.\nbirthPlace: simbirsk\nroles:\n  - title: Chairman\n    start: 1917\n    translations: { ru: { title: Председатель } }\n---\n\nOne.\n`,
  'people/lenin.ru.md': '---\nname: Ленин\n---\n\nОдин.\n',
  'people/lenin.de.md': '---\nname: Lenin\n---\n\nEins.\n',
  'people/trotsky.md': `---\nid: ${id('trotsky')}\nname: Trotsky\n---\n`,
  'places/simbirsk.md': `---\nid: ${id('simbirsk')}\nname: Simbirsk\n---\n`,
  'pages/later.md': `---\nid: ${id('later')}\nstatus: draft\ntitle: Later\n---\n`,
};
const without = (...names: string[]): Files => Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));
const name = async (key: string): Promise<unknown> => (await publishedBySlug(cms)).get(key)?.record.name;

beforeEach(async () => {
  await archivist.import(files, { prune: true });
});

/** Nothing may have been written: no publication, and no draft is another. */
const leavesAlone = async (work: () => Promise<unknown>): Promise<void> => {
  const { head } = await readFeed(cms);
  const before = await archivist.export();
  await work();
  expect((await readFeed(cms, head)).changes).toEqual([]);
  expect(await archivist.export()).toEqual(before);
};

describe('--dry-run', () => {
  it('tells entry by entry and field by field what would be, and writes nothing', async () => {
    const long = 'word '.repeat(40);
    const changed: Files = {
      ...without('people/lenin.de.md', 'places/simbirsk.md'),
      'archive.yaml': site.replace('Archive', 'An archive'),
      'people/lenin.md': `---\nid: ${id('lenin')}\nname: Lenin\nsummary: ${long}\nroles:\n  - { title: Chairman, start: 1918 }\n  - { title: Editor }\ntopics: [soviets]\nimage: { file: media/lenin.png }\n---\n\nOne.\n`,
      'people/lenin.draft.md': '---\nname: V. I. Lenin\n---\n',
      'people/trotsky.md': `---\nid: ${id('trotsky')}\nstatus: draft\nname: Trotsky\n---\n`,
      'topics/soviets.md': '---\nlabel: Soviets\n---\n',
      'media/lenin.png': pixel,
    };
    await leavesAlone(async () => {
      const { lines, ...counts } = await archivist.plan(changed, { prune: true });
      expect(counts).toEqual({
        created: 1,
        updated: 2,
        unchanged: 1,
        left: 0,
        deleted: 1,
        withdrawn: 1,
        uploaded: 1,
        site: 'updated',
        faults: [],
      });
      expect(lines).toEqual([
        'created: topic/soviets',
        'updated: person/lenin',
        '    birthPlace: place/simbirsk -> nothing',
        `    summary: "He led." -> "${'word '.repeat(14)}…"`,
        '    roles[1].start.edtf: "1917" -> "1918"',
        '    roles[1].translations.ru: { title: "Председатель" } -> nothing',
        '    roles[2]: added { title: "Editor" }',
        '    image: nothing -> { file: lenin.png (68 bytes, 5e3d382d) }',
        '    topics: nothing -> [topic/soviets]',
        '    translations.de: { name: "Lenin", biography: "Eins." } -> nothing',
        '    draft name: "Lenin" -> "V. I. Lenin"',
        ...lines.slice(11, lines.indexOf('withdrawn: person/trotsky')),
        'withdrawn: person/trotsky',
        'withdrawn and deleted: place/simbirsk',
        'updated: site',
        '    title: "Archive" -> "An archive"',
      ]);
    });
    expect(await archivist.plan(files)).toMatchObject({ created: 0, updated: 0, unchanged: 4, site: 'unchanged', lines: [] });
  });
});

describe('--prune', () => {
  it('says what it withdraws and deletes, and leaves the site', async () => {
    const { lines, deleted, withdrawn } = await archivist.import(without('people/trotsky.md', 'pages/later.md'), { prune: true });
    expect(lines).toEqual(['to be withdrawn and deleted: person/trotsky', 'to be deleted: page/later']);
    expect({ deleted, withdrawn }).toEqual({ deleted: 2, withdrawn: 1 });
    expect([...(await publishedBySlug(cms)).keys()].sort()).toEqual(['person/lenin', 'place/simbirsk', 'site/']);
    expect(Object.keys(await archivist.export())).not.toContain('pages/later.md');
  });

  it('lets an entry have the slug of one that goes', async () => {
    const other = `---\nid: ${id('another')}\nname: Another Trotsky\n---\n`;
    expect((await archivist.import({ ...files, 'people/trotsky.md': other })).faults).toHaveLength(1);
    expect(await archivist.import({ ...files, 'people/trotsky.md': other }, { prune: true })).toMatchObject({
      created: 1,
      deleted: 1,
      faults: [],
    });
    expect(await name('person/trotsky')).toBe('Another Trotsky');
  });

  it('with --only, deletes none but those that are meant', async () => {
    const rest = without('people/trotsky.md', 'pages/later.md');
    expect(await archivist.import(rest, { prune: true, only: ['page'] })).toMatchObject({
      deleted: 1,
      lines: ['to be deleted: page/later'],
    });
    expect(await archivist.import(rest, { prune: true, only: ['person/trotsky'] })).toMatchObject({ deleted: 1 });
  });
});

describe('--only', () => {
  it('writes these types and entries alone, and not the site', async () => {
    const changed: Files = {
      ...files,
      'archive.yaml': site.replace('Archive', 'Another'),
      'people/lenin.md': String(files['people/lenin.md']).replace('name: Lenin', 'name: V. I. Lenin'),
      'people/trotsky.md': `---\nid: ${id('trotsky')}\nname: L. D. Trotsky\nimage: { file: media/trotsky.png }\n---\n`,
      'places/simbirsk.md': `---\nid: ${id('simbirsk')}\nname: Ulyanovsk\n---\n`,
      'media/trotsky.png': Buffer.concat([pixel, Buffer.from('only')]),
    };
    expect(await archivist.import(changed, { only: ['place', 'person/lenin'] })).toMatchObject({
      updated: 2,
      unchanged: 0,
      uploaded: 0,
      site: null,
    });
    expect(await Promise.all(['person/lenin', 'person/trotsky', 'place/simbirsk'].map(name))).toEqual([
      'V. I. Lenin',
      'Trotsky',
      'Ulyanovsk',
    ]);
    expect(await archivist.import(changed, { only: ['site'] })).toMatchObject({ updated: 0, unchanged: 0, site: 'updated' });
  });

  it('refuses an entry that refers to one that the CMS has not', async () => {
    const changed = {
      ...files,
      'people/trotsky.md': `---\nid: ${id('trotsky')}\nname: Trotsky\nbirthPlace: yanovka\n---\n`,
      'places/yanovka.md': '---\nname: Yanovka\n---\n',
    };
    await leavesAlone(async () => {
      expect((await archivist.import(changed, { only: ['person'] })).faults).toEqual([
        'people/trotsky.md:1  refers to place/yanovka, which the CMS has not: expected --only place/yanovka too',
      ]);
    });
    expect(await archivist.import(changed, { only: ['person', 'place/yanovka'] })).toMatchObject({ created: 1, updated: 1, faults: [] });
  });

  const wrong: [only: string, message: string | RegExp][] = [
    ['persn', /^--only "persn": no type; expected .*; did you mean "person"\?$/],
    ['person/lenn', '--only "person/lenn": the archive has no such person; did you mean "lenin"?'],
  ];
  it.each(wrong)('refuses %s', async (only, message) => {
    await expect(archivist.import(files, { only: [only] })).rejects.toThrow(message);
  });
});

describe('--locale', () => {
  const changed: Files = {
    ...files,
    'people/lenin.md': String(files['people/lenin.md']).replace('summary: He led.', 'summary: Another.').replace('Председатель', 'Глава'),
    'people/lenin.ru.md': '---\nname: В. И. Ленин\n---\n\nДва.\n',
    'people/lenin.de.md': '---\nname: W. I. Lenin\n---\n\nZwei.\n',
    'people/new.md': '---\nname: New\n---\n',
  };

  it('writes the texts of these languages alone, those of parts too, and makes no entry of them', async () => {
    expect(await archivist.import(changed, { locales: ['ru'] })).toMatchObject({ created: 0, updated: 1, unchanged: 3, left: 1 });
    expect((await publishedBySlug(cms)).get('person/lenin')?.record).toMatchObject({
      summary: 'He led.',
      birthPlace: id('simbirsk'),
      roles: [{ title: 'Chairman', translations: [{ locale: 'ru', title: 'Глава' }] }],
      translations: [
        { locale: 'de', name: 'Lenin', biography: 'Eins.' },
        { locale: 'ru', name: 'В. И. Ленин', biography: 'Два.' },
      ],
    });
    expect(await archivist.import(changed, { locales: ['ru'] })).toMatchObject({ updated: 0, unchanged: 4, left: 1 });
  });

  it('the language of the entries themselves is one, too', async () => {
    expect(await archivist.import(changed, { locales: ['en'], only: ['person/lenin'] })).toMatchObject({ updated: 1 });
    expect((await publishedBySlug(cms)).get('person/lenin')?.record).toMatchObject({
      summary: 'Another.',
      roles: [{ title: 'Chairman', translations: [{ locale: 'ru', title: 'Председатель' }] }],
      translations: [{ name: 'Lenin' }, { name: 'Ленин' }],
    });
  });

  it("leaves an editor's unpublished edits in the draft", async () => {
    const admin = await cms.admin();
    await admin.update('person', id('lenin'), { summary: 'Not yet.' });
    expect(await archivist.import(changed, { locales: ['ru'] })).toMatchObject({ updated: 1 });
    expect((await publishedBySlug(cms)).get('person/lenin')?.record).toMatchObject({
      summary: 'He led.',
      translations: [{}, { name: 'В. И. Ленин' }],
    });
    expect(await admin.get('person', id('lenin'))).toMatchObject({ summary: 'Not yet.' });
    expect((await archivist.export())['people/lenin.ru.draft.md']).toBe('---\nname: В. И. Ленин\n---\n\nДва.\n');
  });

  it('is refused for a language that there is not, and with --prune', async () => {
    await expect(archivist.import(files, { locales: ['ur'] })).rejects.toThrow(
      '--locale "ur": no language of the archive; expected en, de or ru',
    );
    await expect(archivist.import({ ...files, 'archive.yaml': site.replace('ru', 'ru, uk') }, { locales: ['uk'] })).rejects.toThrow(
      '--locale "uk": the site of the CMS has en, de or ru only; expected the site to be imported first, by --only site',
    );
    await expect(archivist.import(files, { locales: ['ru'], prune: true })).rejects.toThrow('--prune and --locale: expected one of them');
  });
});
