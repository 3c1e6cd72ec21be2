import type { EntryType } from '@october/schema';
import type { GraphQLContext } from '../context.js';
import type { NeighboursKey } from '../loaders/loaders.js';
import type { ViewOf } from './view-of.js';

/** The entry before or after one, among all of its type; null at the ends. */
export const neighbourOf = async <Type extends EntryType>(
  context: GraphQLContext,
  key: NeighboursKey & { readonly type: Type },
  side: 'previous' | 'next',
  locale: string,
): Promise<ViewOf<Type> | null> => {
  const neighbours = await context.loaders.neighbours.load(key);
  return context.findOf(key.type, neighbours[side], locale);
};
