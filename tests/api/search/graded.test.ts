// Searches of the sample archive and of John Reed's book, and what should come first.
import { inRepository } from '../../support/repository.js';
import { sharedData } from '../../support/shared-data.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAskedArchive, type AskedArchive } from '../graphql/support/asked-archive.js';
import { changesOfArchives } from './support/archive-changes.js';
import { gradedQueries } from './support/graded-queries.js';

interface Answer {
  search: { nodes: { __typename: string; slug: string }[] };
}

describe('searching the sample archive and the book', () => {
  let archive: AskedArchive;
  beforeAll(async () => {
    archive = await openAskedArchive(
      await changesOfArchives([
        { folder: inRepository('cms', 'sample-archive') },
        { folder: sharedData('john-reed'), convert: 'standard-ebooks' },
      ]),
    );
  });
  afterAll(() => archive?.close());

  it.each(gradedQueries.map((graded) => [`${graded.query} (${graded.locale ?? 'en'})`, graded] as const))(
    '%s',
    async (_name, { query, locale = 'en', best, found = [] }) => {
      const { search } = await archive.ask<Answer>(
        'query ($query: String!, $locale: Locale) { search(query: $query, locale: $locale, first: 10) { nodes { __typename slug } } }',
        { query, locale },
      );
      const names = search.nodes.map(({ __typename, slug }) => `${__typename.toLowerCase()}/${slug}`);
      expect(best).toContain(names[0]);
      expect(names).toEqual(expect.arrayContaining([...found]));
    },
  );

  it('are forty and more', () => {
    expect(gradedQueries.length).toBeGreaterThanOrEqual(40);
  });
});
