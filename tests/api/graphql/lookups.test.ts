import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAskedArchive, type AskedArchive } from './support/asked-archive.js';
import { smallArchive } from './support/small-archive.js';

describe('looking an entry up', () => {
  let archive: AskedArchive;
  beforeAll(async () => {
    archive = await openAskedArchive(smallArchive);
  });
  afterAll(() => archive.close());

  it('finds it by slug, by a slug that it had before, and by id', async () => {
    const data = await archive.ask(
      '{ now: document(slug: "april-theses") { id } before: document(slug: "theses") { id formerSlugs } former: person(slug: "ulyanov") { slug } }',
    );
    expect(data).toEqual({ now: { id: 'theses' }, before: { id: 'theses', formerSlugs: ['theses'] }, former: { slug: 'lenin' } });
  });

  it('gives null for what is not there, was withdrawn, or is of another type', async () => {
    const data = await archive.ask(
      '{ none: document(slug: "no-such") { id } withdrawn: document(slug: "short-lived") { id } other: document(slug: "lenin") { id } node(id: "nothing") { id } }',
    );
    expect(data).toEqual({ none: null, withdrawn: null, other: null, node: null });
  });

  it('finds anything by its global id: entries, the site, sections and readings of a guide', async () => {
    const ids = [
      'theses',
      'the-site',
      'guide-october:r2',
      'nothing',
      'guide-october:s1',
      'guide-october:opening',
      'guide-october:none',
      'lenin',
    ];
    const data = await archive.ask<{ nodes: unknown[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', { ids });
    expect(data.nodes).toEqual([
      { id: 'theses', __typename: 'Document' },
      { id: 'the-site', __typename: 'Site' },
      { id: 'guide-october:r2', __typename: 'Reading' },
      null,
      { id: 'guide-october:s1', __typename: 'GuideSection' },
      { id: 'guide-october:opening', __typename: 'GuideSection' },
      null,
      { id: 'lenin', __typename: 'Person' },
    ]);
  });

  it('takes a hundred ids and no more', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `id-${index}`);
    const { nodes } = await archive.ask<{ nodes: unknown[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids.slice(1) });
    expect(nodes).toHaveLength(100);
    expect(await archive.refuse('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({
      message: 'ids: 101 ids are more than 100',
      code: 'BAD_USER_INPUT',
    });
  });

  it('asks for an entry of any type by type and slug', async () => {
    const data = await archive.ask('{ entry(type: PERIOD, slug: "lenin-returns") { __typename id label ... on Period { position } } }');
    expect(data).toEqual({ entry: { __typename: 'Period', id: 'april', label: 'Lenin Returns', position: 2 } });
  });

  it('tells the version of the archive, when it changed last, and what it holds', async () => {
    const { archive: told } = await archive.ask<{ archive: Record<string, unknown> & { counts: { type: string; count: number }[] } }>(
      '{ archive { version digest updatedAt contact counts { type count } } }',
    );
    expect(told).toMatchObject({
      version: expect.stringMatching(/^\d+-nonce$/),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      contact: 'https://october.example/contact',
    });
    expect(Object.fromEntries(told.counts.map(({ type, count }) => [type, count]))).toEqual({
      PERSON: 4,
      ORGANIZATION: 2,
      DOCUMENT: 6,
      EVENT: 4,
      PERIOD: 2,
      GUIDE: 2,
      DISPATCH: 3,
      PLACE: 4,
      TOPIC: 3,
      COLLECTION: 1,
      PAGE: 1,
    });
  });

  it('lists periods, guides and pages by position, and the roots of the subject tree', async () => {
    const data = await archive.ask('{ periods { id } guides { id } pages { id } topics { id narrower { id broader { id } } } }');
    expect(data).toEqual({
      periods: [{ id: 'april' }, { id: 'october' }],
      guides: [{ id: 'guide-april' }, { id: 'guide-october' }],
      pages: [{ id: 'about' }],
      topics: [
        { id: 'parties', narrower: [{ id: 'bolsheviks', broader: { id: 'parties' } }] },
        { id: 'peace', narrower: [] },
      ],
    });
  });
});
