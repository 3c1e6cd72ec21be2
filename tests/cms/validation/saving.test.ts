// What nobody may save, asked of a real CMS over the admin's HTTP API.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Cms } from '../../support/cms.js';
import type { ContentManager } from '../../support/content-manager.js';
import { faultsOf, labelled, pathsOf, startArchive, to } from './archive.js';
import { impossibleDrafts, type Ids } from './impossible-drafts.js';

let cms: Cms;
let admin: ContentManager;
let ids: Ids;
beforeAll(async () => {
  ({ cms, admin, ids } = await startArchive());
});
afterAll(() => cms?.remove());

describe('what nobody may save', () => {
  it.each(impossibleDrafts)('%s (%s)', async (_, type, data, fault) => {
    const faults = await faultsOf(admin.create(type, { ...labelled(type), ...data(ids) }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it('tells all faults at once, and saves nothing', async () => {
    const before = await admin.list('event');
    const faults = await faultsOf(
      admin.create('event', { title: 'E', slug: 'e', date: { edtf: '1917-99' }, time: 'noon', sameAs: [{ value: 'x' }] }),
    );
    expect(pathsOf(faults)).toEqual(['date.edtf', 'sameAs.0.value', 'time']);
    expect(await admin.list('event')).toHaveLength(before.length);
  });

  it('tells our faults beside those of Strapi itself', async () => {
    const faults = await faultsOf(admin.create('event', { title: 'E', time: 'noon', significance: 'huge' }));
    expect(pathsOf(faults)).toEqual(['significance', 'time']);
  });

  it('an unfinished draft is saved', async () => {
    const draft = await admin.create('document', {
      contributors: [{ note: 'who?' }],
      source: { url: 'https://example.org/' },
    });
    expect(draft.documentId).toBeTruthy();
  });

  it('a circle of places, told with its way', async () => {
    const faults = await faultsOf(admin.update('place', ids.russia, { within: to(ids.petrograd) }));
    expect(faults).toEqual([expect.stringContaining('within: A circle: "Russia" lies within "Petrograd" lies within "Russia"')]);
  });

  it('a place within itself', async () => {
    const faults = await faultsOf(admin.update('place', ids.russia, { within: to(ids.russia) }));
    expect(faults).toEqual([expect.stringContaining('within: A circle: "Russia" lies within "Russia"')]);
  });

  it('circles of topics, organizations, events and documents', async () => {
    for (const [type, field] of [
      ['topic', 'broader'],
      ['organization', 'partOf'],
      ['event', 'partOf'],
      ['document', 'parts'],
    ] as const) {
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
    expect(await faultsOf(admin.create('topic', { label: 'Thief', slug: 'kept-topic' }))).toEqual([
      expect.stringContaining('slug: "kept-topic" is taken by the topic "Kept"'),
    ]);
  });
});
