// Links of entries, both ways.
import type { LinkRole } from '../question.js';
import type { Link } from '../reader.js';
import type { Connection } from '../sqlite/connection.js';

const columns = 'l.source AS "from", l.role, l.position, l.target AS "to"';

export const linksFrom = (connection: Connection, ids: readonly string[], roles: readonly LinkRole[]): Link[][] =>
  group(
    ids,
    connection.all<Link & { n: number }>(
      `SELECT parent.key AS n, ${columns} FROM json_each(?) AS parent
         CROSS JOIN link l ON l.source = parent.value AND l.role IN (SELECT value FROM json_each(?))
       WHERE EXISTS (SELECT 1 FROM entry e WHERE e.id = l.target)
       ORDER BY n, l.position, l.role`,
      JSON.stringify(ids),
      JSON.stringify(roles),
    ),
  );

/** What is not published has no links, so whatever points is published. */
export const linksTo = (connection: Connection, ids: readonly string[], roles: readonly LinkRole[]): Link[][] =>
  group(
    ids,
    connection.all<Link & { n: number }>(
      `SELECT parent.key AS n, ${columns} FROM json_each(?) AS parent
         CROSS JOIN link l ON l.target = parent.value AND l.role IN (SELECT value FROM json_each(?))
       ORDER BY n, l.position, l.source, l.role`,
      JSON.stringify(ids),
      JSON.stringify(roles),
    ),
  );

const group = (ids: readonly string[], links: readonly (Link & { n: number })[]): Link[][] => {
  const grouped: Link[][] = ids.map(() => []);
  for (const { n, ...link } of links) grouped[n]?.push(link);
  return grouped;
};

/** Ids of each and of all that is below it, each once. */
export const descendantsOfEach = (connection: Connection, role: 'broader' | 'within', ids: readonly string[]): string[][] => {
  const found: string[][] = ids.map(() => []);
  const rows = connection.all<{ n: number; id: string }>(
    `WITH RECURSIVE below (n, id) AS (
       SELECT key, value FROM json_each(?)
       UNION
       SELECT below.n, l.source FROM below CROSS JOIN link l ON l.target = below.id AND l.role = ?
     )
     SELECT n, id FROM below`,
    JSON.stringify(ids),
    role,
  );
  for (const { n, id } of rows) found[n]?.push(id);
  return found;
};
