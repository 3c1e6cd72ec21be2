// How many of what a search finds have each value: one statement for all facets, over entries that are found once.
import type { FacetCounts, SearchQuestion, ValueCount } from '../search/question.js';
import { firstOfDays, lastOfDays } from '../keys.js';
import type { Connection } from '../sqlite/connection.js';
import { sql, type Fragment } from '../sqlite/statements.js';
import { found } from './search.js';

/** Values of authors, topics, places. */
const mostValues = 100;

type Row = readonly [facet: string, value: string, count: number, last: number | null];

export const countFacets = (connection: Connection, question: SearchQuestion, defaultLocale: string): FacetCounts => {
  const rows = connection.rows<Row>(sql`
    WITH RECURSIVE hit AS MATERIALIZED (SELECT r.id AS id, r.type AS type ${found(question, defaultLocale)}),
      ${above('topic', 'broader')}, ${above('place', 'within')}
    SELECT 'types', type, count(*), NULL FROM hit GROUP BY type
    UNION ALL SELECT 'kinds', v.value, count(*), NULL FROM hit CROSS JOIN value v ON v.id = hit.id AND v.field = 'kind' GROUP BY v.value
    UNION ALL ${commonest('authors', sql`SELECT l.target AS value, count(*) AS number FROM hit CROSS JOIN link l ON l.source = hit.id AND l.role = 'authored' AND l.repeat = 0 GROUP BY l.target`)}
    UNION ALL ${commonest('topics', withAbove('topic'))}
    UNION ALL ${commonest('places', withAbove('place'))}
    UNION ALL SELECT 'spans', p.first, count(*), p.last FROM hit CROSS JOIN span p ON p.id = hit.id AND p.field = 'date' GROUP BY p.first, p.last`);
  const of = (facet: string): ValueCount[] => rows.filter(([name]) => name === facet).map(([, value, count]) => ({ value, count }));
  return {
    types: of('types'),
    kinds: of('kinds'),
    authors: of('authors'),
    topics: of('topics'),
    places: of('places'),
    spans: rows
      .filter(([name]) => name === 'spans')
      .map(([, value, count, end]) => {
        const [first, last] = [Number(value), end ?? lastOfDays];
        return { first: first === firstOfDays ? null : first, last: last === lastOfDays ? null : last, count };
      }),
  };
};

/** Each published entry of a type with itself and everything above it. */
const above = (type: 'topic' | 'place', role: 'broader' | 'within'): Fragment =>
  sql`${sql.raw(`above_${type}`)} (id, upper) AS (SELECT id, id FROM entry WHERE type = ${type} UNION SELECT a.id, l.target FROM ${sql.raw(`above_${type}`)} a CROSS JOIN link l ON l.source = a.upper AND l.role = ${role})`;

const withAbove = (type: 'topic' | 'place'): Fragment =>
  sql`SELECT a.upper AS value, count(DISTINCT hit.id) AS number FROM hit CROSS JOIN link l ON l.source = hit.id AND l.role = ${type} AND l.repeat = 0 JOIN ${sql.raw(`above_${type}`)} a ON a.id = l.target GROUP BY a.upper`;

const commonest = (facet: string, counts: Fragment): Fragment =>
  sql`SELECT ${facet}, value, number, NULL FROM (SELECT c.value, c.number FROM (${counts}) c WHERE EXISTS (SELECT 1 FROM entry e WHERE e.id = c.value) ORDER BY c.number DESC, c.value LIMIT ${mostValues})`;
