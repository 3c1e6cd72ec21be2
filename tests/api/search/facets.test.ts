// Facets, totals, pages and cursors of searches agree, whatever an archive holds.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openAskedArchive } from '../graphql/support/asked-archive.js';
import { arbitraryArchive, changesOf } from '../store/support/arbitrary-archive.js';

interface Facet {
  value: string;
  count: number;
}

describe('facets and pages of any archive', () => {
  const query = fc.constantFrom('', 'april', 'a', 'елка', 'ab', '-april', 'замок', 'uber', '1917');

  it('every count is the total once the value is a filter; pages and cursors give the whole list, each entry once', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArchive, query, fc.constantFrom('en', 'ru'), async (entries, words, locale) => {
        const archive = await openAskedArchive(changesOf(entries));
        try {
          const all = { query: words, locale };
          const { search } = await archive.ask<{
            search: { totalCount: number; nodes: { id: string }[]; facets: Record<string, Facet[]> };
          }>(
            `query ($query: String!, $locale: Locale) { search(query: $query, locale: $locale, first: 100) { totalCount nodes { id }
              facets { types { ...f } kinds { ...f } authors { ...f } topics { ...f } places { ...f } years { ...f } } } }
            fragment f on FacetCount { value label count }`,
            all,
          );
          expect(search.nodes).toHaveLength(search.totalCount);
          const filters: Record<string, (value: string) => string> = {
            types: (value) => `types: [${value}]`,
            kinds: (value) => `filter: { kind: [${value}] }`,
            authors: (value) => `filter: { author: ["${value}"] }`,
            topics: (value) => `filter: { topic: ["${value}"] }`,
            places: (value) => `filter: { place: ["${value}"] }`,
            years: (value) => `filter: { date: { from: "${value}-01-01", to: "${value}-12-31" } }`,
          };
          const asked = Object.entries(search.facets).flatMap(([name, facet]) =>
            facet.map((one) => ({ ...one, filter: filters[name]?.(one.value) })),
          );
          if (asked.length > 0) {
            const counted = await archive.ask<Record<string, { totalCount: number }>>(
              `query ($query: String!, $locale: Locale) { ${asked.map(({ filter }, index) => `n${index}: search(query: $query, locale: $locale, ${filter ?? ''}) { totalCount }`).join('\n')} }`,
              all,
            );
            expect(asked.map(({ count }) => count)).toEqual(asked.map((_, index) => counted[`n${index}`]?.totalCount));
          }
          const ids = search.nodes.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const read: string[] = [];
          for (let after: string | null = null, more = true, page = 1; more; page++) {
            const answer: {
              search: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
              page: { nodes: { id: string }[] };
            } = await archive.ask(
              `query ($query: String!, $locale: Locale, $after: String, $page: Int) {
                  search(query: $query, locale: $locale, first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
                  page: search(query: $query, locale: $locale, first: 7, page: $page) { nodes { id } } }`,
              { ...all, after, page },
            );
            expect(answer.page.nodes).toEqual(answer.search.nodes);
            read.push(...answer.search.nodes.map(({ id }) => id));
            more = answer.search.pageInfo.hasNextPage;
            after = answer.search.pageInfo.endCursor;
          }
          expect(read).toEqual(ids);
        } finally {
          await archive.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});
