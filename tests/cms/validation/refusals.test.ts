// Every rule of 'What nobody may save or publish', asked of a real CMS over the admin's HTTP API.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCms, type Cms } from '../../support/cms.js';
import { AdminError, type ContentManager } from '../../support/content-manager.js';

let cms: Cms;
let admin: ContentManager;
const ids: Record<string, string> = {};

/** Asks for it, and gives the faults that it was refused with; none where it was not. */
const faultsOf = async (asked: Promise<unknown>): Promise<string[]> => {
  try {
    await asked;
    return [];
  } catch (error) {
    if (!(error instanceof AdminError) || error.status !== 400) throw error;
    return error.faults;
  }
};

let count = 0;
const unique = (): string => `entry-${(count += 1)}`;
const to = (id: string | undefined) => ({ connect: [{ documentId: id }], disconnect: [] });

beforeAll(async () => {
  cms = await startCms({ env: { CMS_SERVE_ADMIN: 'false' } });
  admin = await cms.admin();
  const make = async (key: string, type: string, data: object) => {
    ids[key] = (await admin.create(type, data)).documentId;
  };
  await make('lenin', 'person', { name: 'Vladimir Lenin', slug: 'lenin' });
  await make('soviet', 'organization', { name: 'Petrograd Soviet', slug: 'petrograd-soviet' });
  await make('decree', 'document', { title: 'Decree on Peace', slug: 'decree-on-peace', kind: 'decree', identifier: 'D-1' });
  await make('book', 'document', { title: 'A Book', slug: 'a-book', kind: 'book', parts: to(ids.decree) });
  await make('russia', 'place', { name: 'Russia', slug: 'russia' });
  await make('petrograd', 'place', { name: 'Petrograd', slug: 'petrograd', within: to(ids.russia) });
  const site = await admin.single.get('site');
  await admin.single.publish('site', { ...site, locales: [{ value: 'en' }, { value: 'ru' }] });
});
afterAll(() => cms?.remove());

