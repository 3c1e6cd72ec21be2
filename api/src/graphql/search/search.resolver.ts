// Everything that has these words.
import { entryTypes, type EntryType } from '@october/schema';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { documentConditions } from '../../archive/filters.js';
import { chooseLocale } from '../../archive/locales.js';
import { termsOf } from '../../archive/search/terms.js';
import { windowOf } from '../../archive/window.js';
import type { SearchQuestion } from '../../store/search/question.js';
import type { GraphQLContext } from '../context.js';
import { LocaleArg } from '../shared/locale.arg.js';
import { SearchArgs } from './search.input.js';
import { SearchResults } from './search-results.js';
import { SearchConnection } from './search.type.js';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Words, "phrases", prefix*, -without; nothing at all browses, by label. All words must be found; a title counts more than a summary, and that more than a body. Case and diacritics do not matter, English and Russian words are found in all their forms, Russian in the spelling of before 1918 by today\'s and the other way round. What is not translated is searched, and answered, in the default language.',
  })
  search(
    @Args(() => SearchArgs) { query, types, filter, ...args }: SearchArgs,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: GraphQLContext,
  ): SearchResults {
    const window = windowOf(args);
    if (window.kind === 'backward') throw new Error('a search is read forwards only');
    const chosen = chooseLocale(context.site, locale);
    const question = questionOf(context, query, types, filter, chosen);
    // A fault in the filter is told by whichever field is asked for, and it may be none.
    question.catch(() => undefined);
    return new SearchResults(context, question, window);
  }
}

const questionOf = async (
  { references }: GraphQLContext,
  query: string,
  types: readonly EntryType[] | null | undefined,
  filter: SearchArgs['filter'],
  locale: string,
): Promise<SearchQuestion> => {
  const where = filter ? await documentConditions(filter, references) : [];
  const terms = termsOf(query);
  if (terms === null) return { terms: { all: [], none: [], whole: '' }, types: [], where, locale };
  return { terms, types: types ? entryTypes.filter((type) => types.includes(type)) : entryTypes, where, locale };
};
