// What is worth a second look, as the admin asks for it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Cms } from '../../support/cms.js';
import { AdminError, type ContentManager } from '../../support/content-manager.js';
import { picture } from '../../support/pictures.js';
import { startArchive, to } from './archive.js';

let cms: Cms;
let admin: ContentManager;

beforeAll(async () => {
  ({ cms, admin } = await startArchive());
});
afterAll(() => cms?.remove());

const warningsOf = async (type: string, documentId: string): Promise<string[]> => {
  const path = `/october/warnings/api::${type}.${type}/${documentId}`;
  const { warnings } = await admin.request<{ warnings: { path: (string | number)[]; message: string }[] }>('GET', path);
  return warnings.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
};

describe('what is worth a second look', () => {
  it('is told of a document: no source, no rights, a contributor without an entry', async () => {
    const draft = await admin.create('document', { title: 'T', kind: 'note', contributors: [{ role: 'author', creditedAs: 'A sailor' }] });
    expect(await warningsOf('document', draft.documentId)).toEqual([
      'source: No source: readers will ask where the text comes from',
      'rights: No rights: readers will not know what they may do with the text',
      'contributors.0: "A sailor" has no entry: readers see the name, and find nothing else of them',
    ]);
  });

  it('is told of a person without dates, a guide without readings, a picture without alternative text', async () => {
    const person = await admin.create('person', { name: 'N' });
    expect(await warningsOf('person', person.documentId)).toEqual(['born: No dates: the person is found in no list by date']);
    const guide = await admin.create('guide', { title: 'G', contents: [{ __component: 'guide.section', title: 'S' }] });
    expect(await warningsOf('guide', guide.documentId)).toEqual(['contents: No readings yet']);
    const { id } = await admin.upload(await picture('hall.png', 'red', 20, 10));
    const topic = await admin.create('topic', { label: 'L', image: { file: id } });
    expect(await warningsOf('topic', topic.documentId)).toEqual([
      'image.alternativeText: No alternative text: who cannot see the picture learns nothing of it',
    ]);
  });

  it('is told of what readers cannot follow yet, until they can', async () => {
    const place = await admin.create('place', { name: 'Smolny' });
    const event = await admin.create('event', { title: 'E', date: { edtf: '1917' }, place: to(place.documentId) });
    await admin.publish('event', event.documentId);
    expect(await warningsOf('event', event.documentId)).toEqual([
      'place: The place "Smolny" is not published: readers see it here as soon as it is',
    ]);
    await admin.publish('place', place.documentId);
    expect(await warningsOf('event', event.documentId)).toEqual([]);
  });

  it('is nobody’s but an administrator’s, and of nothing but the archive’s entries', async () => {
    const { documentId } = await admin.create('place', { name: 'P' });
    expect((await fetch(`${cms.url}/october/warnings/api::place.place/${documentId}`)).status).toBe(401);
    for (const path of [`admin::user/${documentId}`, 'api::place.place/none']) {
      const refused = await admin.request('GET', `/october/warnings/${path}`).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(AdminError);
      expect((refused as AdminError).status).toBe(404);
    }
  });
});
