// How many entries a question has: counted on indexes, never by fetching them.
import type { Question } from '../question.js';
import { among, and, sql, type Fragment } from '../sqlite/statements.js';
import { conditionsOf, findDriver, idsOf } from './plan.js';
import { probe, type ProbeContext } from './probe.js';

/** One expression. */
export const countSql = (question: Question, context: ProbeContext): Fragment => {
  const driver = findDriver(question, context);
  if (driver === null) {
    const checks = question.where.map((condition) => probe(condition, sql.raw('x.id'), context));
    return sql`(SELECT count(*) FROM entry x WHERE ${and([sql`x.type ${among(question.types)}`, ...checks])})`;
  }
  const checks = (id: Fragment) => driver.checks.map((condition) => probe(condition, id, context));
  if (driver.overlapping) return sql`(SELECT count(*) FROM (${idsOf(driver, checks)}))`;
  if (driver.streams.length === 0) return sql`0`;
  return sql`(${sql.join(
    driver.streams.map((one) => sql`(SELECT count(*) FROM ${one.from} WHERE ${conditionsOf(one, checks)})`),
    sql.raw(' + '),
  )})`;
};
