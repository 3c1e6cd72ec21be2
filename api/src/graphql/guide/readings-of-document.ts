// Guides are few, and each holds its readings: a document's are found in those that link to it.
import type { GraphQLContext } from '../context.js';
import type { Document } from '../document/document.type.js';
import type { Reading } from './reading.type.js';

/** By the guides' position, then in the order of reading. */
export const readingsOfDocument = async (context: GraphQLContext, { id, asked }: Document): Promise<readonly Reading[]> => {
  const links = await context.loaders.linksTo.load({ id, roles: ['reading'] });
  const guides = await context.listOf('guide', [...new Set(links.map(({ from }) => from))], asked);
  const inOrder = guides.toSorted((one, other) => one.position - other.position || (one.slug < other.slug ? -1 : 1));
  return inOrder.flatMap(({ allReadings }) => allReadings.filter(({ stored }) => stored.document === id));
};
