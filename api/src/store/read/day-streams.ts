// Dates are asked by class of span: where no span of a class is longer than L days, one that overlaps `from` begins after `from - L`,
// so each class is a bounded seek in order of date.
import { longestSpan, spanClasses, type EntryType, type SpanClass } from '@october/schema';
import { firstOfDays, lastOfDays, numberKey } from '../keys.js';
import type { DayRange, SpanField } from '../question.js';
import { sql, type Fragment } from '../sqlite/statements.js';
import { both, keysBefore, keysFrom, type Bounds } from './bounds.js';
import { columns, stream, type Streams } from './stream.js';

interface Days {
  readonly from: number;
  readonly to: number;
}

export const daysOf = ({ from, to }: DayRange): Days => ({ from: from ?? firstOfDays, to: to ?? lastOfDays });

export const dayStreams = (types: readonly EntryType[], field: SpanField, range: DayRange, told?: boolean): Streams => ({
  streams: types.flatMap((type) =>
    spanClasses.flatMap((spanClass) => {
      const bounds = boundsOf(spanClass, range);
      if (bounds === null) return [];
      const where = [
        sql`x.type = ${type} AND x.field = ${field} AND x.class = ${spanClass}`,
        ...lastDay(range),
        ...(told === undefined ? [] : [sql`x.told = ${told ? 1 : 0}`]),
      ];
      return [stream(sql`span x`, where, columns.key, columns.id, bounds)];
    }),
  ),
  keyed: field === 'died' ? null : field,
  overlapping: false,
});

/** Where spans of a class begin that may meet the days asked for. */
const boundsOf = (spanClass: SpanClass, range: DayRange): Bounds | null => {
  const { from, to } = daysOf(range);
  const reach = longestSpan[spanClass] - 1;
  const [earliest, latest] = range.match === 'overlaps' ? [from - reach, to] : range.match === 'within' ? [from, to] : [to - reach, from];
  return both(
    earliest <= firstOfDays ? { lower: null, upper: null } : keysFrom(numberKey(earliest)),
    latest >= lastOfDays ? { lower: null, upper: null } : keysBefore(numberKey(latest + 1)),
  );
};

const lastDay = (range: DayRange): Fragment[] => {
  const { from, to } = daysOf(range);
  if (range.match === 'within') return to >= lastOfDays ? [] : [sql`x.last <= ${to}`];
  const least = range.match === 'overlaps' ? from : to;
  return least <= firstOfDays ? [] : [sql`x.last >= ${least}`];
};

/** Whether a span meets the days asked for, as a condition on the columns of `span` under an alias. */
export const meetsDays = (alias: string, range: DayRange): Fragment => {
  const { from, to } = daysOf(range);
  const first = sql.raw(`${alias}.first`);
  const last = sql.raw(`${alias}.last`);
  if (range.match === 'overlaps') return sql`${first} <= ${to} AND ${last} >= ${from}`;
  if (range.match === 'within') return sql`${first} >= ${from} AND ${last} <= ${to}`;
  return sql`${first} <= ${from} AND ${last} >= ${to}`;
};