describe('what nobody may save', () => {
  const refused: [what: string, type: string, data: () => object, fault: string][] = [
    ['a date that is none', 'person', () => ({ born: { edtf: '1870-13' } }), 'born.edtf: "1870-13": month 13; expected 01 to 12'],
    ['a Julian day that does not exist', 'event', () => ({ date: { edtf: '1917-02-29', calendar: 'julian' } }), 'date.edtf: "1917-02-29": day 29 is not a day of that month in the Julian calendar; expected 01 to 28'],
    ['an interval that ends before it begins', 'period', () => ({ date: { edtf: '1917-10/1917-02' } }), 'date.edtf: "1917-10/1917-02": ends (1917-02) before it begins (1917-10); expected the earlier date first'],
    ['a date deep within', 'person', () => ({ quotations: [{ text: 'a' }, { text: 'b', source: { title: 's', date: { edtf: 'x' } } }] }), 'quotations.1.source.date.edtf: "x"'],
    ['a time that is none', 'event', () => ({ time: '25:00' }), 'time: "25:00" is no time of day; expected HH:MM, from 00:00 to 23:59, such as 21:45'],
    ['a time of a dispatch that is none', 'dispatch', () => ({ time: '9:5' }), 'time: "9:5" is no time of day'],
    ['a day of access that does not exist', 'document', () => ({ source: { title: 's', accessed: '2017-02-30' } }), 'source.accessed: "2017-02-30" is no day'],
    ['a reading with document and link', 'guide', () => ({ contents: [{ __component: 'guide.section', title: 'S' }, { __component: 'guide.reading', document: to(ids.decree), link: { title: 'L' } }] }), 'contents.1.link: The reading has both'],
    ['a contribution of two', 'document', () => ({ contributors: [{ role: 'author', person: to(ids.lenin), organization: to(ids.soviet) }] }), 'contributors.0.organization: The contribution is both'],
    ['a participation of two', 'event', () => ({ participants: [{ person: to(ids.lenin), organization: to(ids.soviet) }] }), 'participants.0.organization: Both a person and an organization'],
    ['an address that is none', 'person', () => ({ sameAs: [{ value: 'https://example.org' }, { value: 'javascript:alert(1)' }] }), 'sameAs.1.value: "javascript:alert(1)" is no web address; expected one that begins with http:// or https://'],
    ['the address of a source that is none', 'document', () => ({ source: { title: 's', url: 'www.marxists.org' } }), 'source.url: "www.marxists.org" is no web address'],
    ['a licence that is no address', 'person', () => ({ image: { license: 'CC BY' } }), 'image.license: "CC BY" is no web address'],
    ['a language that is none', 'document', () => ({ language: 'русский' }), 'language: "русский" is no language tag (BCP 47); expected one such as en, ru'],
    ['a latitude off the earth', 'place', () => ({ latitude: 95 }), 'latitude: 95 is not on the earth; expected degrees from -90 (south) to 90 (north)'],
    ['a slug that is taken', 'person', () => ({ slug: 'lenin' }), 'slug: "lenin" is taken by the person "Vladimir Lenin"; expected a slug of its own, such as "lenin-2"'],
    ['a slug that cannot stand in an address', 'person', () => ({ slug: '..' }), 'slug: ".." cannot stand in an address'],
    ['an identifier that is taken', 'document', () => ({ identifier: 'D-1' }), 'identifier: "D-1" is taken by the document "Decree on Peace"'],
    ['a document in two places', 'document', () => ({ parts: to(ids.decree) }), 'parts: "Decree on Peace" is a part of "A Book" already'],
    ['a translation into a language that the site lacks', 'topic', () => ({ translations: [{ locale: 'de', label: 'x' }] }), 'translations.0.locale: "de" is no language of the site; expected "ru"'],
    ['a translation into the default language', 'topic', () => ({ translations: [{ locale: 'en', label: 'x' }] }), 'translations.0.locale: "en" is the language of the entry itself'],
    ['two translations into one language', 'topic', () => ({ translations: [{ locale: 'ru', label: 'x' }, { locale: 'ru', label: 'y' }] }), 'translations.1.locale: There is a translation into "ru" already'],
    ['a translation of a part into a language that the site lacks', 'person', () => ({ quotations: [{ text: 'q', translations: [{ locale: 'fr', text: 'x' }] }] }), 'quotations.0.translations.0.locale: "fr" is no language of the site'],
  ];
  it.each(refused)('%s (%s)', async (_, type, data, fault) => {
    const faults = await faultsOf(admin.create(type, { ...labelled(type), ...data() }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it('tells all faults at once, and saves nothing', async () => {
    const before = await admin.list('event');
    const faults = await faultsOf(admin.create('event', { title: 'E', slug: 'e', date: { edtf: '1917-99' }, time: 'noon', sameAs: [{ value: 'x' }] }));
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual(['date.edtf', 'sameAs.0.value', 'time']);
    expect(await admin.list('event')).toHaveLength(before.length);
  });

  it('tells our faults beside those of Strapi itself', async () => {
    const faults = await faultsOf(admin.create('event', { title: 'E', time: 'noon', significance: 'huge' }));
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual(['significance', 'time']);
  });

  it('an unfinished draft is saved', async () => {
    const draft = await admin.create('document', { slug: unique(), contributors: [{ note: 'who?' }], source: { url: 'https://example.org/' } });
    expect(draft.documentId).toBeTruthy();
  });

  it('a circle of places, told with its way', async () => {
    const faults = await faultsOf(admin.update('place', ids.russia ?? '', { within: to(ids.petrograd) }));
    expect(faults).toEqual([expect.stringContaining('within: A circle: "Russia" lies within "Petrograd" lies within "Russia"')]);
  });

  it('a place within itself', async () => {
    const faults = await faultsOf(admin.update('place', ids.russia ?? '', { within: to(ids.russia) }));
    expect(faults).toEqual([expect.stringContaining('within: A circle: "Russia" lies within "Russia"')]);
  });

  it('circles of topics, organizations, events and documents', async () => {
    for (const [type, field] of [['topic', 'broader'], ['organization', 'partOf'], ['event', 'partOf'], ['document', 'parts']] as const) {
      const upper = await admin.create(type, { ...labelled(type) });
      const lower = await admin.create(type, { ...labelled(type), [field]: to(upper.documentId) });
      const faults = await faultsOf(admin.update(type, upper.documentId, { [field]: to(lower.documentId) }));
      expect(faults).toEqual([expect.stringContaining(`${field}: A circle`)]);
    }
  });

  it('a slug of another type is free', async () => {
    expect(await faultsOf(admin.create('topic', { label: 'Lenin', slug: 'lenin' }))).toEqual([]);
  });

  it('a former slug of another entry is free', async () => {
    const first = await admin.create('topic', { label: 'Old', slug: 'old-topic' });
    await admin.publish('topic', first.documentId);
    await admin.publish('topic', first.documentId, { slug: 'new-topic' });
    expect(await faultsOf(admin.create('topic', { label: 'Old again', slug: 'old-topic' }))).toEqual([]);
  });

  it('a slug that another entry still has published is not free, though its draft has a new one', async () => {
    const first = await admin.create('topic', { label: 'Kept', slug: 'kept-topic' });
    await admin.publish('topic', first.documentId);
    await admin.update('topic', first.documentId, { slug: 'kept-topic-renamed' });
    expect(await faultsOf(admin.create('topic', { label: 'Thief', slug: 'kept-topic' }))).toEqual([expect.stringContaining('slug: "kept-topic" is taken by the topic "Kept"')]);
  });
});

describe('what nobody may publish', () => {
  const lacking: [what: string, type: string, data: object, faults: string[]][] = [
    ['a document with nothing', 'document', {}, ['kind', 'slug', 'title']],
    ['an event without a date', 'event', { title: 'T' }, ['date']],
    ['a period without a date', 'period', { title: 'T' }, ['date']],
    ['a dispatch without date and text', 'dispatch', { headline: 'H' }, ['date', 'text']],
    ['a date of no days', 'event', { title: 'T', date: { asWritten: 'that night' } }, ['date.edtf']],
    ['a contribution of nobody, without role', 'document', { title: 'T', kind: 'note', contributors: [{ note: 'n' }] }, ['contributors.0.person', 'contributors.0.role']],
    ['a participation of nobody', 'event', { title: 'T', date: { edtf: '1917' }, participants: [{ role: 'chair' }] }, ['participants.0.person']],
    ['a reading of nothing', 'guide', { title: 'T', contents: [{ __component: 'guide.reading', note: 'n' }] }, ['contents.0.document']],
    ['a quotation, a role and a name without text', 'person', { name: 'N', quotations: [{}], roles: [{}], names: [{}] }, ['names.0.text', 'quotations.0.text', 'roles.0.title']],
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
    expect(faults.map((fault) => fault.split(': ')[0]).sort()).toEqual(paths);
    for (const fault of faults) expect(fault).toMatch(/expected/);
  });

  it('is told with what nobody may save, when the form is published', async () => {
    const draft = await admin.create('event', { title: 'T' });
    const faults = await faultsOf(admin.publish('event', draft.documentId, { title: 'T', time: 'noon' }));
    expect(faults.map((fault) => fault.split(': ')[0]).sort()).toEqual(['date', 'time']);
  });

  it('more quotations than a reader is given', async () => {
    const draft = await admin.create('person', { name: 'Much quoted', quotations: Array.from({ length: 101 }, (_, index) => ({ text: `${index}` })) });
    expect(await faultsOf(admin.publish('person', draft.documentId))).toEqual(['quotations: 101 quotations; expected 100 at most']);
  });

  it('more periods than a reader is given', async () => {
    const made: string[] = [];
    for (let index = 0; index < 101; index += 1) made.push((await admin.create('period', { title: `P ${index}`, date: { edtf: '1917' } })).documentId);
    await admin.bulkPublish('period', made.slice(0, 100));
    expect(await faultsOf(admin.publish('period', made[100] ?? ''))).toEqual([': 101 published periods with this one; expected 100 at most']);
  }, 120_000);
});

describe('the site', () => {
  it('can be neither unpublished nor deleted', async () => {
    expect(await faultsOf(admin.single.unpublish('site'))).toEqual([expect.stringContaining('The site cannot be unpublished')]);
    expect(await faultsOf(admin.request('DELETE', '/content-manager/single-types/api::site.site'))).toEqual([expect.stringContaining('The site cannot be deleted')]);
    expect(await faultsOf(admin.request('POST', '/content-manager/collection-types/api::site.site', { title: 'Second' }))).toEqual([expect.stringContaining('There is a site already')]);
  });

  it('keeps the language that entries are written in', async () => {
    const faults = await faultsOf(admin.single.update('site', { defaultLocale: 'ru' }));
    expect(faults).toEqual([expect.stringContaining('defaultLocale: "ru" cannot be the language of the texts now: there are entries written in "en"')]);
  });

  it('keeps a language that entries are translated into', async () => {
    const topic = await admin.create('topic', { label: 'Translated', translations: [{ locale: 'ru', label: 'Переведено' }] });
    expect(await faultsOf(admin.single.update('site', { locales: [{ value: 'en' }] }))).toEqual([expect.stringMatching(/^locales: "ru" cannot be taken from the site: \d+ translations? (is|are) in it/)]);
    await admin.delete('topic', topic.documentId);
  });

  it('leads each address to one place', async () => {
    const menu = [{ label: 'Two', path: '/x', url: 'https://example.org' }, { label: 'None' }, { label: 'Wrong', path: 'x' }];
    const faults = await faultsOf(admin.single.publish('site', { menu, redirects: [{ from: 'old', to: 'nowhere' }], urlPattern: { person: '/{locale}/people', place: '/{locale}/topics/{slug}' } }));
    expect(faults.map((fault) => fault.split(': ')[0]).sort()).toEqual(
      ['menu.0.url', 'menu.1.page', 'menu.2.path', 'redirects.0.from', 'redirects.0.to', 'urlPattern.person', 'urlPattern.place'].sort(),
    );
  });
});

const labelled = (type: string): object => {
  const field = { person: 'name', organization: 'name', place: 'name', topic: 'label', dispatch: 'headline' }[type] ?? 'title';
  return { [field]: unique() };
};
