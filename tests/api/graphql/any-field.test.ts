// What must hold of every field that there is, and of those that will be added.
import { entryTypes, type EntryType } from '@october/schema';
import { createSchema } from '@october/api/dist/graphql/schema/schema.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAskedArchive, type AskedArchive } from './support/asked-archive.js';
import { richArchive } from './support/rich-archive.js';
import { fieldSelection, fieldsOf } from './support/selection.js';

const schema = createSchema();
const typeName = (type: EntryType): string => type[0]?.toUpperCase() + type.slice(1);

/** Fields of what is no entry itself, reached from one. */
const reached: Record<string, { readonly type: string; readonly from: EntryType; readonly ask: (selection: string) => string }> = {
  GuideSection: { type: 'GuideSection', from: 'guide', ask: (selection) => `sections { ${selection} }` },
  Reading: { type: 'Reading', from: 'guide', ask: (selection) => `readings { nodes { ${selection} } }` },
};

const many = (type: EntryType, first: number, selection: string): string =>
  `{ entries(filter: { types: [${type.toUpperCase()}] }, first: ${first}) { nodes { id ... on ${typeName(type)} { ${selection} } } } }`;

describe('every field', () => {
  let archive: AskedArchive;
  beforeAll(async () => {
    archive = await openAskedArchive(richArchive);
  });
  afterAll(() => archive.close());

  const cases = [
    ...entryTypes.flatMap((type) =>
      fieldsOf(schema, typeName(type)).map((field) => [`${typeName(type)}.${field.name}`, type, fieldSelection(schema, field)] as const),
    ),
    ...Object.values(reached).flatMap(({ type, from, ask }) =>
      fieldsOf(schema, type).map((field) => {
        const selection = fieldSelection(schema, field);
        return [`${type}.${field.name}`, from, selection === null ? null : ask(selection)] as const;
      }),
    ),
  ];

  it('can be asked with nothing but its name', () => {
    expect(cases.filter(([, , selection]) => selection === null).map(([name]) => name)).toEqual([]);
  });

  it.each(cases)('%s of twenty entries takes no more statements than of two, and few', async (_name, type, selection) => {
    const two = await archive.count(many(type, 2, selection ?? ''));
    const twenty = await archive.count<{ entries: { nodes: unknown[] } }>(many(type, 20, selection ?? ''));
    expect(twenty.data.entries.nodes).toHaveLength(20);
    // Entries that twenty name may be fetched in one step more than those that two name.
    expect(twenty.statements.length).toBeLessThanOrEqual(two.statements.length + 1);
    expect(twenty.statements.length).toBeLessThanOrEqual(10);
  });

  it.each(entryTypes.map((type) => [type] as const))(
    'a %s from a list and the one looked up answer alike, field by field, in both languages',
    async (type) => {
      const fields = fieldsOf(schema, typeName(type))
        .flatMap((field) => fieldSelection(schema, field) ?? [])
        .join(' ');
      const query = `query ($locale: Locale, $slug: String!, $id: ID!) {
      list: entries(filter: { types: [${type.toUpperCase()}] }, first: 3, locale: $locale) { nodes { ... on ${typeName(type)} { ${fields} } } }
      bySlug: ${type}(slug: $slug, locale: $locale) { ${fields} }
      byId: node(id: $id, locale: $locale) { ... on ${typeName(type)} { ${fields} } }
    }`;
      for (const locale of ['en', 'ru']) {
        const { entries } = await archive.ask<{ entries: { nodes: { id: string; slug: string }[] } }>(
          `{ entries(filter: { types: [${type.toUpperCase()}] }, first: 3) { nodes { id slug } } }`,
        );
        for (const [index, { id, slug }] of entries.nodes.entries()) {
          const answer = await archive.ask<{ list: { nodes: { locale: string }[] }; bySlug: unknown; byId: unknown }>(query, {
            locale,
            id,
            slug,
          });
          expect(answer.bySlug).toEqual(answer.list.nodes[index]);
          expect(answer.byId).toEqual(answer.list.nodes[index]);
          expect(answer.list.nodes[index]?.locale).toBe(locale);
        }
      }
    },
  );

  it('the site and its menu take few statements', async () => {
    const fields = fieldsOf(schema, 'Site')
      .flatMap((field) => fieldSelection(schema, field) ?? [])
      .join(' ');
    const { statements } = await archive.count(`{ site { ${fields} } }`);
    expect(statements.length).toBeLessThanOrEqual(3);
  });

  it('twenty events of a month with their documents and those documents’ authors take few statements', async () => {
    const { statements } = await archive.count(
      '{ events(first: 20, filter: { date: { from: "1917-10-01", to: "1917-12-01" } }) { nodes { title documents { nodes { title authors { name agent { label } } } } } } }',
    );
    expect(statements.length).toBeLessThanOrEqual(6);
  });
});
