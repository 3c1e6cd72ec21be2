// Entries by what readers call them: a slug, a slug that they had before, or their id.
import type { EntryType } from '@october/schema';
import type { Connection } from '../sqlite/connection.js';

/** A current holder before a former one, among equals the latest publication; an id where no slug fits. */
const holder = (type: string, reference: string): string =>
  `coalesce((SELECT s.id FROM slug s WHERE s.type = ${type} AND s.slug = ${reference} ORDER BY s.former, s.number DESC LIMIT 1),
            (SELECT e.id FROM entry e WHERE e.id = ${reference} AND e.type = ${type}))`;

export const findIds = (connection: Connection, type: EntryType, references: readonly string[]): (string | null)[] => {
  const found: (string | null)[] = references.map(() => null);
  const rows = connection.all<{ n: number; id: string | null }>(
    `SELECT asked.key AS n, ${holder('?', 'asked.value')} AS id FROM json_each(?) AS asked`,
    type,
    type,
    JSON.stringify(references),
  );
  for (const { n, id } of rows) found[n] = id;
  return found;
};

export const findIdsOfTypes = (connection: Connection, types: readonly EntryType[], references: readonly string[]): string[] =>
  connection
    .all<{
      id: string | null;
    }>(
      `SELECT DISTINCT ${holder('t.value', 'asked.value')} AS id FROM json_each(?) AS asked CROSS JOIN json_each(?) AS t`,
      JSON.stringify(references),
      JSON.stringify(types),
    )
    .flatMap(({ id }) => (id === null ? [] : [id]));
