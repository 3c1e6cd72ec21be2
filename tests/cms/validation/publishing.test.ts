// What nobody may publish, and what must stay of the site, asked of a real CMS over the admin's HTTP API.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Cms } from '../../support/cms.js';
import type { ContentManager } from '../../support/content-manager.js';
import { faultsOf, pathsOf, startArchive, to } from './archive.js';

let cms: Cms;
let admin: ContentManager;

beforeAll(async () => {
  ({ cms, admin } = await startArchive());
});
afterAll(() => cms?.remove());

describe('what nobody may publish', () => {
  const lacking: [what: string, type: string, data: object, faults: string[]][] = [
    ['a document with nothing', 'document', {}, ['kind', 'slug', 'title']],
    ['an event without a date', 'event', { title: 'T' }, ['date']],
    ['a period without a date', 'period', { title: 'T' }, ['date']],
    ['a dispatch without date and text', 'dispatch', { headline: 'H' }, ['date', 'text']],
    ['a date of no days', 'event', { title: 'T', date: { asWritten: 'that night' } }, ['date.edtf']],
    [
      'a contribution of nobody, without role',
      'document',
      { title: 'T', kind: 'note', contributors: [{ note: 'n' }] },
      ['contributors.0.person', 'contributors.0.role'],
    ],
    [
      'a participation of nobody',
      'event',
      { title: 'T', date: { edtf: '1917' }, participants: [{ role: 'chair' }] },
      ['participants.0.person'],
    ],
    ['a reading of nothing', 'guide', { title: 'T', contents: [{ __component: 'guide.reading', note: 'n' }] }, ['contents.0.document']],
    [
      'a quotation, a role and a name without text',
      'person',
      { name: 'N', quotations: [{}], roles: [{}], names: [{}] },
      ['names.0.text', 'quotations.0.text', 'roles.0.title'],
    ],
    ['an image without a file', 'topic', { label: 'L', image: { caption: 'c' } }, ['image.file']],
    ['a source without title', 'event', { title: 'T', date: { edtf: '1917' }, sources: [{ creator: 'c' }] }, ['sources.0.title']],
    ['rights without words', 'document', { title: 'T', kind: 'note', rights: { holder: 'h' } }, ['rights.label']],
    ['a relation to nothing', 'document', { title: 'T', kind: 'note', relations: [{}] }, ['relations.0.document', 'relations.0.kind']],
    ['a translation into nothing', 'topic', { label: 'L', translations: [{ label: 'x' }] }, ['translations.0.locale']],
    ['a collection of nothing', 'collection', { title: 'T', entries: [{ __component: 'collection.person' }] }, ['entries.0.entry']],
  ];
  it.each(lacking)('%s (%s)', async (_, type, data, paths) => {
    const draft = await admin.create(type, data);
    const faults = await faultsOf(admin.publish(type, draft.documentId));
    expect(pathsOf(faults)).toEqual(paths);
    for (const fault of faults) expect(fault).toMatch(/expected/);
  });

  it('is told with what nobody may save, when the form is published', async () => {
    const draft = await admin.create('event', { title: 'T' });
    const faults = await faultsOf(admin.publish('event', draft.documentId, { title: 'T', time: 'noon' }));
    expect(pathsOf(faults)).toEqual(['date', 'time']);
  });

  it('a circle that only readers would see', async () => {
    const a = await admin.create('place', { name: 'Upper' });
    const b = await admin.create('place', { name: 'Lower', within: to(a.documentId) });
    await admin.publish('place', a.documentId);
    await admin.publish('place', b.documentId);
    await admin.update('place', b.documentId, { within: { connect: [], disconnect: [{ documentId: a.documentId }] } });
    await admin.update('place', a.documentId, { within: to(b.documentId) });
    expect(await faultsOf(admin.publish('place', a.documentId))).toEqual([
      'within: A circle for readers: "Lower", as published, belongs to this entry, near or far; expected that its change is published first',
    ]);
    await admin.publish('place', b.documentId);
    expect(await faultsOf(admin.publish('place', a.documentId))).toEqual([]);
  });

  it('a document that readers would see in two places', async () => {
    const part = await admin.create('document', { title: 'Part', kind: 'chapter' });
    const first = await admin.create('document', { title: 'First', kind: 'book', parts: to(part.documentId) });
    const second = await admin.create('document', { title: 'Second', kind: 'book' });
    for (const { documentId } of [part, first]) await admin.publish('document', documentId);
    await admin.update('document', first.documentId, { parts: { connect: [], disconnect: [{ documentId: part.documentId }] } });
    expect(await faultsOf(admin.publish('document', second.documentId, { parts: to(part.documentId) }))).toEqual([
      expect.stringContaining('parts: One of these is, as published, still a part of "First"'),
    ]);
  });

  it('more quotations than a reader is given', async () => {
    const draft = await admin.create('person', {
      name: 'Much quoted',
      quotations: Array.from({ length: 101 }, (_, index) => ({ text: `${index}` })),
    });
    expect(await faultsOf(admin.publish('person', draft.documentId))).toEqual(['quotations: 101 quotations; expected 100 at most']);
  });

  it('more periods than a reader is given', async () => {
    const made: string[] = [];
    for (let index = 0; index < 101; index += 1)
      made.push((await admin.create('period', { title: `P ${index}`, date: { edtf: '1917' } })).documentId);
    await admin.bulkPublish('period', made.slice(0, 100));
    expect(await faultsOf(admin.publish('period', made[100] ?? ''))).toEqual([
      ': 101 published periods with this one; expected 100 at most',
    ]);
  }, 120_000);
});

describe('the site', () => {
  it('can be neither unpublished nor deleted', async () => {
    expect(await faultsOf(admin.single.unpublish('site'))).toEqual([expect.stringContaining('The site cannot be unpublished')]);
    expect(await faultsOf(admin.request('DELETE', '/content-manager/single-types/api::site.site'))).toEqual([
      expect.stringContaining('The site cannot be deleted'),
    ]);
    expect(await faultsOf(admin.request('POST', '/content-manager/collection-types/api::site.site', { title: 'Second' }))).toEqual([
      expect.stringContaining('There is a site already'),
    ]);
  });

  it('keeps the language that entries are written in', async () => {
    const faults = await faultsOf(admin.single.update('site', { defaultLocale: 'ru' }));
    expect(faults).toEqual([
      expect.stringContaining('defaultLocale: "ru" cannot be the language of the texts now: there are entries written in "en"'),
    ]);
  });

  it('keeps a language that entries are translated into', async () => {
    const topic = await admin.create('topic', { label: 'Translated', translations: [{ locale: 'ru', label: 'Переведено' }] });
    expect(await faultsOf(admin.single.update('site', { locales: [{ value: 'en' }] }))).toEqual([
      expect.stringMatching(/^locales: "ru" cannot be taken from the site: \d+ translations? (is|are) in it/),
    ]);
    await admin.delete('topic', topic.documentId);
  });

  it('leads each address to one place', async () => {
    const menu = [{ label: 'Two', path: '/x', url: 'https://example.org' }, { label: 'None' }, { label: 'Wrong', path: 'x' }];
    const faults = await faultsOf(
      admin.single.publish('site', {
        menu,
        redirects: [{ from: 'old', to: 'nowhere' }],
        urlPattern: { person: '/{locale}/people', place: '/{locale}/topics/{slug}' },
      }),
    );
    expect(pathsOf(faults)).toEqual(
      ['menu.0.url', 'menu.1.page', 'menu.2.path', 'redirects.0.from', 'redirects.0.to', 'urlPattern.person', 'urlPattern.place'].sort(),
    );
  });
});
