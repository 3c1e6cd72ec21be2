// Places in the feed.
import type { Knex } from 'knex';
import { formatFeedToken } from '@october/schema';
import { publications } from '../../publication/tables';
import type { Place } from './question';

/** A place that this feed has. */
export type Position = Place;

/** The feed never was there: it is another archive's token, or this one was restored from an older backup. */
export class UnknownTokenError extends Error {}

/** The place of a token. Throws UnknownTokenError where the feed has no such number, or had another nonce there. */
export const findPosition = async (knex: Knex, place: Place, parameter: string): Promise<Position> => {
  // Numbers are kept as 32 bits.
  const row =
    place.number > 0x7fffffff
      ? undefined
      : ((await knex(publications).where({ number: place.number }).first('nonce')) as { nonce: string } | undefined);
  if (row?.nonce === place.nonce) return place;
  throw new UnknownTokenError(`${parameter}: this feed has no ${formatFeedToken(place.number, place.nonce)}: take it from the beginning`);
};
