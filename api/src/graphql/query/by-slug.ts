import type { EntryType } from '@october/schema';
import { chooseLocale } from '../../archive/locales.js';
import type { GraphQLContext } from '../context.js';
import type { ViewOf } from '../entry/view-of.js';
import { then, type MaybePromise } from '../loaders/maybe-promise.js';

/** An entry by slug, former slug or id; null where there is none. Throws UserError where the locale is no language tag. */
export const bySlug = <Type extends EntryType>(
  context: GraphQLContext,
  type: Type,
  slug: string,
  locale: string | null | undefined,
): MaybePromise<ViewOf<Type> | null> => {
  const chosen = chooseLocale(context.site, locale);
  return then(context.findId(type, slug), (id) => context.findOf(type, id, chosen));
};
