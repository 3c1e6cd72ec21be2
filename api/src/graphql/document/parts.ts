// A document within the larger work that it is a part of.
import type { GraphQLContext } from '../context.js';
import type { Document } from './document.type.js';

const wholeId = async (context: GraphQLContext, id: string): Promise<string | null> => {
  const [link] = await context.loaders.linksTo.load({ id, roles: ['part'] });
  return link?.from ?? null;
};

export const partOf = async (context: GraphQLContext, { id, asked }: Document): Promise<Document | null> =>
  context.findOf('document', await wholeId(context, id), asked);

/** The nearest published part before (-1) or after (1) it. */
export const neighbouringPart = async (context: GraphQLContext, { id, asked }: Document, step: -1 | 1): Promise<Document | null> => {
  const whole = await wholeId(context, id);
  if (whole === null) return null;
  const parts = await context.loaders.linksFrom.load({ id: whole, roles: ['part'] });
  const place = parts.findIndex(({ to }) => to === id);
  return place === -1 ? null : context.findOf('document', parts[place + step]?.to, asked);
};
