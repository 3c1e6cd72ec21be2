// What a page must be beyond its shape: in order, after what was asked for, and leading on.
import { parseFeedToken, type FeedPage, type FeedToken } from '@october/schema';

/** An answer of the feed that breaks the contract. */
export class FeedFault extends Error {
  override readonly name = 'FeedFault';
}

const numberOf = (token: FeedToken | null): number => (token === null ? 0 : (parseFeedToken(token)?.number ?? 0));

/** Throws FeedFault. */
export const checkPage = ({ changes, next, head }: FeedPage, after: FeedToken | null, until: FeedToken | null): void => {
  if (until !== null && head !== until) throw new FeedFault(`a page goes to ${head}, ${until} was asked for`);
  const [from, to, end] = [numberOf(after), numberOf(next), numberOf(head)];
  if (to < from || end < to) throw new FeedFault(`a page after ${after} leads to ${next}, the feed's head is ${head}`);
  if (to === from && next !== head) throw new FeedFault(`a page after ${after} leads nowhere, though the feed's head is ${head}`);
  let last = from;
  for (const { number } of changes) {
    if (number <= last || number > to) throw new FeedFault(`change ${number} does not fit between ${last} and ${next}`);
    last = number;
  }
};
