// What somebody may be about to type: entries of which a word of the label, or of another name, begins so. All languages at once, so either
// alphabet leads there.
import type { SuggestQuestion } from '../search/question.js';
import type { Connection } from '../sqlite/connection.js';
import { listOf, sql } from '../sqlite/statements.js';
import { allOf } from './search-match.js';

/** Types that are called by any of their names; what else has names has those of who made it. */
const named = ['person', 'organization', 'place', 'topic'];
/** Those ranked; of more, the ones with the shortest labels. */
const mostRanked = 300;
/** Entries that point at one, as far as they are counted. */
const mostLinks = 200;

/** Ids, the likeliest first: what begins so or is called so, then what most entries point at. */
export const suggest = (connection: Connection, { terms, types, first }: SuggestQuestion): string[] => {
  const words = allOf(terms.all);
  const beginsSo = sql`r.label >= ${terms.whole} AND r.label < ${`${terms.whole}\u{10ffff}`}`;
  const isNamed = sql`r.type IN ${listOf(named)}`;
  const matching = (columns: string) => sql`SELECT rowid FROM search WHERE search MATCH ${`${columns} : (${words})`}`;
  const candidates = sql`SELECT r.id AS id, max(${beginsSo} OR ${isNamed}) AS likely, min(length(r.label)) AS length FROM search_row r WHERE r.type IN ${listOf(types)} AND (r.number IN (${matching('{label}')}) OR (${isNamed} AND r.number IN (${matching('{label names}')}))) GROUP BY r.id ORDER BY likely DESC, length, id LIMIT ${mostRanked}`;
  const links = sql`(SELECT count(*) FROM (SELECT 1 FROM link l WHERE l.target = c.id LIMIT ${mostLinks}))`;
  return connection
    .rows<[string]>(sql`SELECT c.id FROM (${candidates}) c ORDER BY c.likely DESC, ${links} DESC, c.length, c.id LIMIT ${first}`)
    .map(([id]) => id);
};
