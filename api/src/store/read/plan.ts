// From which side a list is made. Either one condition leads to its entries in the very order that is asked for, and the others are checked
// on each; or one leads to few, which are sorted; or the order's own index is walked and all conditions are checked on each.
import type { EntryType } from '@october/schema';
import type { Condition, Order, Question } from '../question.js';
import { among, sql, type Fragment } from '../sqlite/statements.js';
import { within } from './bounds.js';
import { streamsOf } from './condition-streams.js';
import type { ProbeContext } from './probe.js';
import { columns, stream, type Stream, type Streams } from './stream.js';

export interface Plan {
  /** Their keys are those of the order. */
  readonly streams: readonly Stream[];
  readonly overlapping: boolean;
  /** Conditions that are still to be checked on each entry. */
  readonly checks: readonly Condition[];
}

export interface Driver extends Streams {
  readonly condition: Condition;
  readonly checks: readonly Condition[];
}

/** The condition that leads to the fewest, as far as its kind tells; null where none leads anywhere. */
export const findDriver = (question: Question, context: ProbeContext): Driver | null => {
  const ranked = question.where.map((condition) => ({ condition, rank: rankOf(condition) })).sort((a, b) => a.rank - b.rank);
  for (const { condition } of ranked) {
    const found = streamsOf(condition, question.types, context);
    if (found !== null) return { ...found, condition, checks: question.where.filter((other) => other !== condition) };
  }
  return null;
};

/** Values that few entries have. */
const pointed: readonly string[] = ['identifier', 'sameAs', 'gregorianDay', 'julianDay'];

const rankOf = (condition: Condition): number => {
  if (isOfParent(condition)) return 0;
  switch (condition.kind) {
    case 'value':
      return pointed.includes(condition.field) ? 1 : 6;
    case 'pointedAtBy':
      return 2;
    case 'pointsAt':
    case 'linksTo':
    case 'toldToTheDay':
      return 3;
    case 'pointsThrough':
    case 'near':
    case 'nameStartsWith':
      return 4;
    case 'date':
      return 5;
    default:
      return 7;
  }
};

const isOfParent = (condition: Condition): boolean =>
  ('targets' in condition && condition.targets === 'parent') ||
  ('sources' in condition && condition.sources === 'parent') ||
  (condition.kind === 'any' && condition.of.some(isOfParent));

/** Whether it must be known if a driver leads to many: then the order's index is walked instead. */
export const needsEstimate = (driver: Driver | null, order: Order): driver is Driver =>
  driver !== null && driver.keyed !== order.field && !isOfParent(driver.condition) && driver.condition.kind !== 'pointedAtBy';

/** As many as it leads to, up to `most`. */
export const estimate = ({ streams }: Driver, most: number): Fragment =>
  streams.length === 0
    ? sql`0`
    : sql`(SELECT count(*) FROM (${sql.join(
        streams.map((one) => sql`SELECT 1 FROM ${one.from} WHERE ${conditionsOf(one, () => [])}`),
        sql.raw(' UNION ALL '),
      )} LIMIT ${most}))`;

/** `locale` is one that has sort keys. */
export const planList = (question: Question, driver: Driver | null, leadsToMany: boolean, locale: string): Plan => {
  const { order, types, where } = question;
  if (driver !== null && driver.keyed === order.field) return driver;
  if (order.field === 'link') throw new Error('the order `link` needs one pointedAtBy, of one role and one source');
  if (driver === null || leadsToMany) return { streams: types.map((type) => walk(type, order, locale)), overlapping: false, checks: where };
  return { streams: driver.streams.length === 0 ? [] : [sorted(driver, types, order, locale)], overlapping: false, checks: driver.checks };
};

const keyField = (order: Order, locale: string): Fragment =>
  sql`x.field = ${order.field} AND x.locale = ${byWords.has(order.field) ? locale : ''}`;
const byWords: ReadonlySet<Order['field']> = new Set(['title', 'sortName', 'author']);

const walk = (type: EntryType, order: Order, locale: string): Stream =>
  stream(sql`sort_key x`, [sql`x.type = ${type} AND ${keyField(order, locale)}`], columns.key, columns.id);

const sorted = (driver: Streams, types: readonly EntryType[], order: Order, locale: string): Stream =>
  stream(
    sql`(${idsOf(driver)}) c CROSS JOIN sort_key x ON x.id = c.id AND ${keyField(order, locale)}`,
    [sql`x.type ${among(types)}`],
    columns.key,
    columns.id,
  );

/** Every id that the streams lead to, each once. */
export const idsOf = ({ streams, overlapping }: Streams, checks: (id: Fragment) => Fragment[] = () => []): Fragment => {
  const [only] = streams;
  if (only === undefined) return sql`SELECT '' AS id WHERE 0`;
  const union = sql.raw(overlapping ? ' UNION ' : ' UNION ALL ');
  const parts = streams.map(
    (one) =>
      sql`SELECT ${overlapping && streams.length === 1 ? sql`DISTINCT ` : sql``}${one.id} AS id FROM ${one.from} WHERE ${conditionsOf(one, checks)}`,
  );
  return sql.join(parts, union);
};

export const conditionsOf = (one: Stream, checks: (id: Fragment) => Fragment[]): Fragment =>
  sql.join([...one.where, ...within(one.bounds, one.key, one.id), ...checks(one.id)], sql.raw(' AND '));
