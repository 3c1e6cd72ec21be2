// Which days have anything told to the day: what one day's page links to.
import { numberKey } from '../keys.js';
import type { Connection } from '../sqlite/connection.js';

export interface NeighbouringDays {
  readonly previous: number | null;
  readonly next: number | null;
}

const types = ['document', 'event', 'dispatch'] as const;
/** As the partial indexes have it. */
const interval = `told = 1 AND field = 'date' AND class <> 'day'`;

const each = (sqlOf: (type: string) => string): string =>
  types.map((type) => `SELECT (${sqlOf(`type = '${type}'`)}) AS day`).join(' UNION ALL ');
const oneDay = (type: string): string => `SELECT first FROM span WHERE ${type} AND field = 'date' AND class = 'day'`;
/** An interval whose ends are told has something on each of its days. */
const lasting = (day: string): string =>
  `SELECT EXISTS (SELECT 1 FROM (${each((type) => `SELECT 1 FROM span WHERE ${interval} AND ${type} AND last >= ${day} AND first <= ${day} LIMIT 1`)}) WHERE day = 1)`;

const statement = `SELECT
  (SELECT max(day) FROM (${each((type) => `${oneDay(type)} AND key < @from ORDER BY key DESC LIMIT 1`)}
     UNION ALL ${each((type) => `SELECT max(last) FROM span WHERE ${interval} AND ${type} AND last < @day`)})) AS previous,
  (SELECT min(day) FROM (${each((type) => `${oneDay(type)} AND key >= @after ORDER BY key LIMIT 1`)}
     UNION ALL ${each((type) => `SELECT min(first) FROM span WHERE ${interval} AND ${type} AND first > @day`)})) AS next,
  (${lasting('@day - 1')}) AS before, (${lasting('@day + 1')}) AS after`;

export const neighbouringDays = (connection: Connection, day: number): NeighbouringDays => {
  const row = connection.get<NeighbouringDays & { before: number; after: number }>(statement, {
    day,
    from: numberKey(day),
    after: numberKey(day + 1),
  });
  if (row === undefined) return { previous: null, next: null };
  return { previous: row.before === 1 ? day - 1 : row.previous, next: row.after === 1 ? day + 1 : row.next };
};
