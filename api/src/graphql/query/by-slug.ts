import type { EntryType } from '@october/schema';
import { chooseLocale } from '../../archive/locales.js';
import type { GraphQLContext } from '../context.js';
import type { ViewOf } from '../entry/view-of.js';

/** An entry by slug, former slug or id; null where there is none. Throws UserError where the locale is no language tag. */
export const bySlug = async <Type extends EntryType>(
  context: GraphQLContext,
  type: Type,
  slug: string,
  locale: string | null | undefined,
): Promise<ViewOf<Type> | null> => {
  const chosen = chooseLocale(context.site, locale);
  return context.findOf(type, await context.loaders.ids.load({ type, reference: slug }), chosen);
};
