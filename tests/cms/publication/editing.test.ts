// What each act of an editor does to the feed.
import { expect, it } from '@jest/globals';
import { onEachDatabase } from '../../support/databases.js';
import { readCurrent, readFeed, readPublication, readWithdrawal } from '../../support/feed.js';

onEachDatabase(
  'what an editor does',
  (cms) => {
    let count = 0;
    const slug = (word: string) => `${word}-${(count += 1)}`;
    const document = (word: string, more: object = {}) => ({ title: `On ${word}`, kind: 'article', slug: slug(word), ...more });

    it('a draft is in the feed only when it is published, and then once', async () => {
      const admin = await cms().admin();
      const { head } = await readFeed(cms());
      const { documentId } = await admin.create('document', document('land', { summary: 'Who owns it' }));
      expect((await readFeed(cms(), head)).changes).toEqual([]);
      await admin.publish('document', documentId);
      const { changes, superseded } = await readFeed(cms(), head);
      expect(superseded).toEqual([]);
      expect(changes).toEqual([
        expect.objectContaining({
          kind: 'publication',
          type: 'document',
          id: documentId,
          record: expect.objectContaining({ title: 'On land', summary: 'Who owns it' }),
        }),
      ]);
    });

    it('saving a draft of a published entry changes nothing until it is published, and keeps the day it first was', async () => {
      const admin = await cms().admin();
      const { documentId } = await admin.create('document', document('bread'));
      await admin.publish('document', documentId);
      const first = await readPublication(cms(), documentId);
      await admin.update('document', documentId, { title: 'On bread and peace' });
      expect(await readPublication(cms(), documentId)).toEqual(first);
      await admin.publish('document', documentId);
      const second = await readPublication(cms(), documentId);
      expect(second.record.title).toBe('On bread and peace');
      expect(second.firstPublishedAt).toBe(first.firstPublishedAt);
      expect(second.number).toBeGreaterThan(first.number);
      const { superseded } = await readFeed(cms());
      expect(superseded).toContainEqual([first.number, first.nonce]);
    });

    it('the same record published again adds nothing', async () => {
      const admin = await cms().admin();
      const { documentId } = await admin.create('document', document('peace', { summary: 'Cafe\u0301\r\nnoir' }));
      await admin.publish('document', documentId);
      const { head } = await readFeed(cms());
      await admin.publish('document', documentId, { summary: 'Café\nnoir', pullQuote: '' });
      expect((await readFeed(cms(), head)).head).toBe(head);
    });

    it('an unpublished entry is withdrawn with its slugs and its label', async () => {
      const admin = await cms().admin();
      const made = document('factories');
      const { documentId } = await admin.create('document', made);
      await admin.publish('document', documentId);
      await admin.publish('document', documentId, { slug: `${made.slug}-new` });
      expect((await readPublication(cms(), documentId)).record).toMatchObject({ slug: `${made.slug}-new`, formerSlugs: [made.slug] });
      await admin.unpublish('document', documentId);
      expect(await readWithdrawal(cms(), documentId)).toMatchObject({
        slug: `${made.slug}-new`,
        formerSlugs: [made.slug],
        label: 'On factories',
      });
    });

    it('a deleted entry is withdrawn; a deleted draft was never there', async () => {
      const admin = await cms().admin();
      const published = await admin.create('document', document('mines'));
      await admin.publish('document', published.documentId);
      const draft = await admin.create('document', document('mills'));
      await admin.delete('document', published.documentId);
      await admin.delete('document', draft.documentId);
      const current = await readCurrent(cms());
      expect(current.get(published.documentId)?.kind).toBe('withdrawal');
      expect(current.has(draft.documentId)).toBe(false);
    });

    it('a clone is a draft: it is in the feed when it is published, under a slug of its own', async () => {
      const admin = await cms().admin();
      const made = document('banks', { summary: 'Of 1917' });
      const original = await admin.create('document', made);
      await admin.publish('document', original.documentId);
      const { head } = await readFeed(cms());
      const clone = await admin.clone('document', original.documentId, {});
      expect((await readFeed(cms(), head)).changes).toEqual([]);
      await admin.publish('document', clone.documentId);
      expect((await readPublication(cms(), clone.documentId)).record).toMatchObject({ slug: `${made.slug}-2`, summary: 'Of 1917' });
    });

    it('many published, unpublished and deleted at once are each told of', async () => {
      const admin = await cms().admin();
      const made = await Promise.all(['a', 'b', 'c'].map((word) => admin.create('document', document(word))));
      const ids = made.map(({ documentId }) => documentId);
      await admin.bulkPublish('document', ids);
      for (const id of ids) expect((await readPublication(cms(), id)).type).toBe('document');
      await admin.bulkUnpublish('document', ids.slice(0, 2));
      await admin.bulkDelete('document', ids.slice(1));
      for (const id of ids) expect((await readWithdrawal(cms(), id)).type).toBe('document');
    });

    it('readings are in the order to which an editor dragged them, and keep their keys', async () => {
      const admin = await cms().admin();
      const documents = await Promise.all(['first', 'second', 'third'].map((word) => admin.create('document', document(word))));
      const reading = (index: number) => ({
        __component: 'guide.reading',
        document: { set: [{ documentId: documents[index]?.documentId }] },
      });
      const { documentId } = await admin.create('guide', {
        title: 'Beginnings',
        slug: slug('beginnings'),
        contents: [{ __component: 'guide.section', title: 'One' }, reading(0), reading(1), reading(2)],
      });
      await admin.publish('guide', documentId);
      const before = (await readPublication(cms(), documentId)).record.contents as { block: string; key: string; document?: string }[];
      expect(before.map(({ document: id }) => id)).toEqual([undefined, ...documents.map((one) => one.documentId)]);
      const form = (await admin.get('guide', documentId)).contents as { id: number; __component: string }[];
      const [section, one, two, three] = form.map(({ id, __component }) => ({ id, __component }));
      await admin.publish('guide', documentId, { contents: [three, section, one, two] });
      const after = (await readPublication(cms(), documentId)).record.contents as typeof before;
      expect(after).toEqual([before[3], before[0], before[1], before[2]]);
    });

    it('a refused publication leaves nothing behind', async () => {
      const admin = await cms().admin();
      const { documentId } = await admin.create('event', { title: 'No date', slug: slug('no-date') });
      const { head } = await readFeed(cms());
      await expect(admin.publish('event', documentId, { title: 'Still no date' })).rejects.toMatchObject({ status: 400 });
      expect((await readFeed(cms(), head)).head).toBe(head);
      expect((await admin.get('event', documentId)).title).toBe('No date');
    });

    it('the names of those who are credited stand beside the record, in every language, before they are published', async () => {
      const admin = await cms().admin();
      await admin.single.publish('site', { title: 'Archive', locales: [{ value: 'en' }, { value: 'ru' }] });
      const person = await admin.create('person', { name: 'Lenin', slug: slug('lenin'), translations: [{ locale: 'ru', name: 'Ленин' }] });
      const { documentId } = await admin.create(
        'document',
        document('theses', { contributors: [{ role: 'author', person: { set: [{ documentId: person.documentId }] } }] }),
      );
      await admin.publish('document', documentId);
      expect((await readPublication(cms(), documentId)).labels).toEqual({ [person.documentId]: { en: 'Lenin', ru: 'Ленин' } });
    });

    it('nobody can discard the only draft there is', async () => {
      const admin = await cms().admin();
      const { documentId } = await admin.create('document', document('only'));
      await expect(admin.discard('document', documentId)).rejects.toMatchObject({ status: 404 });
      expect((await admin.get('document', documentId)).title).toBe('On only');
    });
  },
  { env: { CMS_SERVE_ADMIN: 'false' } },
);
