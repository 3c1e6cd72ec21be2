// Search: SQLite's full-text index finds and weighs, the other tables filter and count.
import { createHash } from 'node:crypto';
import { entryTypes } from '@october/schema';
import { ForeignCursorError } from '../reader.js';
import type { FoundEntry, SearchPage, SearchQuestion, SearchTerms, SearchWindow } from '../search/question.js';
import type { Connection } from '../sqlite/connection.js';
import { among, and, listOf, sql, type Fragment } from '../sqlite/statements.js';
import { probe } from './probe.js';
import { allOf, anyOf, matching } from './search-match.js';

/** Title over summary over body, in the order of the table's columns: label, names, summary, body, and stems of label, summary, body. */
const weights = '12, 6, 4, 1, 10, 3, 0.8';
/** How much more an entry counts that is called just what was asked for, or whose name or title has all the words. */
const namesake = { whole: '4.0', partly: '2.5' };
/** Types whose other names are as good as their label; a document's or a dispatch's are those of who made it. */
const named = ['person', 'organization', 'place', 'topic'];
/** Entries that point at it, as far as they are counted. */
const mostLinks = 200;

/** A number where words are asked for (the less the better), a label where everything is. */
type Key = number | string;

export const findBySearch = (connection: Connection, question: SearchQuestion, window: SearchWindow, defaultLocale: string): SearchPage => {
  const tag = tagOf(question);
  const after = window.kind === 'page' || window.after === null ? null : readCursor(tag, window.after, isWeighed(question.terms));
  const offset = window.kind === 'page' ? (window.page - 1) * window.first : 0;
  const beyond = after === null ? sql`` : sql` WHERE f.key > ${after.key} OR (f.key = ${after.key} AND f.id > ${after.id})`;
  const rows = connection.rows<[Key, string]>(
    sql`SELECT f.key, f.id FROM (SELECT ${keyOf(question.terms)} AS key, r.id AS id ${found(question, defaultLocale)}) f${beyond} ORDER BY f.key, f.id LIMIT ${window.first + 1} OFFSET ${offset}`,
  );
  const entries = rows.slice(0, window.first).map(
    ([key, id]): FoundEntry => ({
      id,
      score: typeof key === 'number' ? Math.max(0, -key) : 0,
      get cursor() {
        return Buffer.from(JSON.stringify([tag, key, id])).toString('base64url');
      },
    }),
  );
  return { entries, hasNextPage: rows.length > window.first, hasPreviousPage: window.kind === 'page' ? window.page > 1 : after !== null };
};

export const countBySearch = (connection: Connection, question: SearchQuestion, defaultLocale: string): number =>
  connection.rows<[number]>(sql`SELECT count(*) ${found(question, defaultLocale)}`)[0]?.[0] ?? 0;

/** `FROM` and `WHERE`: the rows of `search_row r` that are found, one an entry. */
export const found = ({ terms, types, where, locale }: SearchQuestion, defaultLocale: string): Fragment => {
  const conditions = [
    locale === defaultLocale
      ? sql`r.locale = ''`
      : sql`(r.locale = ${locale} OR (r.locale = '' AND instr(r.others, ${` ${locale} `}) = 0))`,
    ...(types.length < entryTypes.length ? [sql`r.type ${among(types)}`] : []),
    ...where.map((condition) => probe(condition, sql.raw('r.id'), { parent: null, locale })),
  ];
  if (isWeighed(terms))
    return sql`FROM search CROSS JOIN search_row r ON r.number = search.rowid WHERE search MATCH ${matching(terms)} AND ${and(conditions)}`;
  const without = terms.none.length === 0 ? [] : [sql`r.number NOT IN (SELECT rowid FROM search WHERE search MATCH ${anyOf(terms.none)})`];
  return sql`FROM search_row r WHERE ${and([...conditions, ...without])}`;
};

const isWeighed = ({ all }: SearchTerms): boolean => all.length > 0;

/** Of several with such a name, the one that most entries point at is meant. */
const keyOf = (terms: SearchTerms): Fragment => {
  if (!isWeighed(terms)) return sql`r.label`;
  const { whole, partly } = namesake;
  const among = (columns: string) => sql`SELECT rowid FROM search WHERE search MATCH ${`${columns} : (${allOf(terms.all)})`}`;
  const isNamed = sql`r.number IN (${among('{label label_stem}')}) OR (r.type IN ${listOf(named)} AND r.number IN (${among('{label names label_stem}')}))`;
  const links = sql`(1 + ln(1 + (SELECT count(*) FROM (SELECT 1 FROM link l WHERE l.target = r.id LIMIT ${mostLinks}))) / 4)`;
  return sql`bm25(search, ${sql.raw(weights)}) * CASE WHEN r.label = ${terms.whole} THEN ${sql.raw(whole)} * ${links} WHEN ${isNamed} THEN ${sql.raw(partly)} * ${links} ELSE 1.0 END`;
};

/** A cursor is of one question: words, types and language. Filters may be narrowed on the way. */
const tagOf = ({ terms, types, locale }: SearchQuestion): string =>
  createHash('sha256')
    .update(JSON.stringify([terms, types, locale]))
    .digest('base64url')
    .slice(0, 8);

/** Throws ForeignCursorError. */
const readCursor = (tag: string, cursor: string, weighed: boolean): { key: Key; id: string } => {
  const [found, key, id] = parse(cursor);
  if (found !== tag || typeof key !== (weighed ? 'number' : 'string') || typeof id !== 'string')
    throw new ForeignCursorError('after', cursor);
  return { key: key as Key, id };
};

const parse = (cursor: string): unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};
