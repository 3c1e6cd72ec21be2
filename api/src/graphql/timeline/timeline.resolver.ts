// The archive along time: stretches of days, and how much each holds.
import type { Calendar } from '@october/schema';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { unitsBetween, type CalendarUnit } from '../../archive/calendar-units.js';
import { dayCountsOf, type DayCounts } from '../../archive/day-counts.js';
import { dayRangeOf, type DateRangeArguments } from '../../archive/day-range.js';
import { eventConditions, type EventFilterArguments } from '../../archive/filters.js';
import { chooseLocale } from '../../archive/locales.js';
import { badInput } from '../../archive/user-error.js';
import type { Condition, DayRange } from '../../store/question.js';
import type { GraphQLContext } from '../context.js';
import { EventFilter } from '../event/event.input.js';
import { Event } from '../event/event.type.js';
import { DateRange } from '../shared/date-range.input.js';
import { LocaleArg } from '../shared/locale.arg.js';
import { wholeList } from '../shared/stored-list.js';
import { byDate } from '../shared/typed-lists.js';
import { TimelineBucket, TimelineUnit } from './timeline-bucket.type.js';

const mostBuckets = 2_000;
const mostEvents = 100;

@Resolver(() => TimelineBucket)
export class TimelineResolver {
  @Query(() => [TimelineBucket], {
    description:
      'The archive along time, empty stretches included. At most 2,000 stretches. Without `date` from the first event to the last, of those that the filter leaves; an open side of `date` likewise.',
  })
  async timeline(
    @Arg('unit', () => TimelineUnit, { defaultValue: 'month', description: 'What time is cut into.' }) unit: CalendarUnit,
    @Arg('date', () => DateRange, {
      nullable: true,
      description: 'Which days. Its calendar is the one that stretches are counted in; the first and the last are cut to these days.',
    })
    date: DateRangeArguments | null | undefined,
    @Arg('filter', () => EventFilter, {
      nullable: true,
      description: 'Which events are counted; `date` must hold, too. Documents and dispatches follow `date` alone.',
    })
    filter: EventFilterArguments | null | undefined,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: GraphQLContext,
  ): Promise<TimelineBucket[]> {
    const asked = chooseLocale(context.site, locale);
    const calendar = date?.calendar ?? 'gregorian';
    const range = date ? dayRangeOf(date, 'date') : null;
    const inRange: Condition[] = range === null ? [] : [{ kind: 'date', field: 'date', range }];
    const where = [...inRange, ...(filter ? await eventConditions(filter, context.references) : [])];
    const [events, documents, dispatches] = await Promise.all([
      dayCountsOf(context.reader, { types: ['event'], where }),
      dayCountsOf(context.reader, { types: ['document'], where: inRange }),
      dayCountsOf(context.reader, { types: ['dispatch'], where: inRange }),
    ]);
    const ends = endsOf(range, events);
    if (ends === null) return [];
    const units = unitsBetween(unit, ends.first, ends.last, calendar, mostBuckets);
    if (units.length > mostBuckets) throw tooMany(unit, ends, calendar);
    return units.map((one) => {
      const days = { first: Math.max(one.first, ends.first), last: Math.min(one.last, ends.last) };
      return new TimelineBucket(days, one, calendar, asked, { events, documents, dispatches }, where);
    });
  }

  @FieldResolver(() => [Event], { description: 'The first events of it, by date, of those that the filter leaves. At most 100.' })
  events(
    @Root() { days, where, asked }: TimelineBucket,
    @Arg('first', () => Int, { defaultValue: 3, description: 'How many, 0 to 100.' }) first: number,
    @Ctx() context: GraphQLContext,
  ): Promise<Event[]> {
    if (first < 0 || first > mostEvents) throw badInput(`first: ${first} is out of range: expected 0 to ${mostEvents}`);
    const range: DayRange = { from: days.first, to: days.last, match: 'overlaps' };
    return wholeList(context, asked, first, { types: ['event'], where: [{ kind: 'date', field: 'date', range }, ...where], order: byDate });
  }
}

/** The days asked for; where a side is open, as far as events are told. */
const endsOf = (range: DayRange | null, events: DayCounts): { readonly first: number; readonly last: number } | null => {
  const { told } = events;
  const first = range?.from ?? told?.first;
  const last = range?.to ?? told?.last;
  return first === undefined || last === undefined || first > last ? null : { first, last };
};

const tooMany = (unit: CalendarUnit, { first, last }: { first: number; last: number }, calendar: Calendar): Error => {
  const years = Math.round((last - first) / 365.25);
  return badInput(
    `unit: ${unit.toUpperCase()} makes more than ${mostBuckets} stretches of these ${years} years (${calendar}): ask for a larger unit or fewer days`,
  );
};
