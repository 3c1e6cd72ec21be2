// What is filled where an editor left it empty, what a copy gets of its own, and how former slugs are kept.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ContentManager, Entry } from '../../support/content-manager.js';
import { onEachDatabase } from '../../support/databases.js';

const blocks = (entry: Entry) =>
  entry.contents as { id: number; __component: string; key: string; title: string | null; required?: boolean }[];

onEachDatabase(
  'what is filled and kept',
  (cms) => {
    let admin: ContentManager;
    beforeAll(async () => {
      admin = await cms().admin();
    });

    describe('what is left empty', () => {
      it('a slug is made of the label, Cyrillic in Latin letters, and numbered where it is taken', async () => {
        expect((await admin.create('person', { name: 'Владимир Ильич Ленин' })).slug).toBe('vladimir-ilich-lenin');
        expect((await admin.create('person', { name: 'Владимир Ильич Ленин' })).slug).toBe('vladimir-ilich-lenin-2');
      });

      it('a name to sort by, a significance, a certainty, a kind of name, a calendar', async () => {
        const person = await admin.create('person', {
          name: 'Leon Trotsky',
          names: [{ text: 'Bronstein', kind: null }],
          born: { edtf: '1879', calendar: '' },
        });
        expect(person).toMatchObject({ sortName: 'Leon Trotsky', names: [{ kind: 'other' }], born: { calendar: 'gregorian' } });
        const event = await admin.create('event', { title: 'E', significance: null });
        expect(event.significance).toBe('normal');
        const document = await admin.create('document', {
          title: 'D',
          contributors: [{ role: 'author', creditedAs: 'A', certainty: null }],
        });
        expect(document.contributors).toMatchObject([{ certainty: 'certain' }]);
      });

      it('a label of rights from their statement', async () => {
        const labels = [
          'https://creativecommons.org/licenses/by-sa/4.0/',
          'https://rightsstatements.org/vocab/NoC-US/1.0/',
          'https://creativecommons.org/publicdomain/zero/1.0/',
          'https://example.org/terms',
        ];
        const filled = [];
        for (const statement of labels)
          filled.push(((await admin.create('document', { title: 'D', rights: { statement } })).rights as { label: string }).label);
        expect(filled).toEqual(['CC BY-SA 4.0', 'No Copyright - United States', 'CC0 1.0', 'https://example.org/terms']);
      });

      it('a position after the last', async () => {
        const first = await admin.create('page', { title: 'First' });
        await admin.create('page', { title: 'Far', position: 40 });
        const last = await admin.create('page', { title: 'Last' });
        expect([first.position, last.position]).toEqual([1, 41]);
      });

      it('what was given stays, and so does what is not asked for', async () => {
        const person = await admin.create('person', { name: 'A B', sortName: 'B, A', slug: 'b' });
        const after = await admin.update('person', person.documentId, { summary: 's' });
        expect(after).toMatchObject({ sortName: 'B, A', slug: 'b', summary: 's' });
      });
    });

    describe('the keys of a guide’s blocks', () => {
      it('are made once, stay when blocks are moved, and come back when a form leaves them out', async () => {
        const guide = await admin.create('guide', {
          title: 'G',
          contents: [
            { __component: 'guide.section', title: 'S' },
            { __component: 'guide.reading', title: 'R', required: null },
          ],
        });
        const [section, reading] = blocks(guide);
        expect(section?.key).toMatch(/^[a-z0-9]{10}$/);
        expect(reading).toMatchObject({ required: true });
        expect(reading?.key).not.toBe(section?.key);
        const moved = await admin.update('guide', guide.documentId, {
          contents: [reading, section].map((block) => ({ __component: block?.__component, id: block?.id })),
        });
        expect(blocks(moved).map(({ key, title }) => [key, title])).toEqual([
          [reading?.key, 'R'],
          [section?.key, 'S'],
        ]);
      });

      it('are never twice in one guide', async () => {
        const twice = { __component: 'guide.section', key: 'same', title: 'S' };
        const guide = await admin.create('guide', { title: 'G2', contents: [twice, twice] });
        const [first, second] = blocks(guide);
        expect(first?.key).toBe('same');
        expect(second?.key).toMatch(/^[a-z0-9]{10}$/);
      });
    });

    describe('a copy', () => {
      it('gets slug, keys and position of its own, and no identifier, parts or former slugs', async () => {
        const part = await admin.create('document', { title: 'Part' });
        const original = await admin.create('document', {
          title: 'Whole',
          kind: 'book',
          slug: 'whole',
          identifier: 'W-1',
          parts: { connect: [{ documentId: part.documentId }] },
        });
        await admin.publish('document', original.documentId);
        await admin.publish('document', original.documentId, { slug: 'the-whole' });
        const copy = await admin.clone('document', original.documentId, {});
        expect(copy).toMatchObject({ title: 'Whole', slug: 'the-whole-2', identifier: null });
        const stored = await admin.get('document', copy.documentId);
        expect(stored).toMatchObject({ formerSlugs: null, parts: { count: 0 } });
        expect((await admin.clone('document', copy.documentId, {})).slug).toBe('the-whole-3');
      });

      it('of a guide keeps the order of its blocks under new keys', async () => {
        const original = await admin.create('guide', {
          title: 'Copied',
          contents: [
            { __component: 'guide.section', title: 'A' },
            { __component: 'guide.reading', title: 'B' },
          ],
        });
        const copy = await admin.get('guide', (await admin.clone('guide', original.documentId, {})).documentId);
        expect(blocks(copy).map(({ title }) => title)).toEqual(['A', 'B']);
        const keys = [...blocks(original), ...blocks(copy)].map(({ key }) => key);
        expect(new Set(keys).size).toBe(4);
        expect(copy.position).toBe((original.position as number) + 1);
      });

      it('keeps what the editor changed in the form', async () => {
        const original = await admin.create('person', { name: 'Original', slug: 'original' });
        const copy = await admin.clone('person', original.documentId, { name: 'Another', slug: 'another' });
        expect(copy).toMatchObject({ name: 'Another', slug: 'another' });
      });
    });

    describe('former slugs', () => {
      it('keep each slug that was published, and lose the one that is taken up again', async () => {
        const { documentId } = await admin.create('person', { name: 'P', slug: 'one' });
        await admin.publish('person', documentId);
        await admin.update('person', documentId, { slug: 'never-published' });
        await admin.publish('person', documentId, { slug: 'two' });
        expect(await former(documentId)).toEqual(['one']);
        await admin.publish('person', documentId, { slug: 'three' });
        expect(await former(documentId)).toEqual(['one', 'two']);
        await admin.publish('person', documentId, { slug: 'one' });
        expect(await former(documentId)).toEqual(['two', 'three']);
      });

      it('keep the slug of an entry that was unpublished and comes back under another', async () => {
        const { documentId } = await admin.create('person', { name: 'P', slug: 'before' });
        await admin.publish('person', documentId);
        await admin.unpublish('person', documentId);
        await admin.publish('person', documentId, { slug: 'after' });
        expect(await former(documentId)).toEqual(['before']);
      });

      const former = async (documentId: string): Promise<unknown> => (await admin.get('person', documentId, 'published')).formerSlugs;
    });
  },
  { env: { CMS_SERVE_ADMIN: 'false' } },
);
