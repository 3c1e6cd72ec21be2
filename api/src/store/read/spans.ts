// The main dates of all entries that a question has.
import type { Question } from '../question.js';
import { among, and, sql, type Fragment } from '../sqlite/statements.js';
import { findDriver, idsOf } from './plan.js';
import { probe, type ProbeContext } from './probe.js';

/** First and last day of each entry that has a date, in no order. */
export const spansSql = (question: Question, context: ProbeContext): Fragment => {
  const driver = findDriver(question, context);
  const isDated = (id: Fragment) => sql`s.id = ${id} AND s.field = 'date' AND s.type ${among(question.types)}`;
  if (driver === null) {
    const checks = question.where.map((condition) => probe(condition, sql.raw('s.id'), context));
    return sql`SELECT s.first, s.last FROM span s WHERE ${and([sql`s.field = 'date' AND s.type ${among(question.types)}`, ...checks])}`;
  }
  const ids = idsOf(driver, (id) => driver.checks.map((condition) => probe(condition, id, context)));
  return sql`SELECT s.first, s.last FROM (${ids}) x CROSS JOIN span s ON ${isDated(sql.raw('x.id'))}`;
};
