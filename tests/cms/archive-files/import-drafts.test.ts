// Drafts beside their published entries: readers have what is published, editors find the draft's edits.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startCms, type Cms } from '../../support/cms.js';
import { readFeed } from '../../support/feed.js';
import type { Files } from './checker.js';
import { startImporter, type ImportAnswer, type Importer } from './importer.js';
import { publishedBySlug } from './published.js';

jest.setTimeout(300_000);

describe('importing a draft beside its entry', () => {
  let cms: Cms;
  let importer: Importer;
  beforeAll(async () => {
    cms = await startCms();
    importer = await startImporter(cms.env);
  });
  afterAll(async () => {
    await importer.stop();
    await cms.remove();
  });

  const imported = (files: Files): Promise<ImportAnswer> =>
    importer.importFiles({ 'archive.yaml': 'format: 1\ntitle: Archive\nlocales: [en, ru]\n', ...files });
  const id = 'editededitededitededited';
  const file = `---\nid: ${id}\nname: Lenin\nformerSlugs: [ulyanov]\n---\nText.\n`;
  const files = {
    'people/lenin.md': file,
    'people/lenin.draft.md':
      '---\nslug: v-i-lenin\nname: V. I. Lenin\nformerSlugs: [ulyanov, lenin]\nbirthPlace: simbirsk\n---\nMore text.\n',
    'people/lenin.ru.draft.md': '---\nname: Ленин\n---\n',
    'places/simbirsk.md': '---\nname: Simbirsk\n---\n',
  };

  it('publishes what is published, leaves the draft with its edits, and finds nothing to do the second time', async () => {
    expect(await imported(files)).toMatchObject({ created: 2, updated: 0, unchanged: 0, faults: [] });
    expect((await publishedBySlug(cms)).get('person/lenin')?.record).toEqual({
      slug: 'lenin',
      formerSlugs: ['ulyanov'],
      name: 'Lenin',
      sortName: 'Lenin',
      biography: 'Text.',
    });
    const admin = await cms.admin();
    expect(await admin.get('person', id)).toMatchObject({
      slug: 'v-i-lenin',
      name: 'V. I. Lenin',
      biography: 'More text.',
      translations: [{ locale: 'ru', name: 'Ленин' }],
    });
    const { head } = await readFeed(cms);
    expect(await imported(files)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect((await readFeed(cms, head)).changes).toEqual([]);
  });

  it('puts back the draft that an editor changed or published', async () => {
    const admin = await cms.admin();
    const { head } = await readFeed(cms);
    await admin.update('person', id, { name: 'Somebody' });
    expect(await imported(files)).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect((await readFeed(cms, head)).changes).toEqual([]);
    expect(await admin.get('person', id)).toMatchObject({ name: 'V. I. Lenin' });
    await admin.publish('person', id);
    expect(await imported(files)).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect((await publishedBySlug(cms)).get('person/lenin')?.record).toMatchObject({
      name: 'Lenin',
      formerSlugs: ['ulyanov', 'v-i-lenin'],
    });
    expect(await admin.get('person', id)).toMatchObject({ name: 'V. I. Lenin' });
  });

  it('without the file, the draft is as what is published again', async () => {
    const { head } = await readFeed(cms);
    const { 'people/lenin.draft.md': _draft, 'people/lenin.ru.draft.md': _translation, ...rest } = files;
    expect(await imported(rest)).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await (await cms.admin()).get('person', id)).toMatchObject({ slug: 'lenin', name: 'Lenin', translations: [] });
    expect((await readFeed(cms, head)).changes).toEqual([]);
  });

  it('an entry that is withdrawn keeps the slug that readers knew, and is unchanged the second time', async () => {
    const page = (status: string, slug: string): Files => ({
      'pages/known.md': `---\nid: ${'known'.padEnd(24, '0')}\n${status}${slug}title: Known\n---\n`,
    });
    await imported(page('', ''));
    expect(await imported(page('status: draft\n', ''))).toMatchObject({ updated: 1 });
    expect(await imported(page('status: draft\n', ''))).toMatchObject({ updated: 0, unchanged: 1 });
    await imported(page('', 'slug: known-too\n'));
    expect((await publishedBySlug(cms)).get('page/known-too')?.record.formerSlugs).toEqual(['known']);
  });
});
