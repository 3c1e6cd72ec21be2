// Completions of what a reader is typing.
import { entryTypes, type EntryType as EntryTypeName } from '@october/schema';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { chooseLocale } from '../../archive/locales.js';
import { beginningOf } from '../../archive/search/beginning.js';
import { badInput } from '../../archive/user-error.js';
import type { GraphQLContext } from '../context.js';
import { Entry } from '../entry/entry.type.js';
import { EntryType } from '../shared/enums.js';
import { LocaleArg } from '../shared/locale.arg.js';

const mostSuggested = 50;

@Resolver()
export class SuggestResolver {
  @Query(() => [Entry], {
    description:
      'Completions of what a reader is typing: entries of which a word of the label or of another name begins so, in whatever language; several words must all be begun. The likeliest first: people, organizations, places and topics, and what begins so; among them what most entries point at. At most 50.',
  })
  async suggest(
    @Arg('prefix', () => String, { description: 'What was typed so far: vlad, "lenin v", Петрог. Nothing gives nothing.' }) prefix: string,
    @Arg('types', () => [EntryType], { nullable: true, description: 'Of these types only; of every type where none is given.' })
    types: EntryTypeName[] | null | undefined,
    @Arg('first', () => Int, { defaultValue: 8, description: 'How many, 0 to 50.' }) first: number,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: GraphQLContext,
  ): Promise<Entry[]> {
    const chosen = chooseLocale(context.site, locale);
    if (first < 0 || first > mostSuggested) throw badInput(`first: ${first} is out of range: expected 0 to ${mostSuggested}`);
    const terms = beginningOf(prefix);
    if (terms === null || first === 0) return [];
    return context.list(await context.reader.suggest({ terms, types: types ?? entryTypes, first }), chosen);
  }
}
