// Changes of a feed, written by hand.
import { revisionOf, type Change, type RecordType, type Withdrawal } from '@october/schema';

let number = 0;

/** An instant of its own for each, a minute apart. */
const instantOf = (n: number): string => new Date(Date.UTC(2026, 10, 7) + n * 60_000).toISOString();

export const published = (type: RecordType, id: string, record: object, labels: Record<string, Record<string, string>> = {}): Change => {
  number += 1;
  const at = instantOf(number);
  const plain = JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
  return {
    kind: 'publication',
    number,
    nonce: 'abc',
    type,
    id,
    at,
    format: 1,
    revision: revisionOf(plain),
    firstPublishedAt: at,
    record: plain,
    labels,
  };
};

/** `last`: what the archive says of it since: its slug, why, its heir. */
export const withdrawn = (type: RecordType, id: string, last: Partial<Omit<Withdrawal, 'kind' | 'type' | 'id'>> = {}): Change => {
  number += 1;
  return { kind: 'withdrawal', number, nonce: 'abc', type, id, at: instantOf(number), formerSlugs: [], ...last };
};
