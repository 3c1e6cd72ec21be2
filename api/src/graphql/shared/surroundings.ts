// What citations and schema.org descriptions ask of the archive, out of the loaders of one request.
import type { Surroundings } from '../../archive/surroundings.js';
import type { AnyStoredEntry } from '../../store/entry.js';
import type { GraphQLContext } from '../context.js';
import type { Entry } from '../entry/entry.type.js';

/** Of an entry's view: its stored entry knows its own type, which the view has forgotten. */
export const storedOf = ({ stored }: Entry): AnyStoredEntry => stored as AnyStoredEntry;

/** `locale` is the language asked for. */
export const surroundingsOf = (context: GraphQLContext, locale: string): Surroundings => {
  const find = async (id: string): Promise<AnyStoredEntry | null> => {
    const entry = await context.find(id, locale);
    return entry && storedOf(entry);
  };
  return {
    site: context.site,
    locale,
    apiUrl: context.apiUrl,
    media: context.media,
    find,
    findWhole: async (id) => {
      const [link] = await context.loaders.linksTo.load({ id, roles: ['part'] });
      return link ? find(link.from) : null;
    },
  };
};
