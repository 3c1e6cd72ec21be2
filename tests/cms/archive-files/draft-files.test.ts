// A draft beside its published entry: `lenin.draft.md`.
import { describe, expect, it } from '@jest/globals';
import { front, testFaults, useChecker } from './fault-table.js';

const check = useChecker();

describe('a draft beside its entry', () => {
  it('is read whole, translations and all, and its entry stays as it is', async () => {
    const { lines, records } = await check.files({
      'people/lenin.md': front('name: Lenin', 'translations: { ru: { name: Ленин } }'),
      'people/lenin.draft.md': `${front('slug: v-i-lenin', 'name: V. I. Lenin')}He wrote.\n`,
      'people/lenin.ru.draft.md': front('name: В. И. Ленин'),
    });
    expect(lines).toEqual([]);
    expect(records).toMatchObject([
      { status: 'published', record: { slug: 'lenin', name: 'Lenin', translations: [{ locale: 'ru', name: 'Ленин' }] } },
      {
        status: 'draft',
        record: { slug: 'v-i-lenin', name: 'V. I. Lenin', biography: 'He wrote.', translations: [{ locale: 'ru', name: 'В. И. Ленин' }] },
      },
    ]);
    expect(records[0]?.id).toBe(records[1]?.id);
  });

  it('may be incomplete', async () => {
    const { lines } = await check.files({ 'topics/a.md': front('label: A'), 'topics/a.draft.md': front('summary: What is it called?') });
    expect(lines).toEqual([]);
  });
});

describe('translations', () => {
  it('stand by language, wherever they are written', async () => {
    const archive = 'format: 1\ntitle: An archive\nlocales: [en, de, fr, pt, pt-BR, ru]\n';
    const { lines, records } = await check.files({
      'archive.yaml': archive,
      'people/lenin.md': front('name: Lenin', 'translations: { ru: { name: Ленин }, fr: { name: Lénine } }'),
      'people/lenin.pt-BR.md': front('name: Lênin'),
      'people/lenin.pt.md': front('name: Lenine'),
      'people/lenin.de.md': front('name: Lenin'),
    });
    expect(lines).toEqual([]);
    const translations = records[0]?.record.translations as { locale: string }[];
    expect(translations.map(({ locale }) => locale)).toEqual(['de', 'fr', 'pt', 'pt-BR', 'ru']);
  });

  it('are told of at their own lines', async () => {
    const { lines } = await check.files({
      'archive.yaml': 'format: 1\ntitle: An archive\nlocales: [en, de, ru]\n',
      'people/lenin.md': front('name: Lenin', 'translations:', '  ru: { name: Ленин }', '  uk: { name: Ленін }'),
      'people/lenin.de.md': front('name: Lenin'),
      'people/lenin.es.md': front('name: Lenin'),
      'people/lenin.ru.md': front('name: Ленин'),
    });
    expect(lines).toEqual([
      expect.stringMatching(/^people\/lenin\.es\.md:1 {2}locale: "es" is no language of the site/),
      expect.stringMatching(/^people\/lenin\.md:5 {2}translations\.uk\.locale: "uk" is no language of the site/),
      expect.stringMatching(/^people\/lenin\.ru\.md:1 {2}locale: There is a translation into "ru" already/),
    ]);
  });
});

testFaults('drafts beside entries', [
  [
    'a draft without its entry',
    { 'people/lenn.draft.md': front('name: Lenin') },
    ['people/lenn.draft.md:1  a draft without its entry: expected people/lenn.md beside it; did you mean "lenin"?'],
  ],
  [
    "a draft's translation without the draft",
    { 'people/lenin.ru.draft.md': front('name: Ленин') },
    ['people/lenin.ru.draft.md:1  a translation of a draft that is not there: expected people/lenin.draft.md beside it'],
  ],
  [
    'a draft beside a draft',
    { 'people/a.md': front('status: draft', 'name: A'), 'people/a.draft.md': front('name: B') },
    ['people/a.draft.md:1  a draft beside a draft: expected people/a.md to be published, or one file only'],
  ],
  [
    "an id, which is its entry's",
    { 'people/lenin.draft.md': front('id: x', 'name: A') },
    [/^people\/lenin\.draft\.md:2 {2}id: unknown key/],
  ],
  [
    'a draft that is impossible',
    { 'people/lenin.draft.md': front('name: A', 'born: 1870-02-30') },
    [/^people\/lenin\.draft\.md:3 {2}born\.edtf: "1870-02-30"/],
  ],
  [
    'a slug that another entry has',
    { 'people/a.md': front('name: A'), 'people/a.draft.md': front('slug: lenin', 'name: A') },
    ['people/a.draft.md:2  slug: "lenin": another person has this slug; expected one of its own'],
  ],
  [
    'an identifier that another document has',
    {
      'documents/a.md': front('title: A', 'kind: letter', 'identifier: OCT-1'),
      'documents/b.md': front('title: B', 'kind: letter'),
      'documents/b.draft.md': front('title: B', 'kind: letter', 'identifier: OCT-1'),
    },
    ['documents/b.draft.md:4  identifier: "OCT-1": documents/a.md has it; expected a number of its own'],
  ],
]);
