import type { GraphQLContext } from '../context.js';
import type { Node } from '../entry/node.type.js';
import { Site } from '../site/site.type.js';

/** Whatever has a global id: an entry, the site, or `<guide>:<key>`, a section or reading of a guide. */
export const findNode = async (context: GraphQLContext, id: string, locale: string): Promise<Node | null> => {
  if (id === context.site.stored.id) return new Site(context.site, locale);
  const colon = id.indexOf(':');
  if (colon === -1) return context.find(id, locale);
  const guide = await context.findOf('guide', id.slice(0, colon), locale);
  if (!guide) return null;
  return guide.allReadings.find((reading) => reading.id === id) ?? guide.sections.find((section) => section.id === id) ?? null;
};
