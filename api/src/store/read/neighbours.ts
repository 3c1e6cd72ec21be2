// The entries before and after one in an order over all of its type.
import type { EntryType } from '@october/schema';
import type { Connection } from '../sqlite/connection.js';

export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

export const neighbours = (connection: Connection, type: EntryType, order: 'date' | 'position', ids: readonly string[]): Neighbours[] => {
  const found: Neighbours[] = ids.map(() => ({ previous: null, next: null }));
  const side = (operator: '<' | '>', direction: 'ASC' | 'DESC') =>
    `(SELECT o.id FROM sort_key o WHERE o.type = k.type AND o.field = k.field AND o.locale = '' AND (o.key, o.id) ${operator} (k.key, k.id)
      ORDER BY o.key ${direction}, o.id ${direction} LIMIT 1)`;
  const rows = connection.all<Neighbours & { n: number }>(
    `SELECT asked.key AS n, ${side('<', 'DESC')} AS previous, ${side('>', 'ASC')} AS next
     FROM json_each(?) AS asked CROSS JOIN sort_key k ON k.id = asked.value AND k.field = ? AND k.locale = '' WHERE k.type = ?`,
    JSON.stringify(ids),
    order,
    type,
  );
  for (const { n, previous, next } of rows) found[n] = { previous, next };
  return found;
};
