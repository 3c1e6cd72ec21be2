// What an editor does in the admin, and what a reader then gets: over the admin's HTTP API on one side, GraphQL on the other.
// Run on each database by a file of its own, so that the two run side by side.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pointsAt, startArchive, type Archive, type Database } from '../support/archive.js';
import type { ContentManager } from '../support/content-manager.js';
import { picture } from '../support/pictures.js';

interface Named {
  id: string;
  slug: string;
  revision: string;
}

export const describePublishing = (database: Database): void => {
  describe(`on ${database}`, () => {
    let archive: Archive;
    let editor: ContentManager;
    beforeAll(async () => {
      archive = await startArchive(database);
      editor = await archive.editor();
    });
    afterAll(() => archive.remove());

    const person = async (slug: string): Promise<(Named & { name: string }) | null> =>
      (
        await archive.query<{ person: (Named & { name: string }) | null }>(
          'query ($slug: String!) { person(slug: $slug) { id slug revision name } }',
          { slug },
        )
      ).person;
    const version = async (): Promise<string> =>
      (await archive.query<{ archive: { version: string } }>('{ archive { version } }')).archive.version;

    it('an entry is seen when it is published, not before', async () => {
      const draft = await editor.create('person', { name: 'Vera Zasulich', slug: 'zasulich' });
      expect(await person('zasulich')).toBeNull();
      await editor.publish('person', draft.documentId);
      expect(await person('zasulich')).toMatchObject({ id: draft.documentId, name: 'Vera Zasulich' });
    });

    it('an edit is seen when it is published, in every answer that names the person', async () => {
      const author = await archive.publish('person', { name: 'L. Trotsky', slug: 'trotsky-edit' });
      await archive.publish('document', {
        title: 'A speech',
        slug: 'speech-edit',
        kind: 'speech',
        contributors: [{ role: 'speaker', person: pointsAt(author) }],
      });
      await archive.publish('event', {
        title: 'A meeting',
        slug: 'meeting-edit',
        date: { edtf: '1917-10-25', calendar: 'julian' },
        participants: [{ person: pointsAt(author) }],
      });
      const question =
        '{ document(slug: "speech-edit") { byline contributors { name agent { label } } } event(slug: "meeting-edit") { participants { name agent { label } } } }';
      await editor.update('person', author.documentId, { name: 'Leon Trotsky' });
      expect(JSON.stringify(await archive.query(question))).not.toContain('Leon Trotsky');
      await editor.publish('person', author.documentId);
      expect(await archive.query(question)).toEqual({
        document: { byline: 'Leon Trotsky', contributors: [{ name: 'Leon Trotsky', agent: { label: 'Leon Trotsky' } }] },
        event: { participants: [{ name: 'Leon Trotsky', agent: { label: 'Leon Trotsky' } }] },
      });
    });

    it('an unpublished entry is gone for readers, and comes back into every answer by itself', async () => {
      const subject = await archive.publish('person', { name: 'Yakov Sverdlov', slug: 'sverdlov' });
      await archive.publish('document', {
        title: 'His letter',
        slug: 'his-letter',
        kind: 'letter',
        contributors: [{ role: 'author', person: pointsAt(subject) }],
      });
      const letter = '{ document(slug: "his-letter") { contributors { name agent { id } } } node(id: "ID") { id } }'.replace(
        'ID',
        subject.documentId,
      );
      await editor.unpublish('person', subject.documentId);
      expect(await person('sverdlov')).toBeNull();
      expect(await archive.query(letter)).toEqual({ document: { contributors: [{ name: 'Yakov Sverdlov', agent: null }] }, node: null });
      await editor.publish('person', subject.documentId);
      expect(await archive.query(letter)).toEqual({
        document: { contributors: [{ name: 'Yakov Sverdlov', agent: { id: subject.documentId } }] },
        node: { id: subject.documentId },
      });
    });

    it('a relation to an entry that is not published yet appears when that one is', async () => {
      const place = await editor.create('place', { name: 'Smolny', slug: 'smolny-late' });
      await archive.publish('event', {
        title: 'At Smolny',
        slug: 'at-smolny',
        date: { edtf: '1917-10-25', calendar: 'julian' },
        place: pointsAt(place),
      });
      const where = '{ event(slug: "at-smolny") { place { slug } } }';
      expect(await archive.query(where)).toEqual({ event: { place: null } });
      await editor.publish('place', place.documentId);
      expect(await archive.query(where)).toEqual({ event: { place: { slug: 'smolny-late' } } });
    });

    it('a deleted entry is null for readers', async () => {
      const gone = await archive.publish('topic', { label: 'Soviets', slug: 'soviets-gone' });
      const question = '{ topic(slug: "soviets-gone") { label } }';
      expect(await archive.query(question)).toEqual({ topic: { label: 'Soviets' } });
      await editor.delete('topic', gone.documentId);
      expect(await archive.query(question)).toEqual({ topic: null });
    });

    it('discarded changes leave what readers see, and publishing it again says nothing new', async () => {
      const friend = await archive.publish('person', { name: 'A friend', slug: 'friend' });
      const entry = await archive.publish('document', {
        title: 'Kept',
        slug: 'kept',
        kind: 'letter',
        contributors: [{ role: 'author', person: pointsAt(friend) }],
      });
      const before = await archive.query('{ document(slug: "kept") { title revision contributors { agent { slug } } } }');
      const versionBefore = await version();
      await editor.update('document', entry.documentId, { title: 'Never shown', contributors: [] });
      await editor.discard('document', entry.documentId);
      await editor.publish('document', entry.documentId);
      expect(await archive.query('{ document(slug: "kept") { title revision contributors { agent { slug } } } }')).toEqual(before);
      expect(await version()).toBe(versionBefore);
    });

    it('a clone is an entry of its own', async () => {
      const original = await archive.publish('person', { name: 'Grigory Zinoviev', slug: 'zinoviev' });
      const clone = await editor.clone('person', original.documentId, { name: 'Grigory Zinoviev', slug: 'zinoviev' });
      await editor.publish('person', clone.documentId);
      expect((await person('zinoviev'))?.id).toBe(original.documentId);
      expect((await person('zinoviev-2'))?.id).toBe(clone.documentId);
    });

    it('readings stand in the order in which they were dragged, and keep their ids', async () => {
      const [first, second, third] = await Promise.all(
        ['one', 'two', 'three'].map((slug) => archive.publish('document', { title: slug, slug: `reading-${slug}`, kind: 'article' })),
      );
      if (!first || !second || !third) throw new Error('three documents were made');
      const reading = (document: { documentId: string }): object => ({ __component: 'guide.reading', document: pointsAt(document) });
      const guide = await archive.publish('guide', {
        title: 'A guide',
        slug: 'dragged',
        contents: [reading(first), { __component: 'guide.section', title: 'Then' }, reading(second), reading(third)],
      });
      const question = '{ guide(slug: "dragged") { sections { title } readings { nodes { id position document { slug } } } } }';
      interface Answer {
        guide: {
          sections: { title: string | null }[];
          readings: { nodes: { id: string; position: number; document: { slug: string } }[] };
        };
      }
      const before = await archive.query<Answer>(question);
      expect(before.guide.readings.nodes.map(({ document }) => document.slug)).toEqual(['reading-one', 'reading-two', 'reading-three']);
      const { contents } = (await editor.get('guide', guide.documentId)) as unknown as {
        contents: { id: number; __component: string; key: string }[];
      };
      const [one, section, two, three] = contents;
      await editor.publish('guide', guide.documentId, {
        contents: [three, section, two, one].map((block) => ({ id: block?.id, __component: block?.__component, key: block?.key })),
      });
      const after = await archive.query<Answer>(question);
      expect(after.guide.readings.nodes.map(({ document, position }) => [position, document.slug])).toEqual([
        [1, 'reading-three'],
        [2, 'reading-two'],
        [3, 'reading-one'],
      ]);
      const idsBySlug = (answer: Answer): Record<string, string> =>
        Object.fromEntries(answer.guide.readings.nodes.map(({ id, document }) => [document.slug, id]));
      expect(idsBySlug(after)).toEqual(idsBySlug(before));
      expect(after.guide.sections.map(({ title }) => title)).toEqual([null, 'Then']);
    });

    it('a reading whose document was unpublished keeps its place and title, and gets the document back by itself', async () => {
      const document = await archive.publish('document', { title: 'April Theses', slug: 'theses-reading', kind: 'theses' });
      await archive.publish('guide', {
        title: 'With a gap',
        slug: 'gap',
        contents: [{ __component: 'guide.reading', document: pointsAt(document) }],
      });
      const question = '{ guide(slug: "gap") { readings { nodes { position title document { slug } } } } }';
      await editor.unpublish('document', document.documentId);
      expect(await archive.query(question)).toEqual({
        guide: { readings: { nodes: [{ position: 1, title: 'April Theses', document: null }] } },
      });
      await editor.publish('document', document.documentId);
      expect(await archive.query(question)).toEqual({
        guide: { readings: { nodes: [{ position: 1, title: 'April Theses', document: { slug: 'theses-reading' } }] } },
      });
    });

    it('a renamed slug is found under both names', async () => {
      const entry = await archive.publish('place', { name: 'Petrograd', slug: 'st-petersburg' });
      await editor.publish('place', entry.documentId, { slug: 'petrograd' });
      const found = { slug: 'petrograd', formerSlugs: ['st-petersburg'] };
      expect(
        await archive.query(
          '{ old: place(slug: "st-petersburg") { slug formerSlugs } new: place(slug: "petrograd") { slug formerSlugs } }',
        ),
      ).toEqual({ old: found, new: found });
    });

    it('a picture and its alternative text are replaced, and readers get the new bytes from the API', async () => {
      const [red, blue] = [await picture('flag.png', '#b3261e'), await picture('flag-2.png', '#1e3ab3')];
      const image = async (file: { id: number }, alternativeText: string): Promise<object> => ({
        image: { file: file.id, alternativeText },
      });
      const entry = await archive.publish('person', {
        name: 'With a portrait',
        slug: 'portrait',
        ...(await image(await editor.upload(red), 'A red flag')),
      });
      const question = '{ person(slug: "portrait") { image { url sha256 alternativeText width height renditions { name url width } } } }';
      interface Answer {
        person: {
          image: {
            url: string;
            sha256: string;
            alternativeText: string;
            width: number;
            height: number;
            renditions: { name: string; url: string; width: number }[];
          };
        };
      }
      const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
      const fetched = async (url: string): Promise<Uint8Array> => {
        const answer = await fetch(url);
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, expect.stringContaining('immutable')]);
        return new Uint8Array(await answer.arrayBuffer());
      };
      const before = (await archive.query<Answer>(question)).person.image;
      expect(before).toMatchObject({ sha256: sha256(red.bytes), alternativeText: 'A red flag', width: 1000, height: 500 });
      expect(sha256(await fetched(before.url))).toBe(before.sha256);
      expect(before.renditions.map(({ name, width }) => [name, width])).toEqual([
        ['small', 480],
        ['medium', 960],
      ]);
      for (const rendition of before.renditions) expect((await fetched(rendition.url)).length).toBeGreaterThan(0);
      await editor.publish('person', entry.documentId, await image(await editor.upload(blue), 'A blue flag'));
      const after = (await archive.query<Answer>(question)).person.image;
      expect(after).toMatchObject({ sha256: sha256(blue.bytes), alternativeText: 'A blue flag' });
      expect(sha256(await fetched(after.url))).toBe(after.sha256);
    });

    it('many entries published at once by the list of the admin all arrive', async () => {
      const drafts = await Promise.all(
        [1, 2, 3, 4, 5].map((number) => editor.create('topic', { label: `Topic ${number}`, slug: `bulk-${number}` })),
      );
      await editor.bulkPublish(
        'topic',
        drafts.map(({ documentId }) => documentId),
      );
      const { entries } = await archive.query<{ entries: { nodes: { slug: string }[] } }>(
        '{ entries(filter: { types: [TOPIC] }, first: 100) { nodes { slug } } }',
      );
      expect(entries.nodes.map(({ slug }) => slug).filter((slug) => slug.startsWith('bulk-'))).toEqual([
        'bulk-1',
        'bulk-2',
        'bulk-3',
        'bulk-4',
        'bulk-5',
      ]);
    });
  });
};
