// Changes of a feed by hand, numbered as they are made.
import { revisionOf, type Publication, type Withdrawal } from '@october/schema';

export interface Editor {
  publish(type: string, id: string, record: Record<string, unknown>, more?: Partial<Publication>): Publication;
  withdraw(type: string, id: string, more?: Partial<Withdrawal>): Withdrawal;
}

export const createEditor = (): Editor => {
  let number = 0;
  const next = () => {
    number += 1;
    return { number, nonce: `n${number}`, at: new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString() };
  };
  return {
    publish: (type, id, record, more = {}) => {
      const place = next();
      return {
        kind: 'publication',
        ...place,
        type,
        id,
        format: 1,
        revision: revisionOf(record),
        firstPublishedAt: place.at,
        record,
        labels: {},
        ...more,
      };
    },
    withdraw: (type, id, more = {}) => ({ kind: 'withdrawal', ...next(), type, id, formerSlugs: [], ...more }),
  };
};
