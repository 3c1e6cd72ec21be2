// What Strapi's published rows lose (design: STRAPI.md), and the records keep.
import { expect, it } from '@jest/globals';
import { onEachDatabase } from '../../support/databases.js';
import { readFeed, readPublication } from '../../support/feed.js';

onEachDatabase(
  'the links that an editor made',
  (cms) => {
    let count = 0;
    const make = async (type: string, more: object = {}): Promise<string> => {
      const label = type === 'person' || type === 'place' ? 'name' : 'title';
      const kind = type === 'document' ? { kind: 'letter' } : {};
      const admin = await cms().admin();
      return (await admin.create(type, { [label]: `${type} ${(count += 1)}`, slug: `${type}-${count}`, ...kind, ...more })).documentId;
    };
    const to = (...ids: string[]) => ({ set: ids.map((documentId) => ({ documentId })) });
    const byAuthor = (person: string) => ({ contributors: [{ role: 'author', person: to(person) }] });
    const recordOf = async (id: string) => (await readPublication(cms(), id)).record;

    it('a reference to an entry not yet published is in the record, and stays when that one is published', async () => {
      const admin = await cms().admin();
      const [place, person] = [await make('place'), await make('person')];
      const document = await make('document', { place: to(place), ...byAuthor(person) });
      await admin.publish('document', document);
      const before = await readPublication(cms(), document);
      expect(before.record).toMatchObject({ place, contributors: [{ role: 'author', person }] });
      await admin.publish('place', place);
      await admin.publish('person', person);
      expect(await readPublication(cms(), document)).toEqual(before);
    });

    it('unpublishing what is referred to, and publishing it again, changes no record that refers to it', async () => {
      const admin = await cms().admin();
      const person = await make('person');
      await admin.publish('person', person);
      const document = await make('document', byAuthor(person));
      const collection = await make('collection', { entries: [{ __component: 'collection.person', entry: to(person) }] });
      await admin.publish('document', document);
      await admin.publish('collection', collection);
      const before = [await readPublication(cms(), document), await readPublication(cms(), collection)];
      await admin.unpublish('person', person);
      await admin.publish('person', person);
      expect([await readPublication(cms(), document), await readPublication(cms(), collection)]).toEqual(before);
      await admin.publish('document', document);
      expect(await recordOf(document)).toEqual(before[0]?.record);
    });

    it("the order of a list of references is the editor's, and stays when its middle is unpublished for a while", async () => {
      const admin = await cms().admin();
      const [a, b, c] = [await make('document'), await make('document'), await make('document')];
      for (const id of [a, b, c]) await admin.publish('document', id);
      const event = await make('event', { date: { edtf: '1917-11-07' }, documents: to(c, a, b) });
      await admin.publish('event', event);
      await admin.unpublish('document', a);
      await admin.publish('document', a);
      await admin.publish('event', event, { summary: 'again' });
      expect((await recordOf(event)).documents).toEqual([c, a, b]);
    });

    it('discarding changes brings back the links that the published row has lost', async () => {
      const admin = await cms().admin();
      const [place, person, other] = [await make('place'), await make('person'), await make('person')];
      const document = await make('document', {
        place: to(place),
        ...byAuthor(person),
        mentionedPeople: to(other, person),
        summary: 'As published',
      });
      await admin.publish('document', document);
      const published = await recordOf(document);
      await admin.update('document', document, { summary: 'Changed', place: to(), contributors: [], mentionedPeople: to(person) });
      await admin.discard('document', document);
      const { head } = await readFeed(cms());
      expect(await admin.get('document', document)).toMatchObject({ summary: 'As published', status: 'published' });
      await admin.publish('document', document);
      expect((await readFeed(cms(), head)).changes).toEqual([]);
      expect(await recordOf(document)).toEqual(published);
    });

    it('discarding changes leaves out only what no longer exists', async () => {
      const admin = await cms().admin();
      const [stays, goes] = [await make('person'), await make('person')];
      const document = await make('document', { mentionedPeople: to(goes, stays), summary: 'As published' });
      await admin.publish('document', document);
      await admin.update('document', document, { summary: 'Changed' });
      await admin.delete('person', goes);
      await admin.discard('document', document);
      await admin.publish('document', document, { summary: 'Once more' });
      expect((await recordOf(document)).mentionedPeople).toEqual([stays]);
    });

    it('deleting an entry changes no record that refers to it: readers see a gap, not another text', async () => {
      const admin = await cms().admin();
      const person = await make('person', { name: 'Volodarsky' });
      await admin.publish('person', person);
      const document = await make('document', byAuthor(person));
      await admin.publish('document', document);
      const before = await readPublication(cms(), document);
      await admin.delete('person', person);
      expect(await readPublication(cms(), document)).toEqual(before);
      expect(before.labels[person]).toEqual({ en: 'Volodarsky' });
    });

    it('a guide keeps the place of a reading whose document is not published', async () => {
      const admin = await cms().admin();
      const [one, two] = [await make('document'), await make('document')];
      const reading = (id: string) => ({ __component: 'guide.reading', document: to(id) });
      const guide = await make('guide', { contents: [reading(one), reading(two)] });
      await admin.publish('document', two);
      await admin.publish('guide', guide);
      expect((await recordOf(guide)).contents).toMatchObject([{ document: one }, { document: two }]);
    });
  },
  { env: { CMS_SERVE_ADMIN: 'false', CMS_RECONCILE_MS: '50' } },
);
