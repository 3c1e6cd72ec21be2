import type { Calendar as CalendarName, EntryType } from '@october/schema';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { julianDayOf } from '../../archive/day-range.js';
import { chooseLocale } from '../../archive/locales.js';
import type { Condition } from '../../store/question.js';
import { DispatchConnection, DocumentConnection, EntryConnection, EventConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { Dispatch } from '../dispatch/dispatch.type.js';
import type { Document } from '../document/document.type.js';
import type { Entry } from '../entry/entry.type.js';
import type { Event } from '../event/event.type.js';
import { DateScalar } from '../scalars/scalars.js';
import { ConnectionArgs } from '../shared/connection.args.js';
import type { Connection } from '../shared/connection.js';
import { Calendar } from '../shared/enums.js';
import { TypedListArgs } from '../shared/lists.args.js';
import { LocaleArg } from '../shared/locale.arg.js';
import { byDate, dispatchList, documentList, entryList, eventList } from '../shared/typed-lists.js';
import { Day } from './day.type.js';

const onTheDay = (day: number, told: boolean): readonly Condition[] => [{ kind: 'toldToTheDay', day, told }];

/** The types that have a date of their own. */
const dated = ['event', 'document', 'dispatch', 'period'] as const satisfies readonly EntryType[];

@Resolver(() => Day)
export class DayResolver {
  @Query(() => Day, { description: 'One day; never null, though it may be empty.' })
  day(
    @Arg('date', () => DateScalar, { description: 'The day, counted in `calendar`.' }) date: string,
    @Arg('calendar', () => Calendar, { defaultValue: 'gregorian', description: 'The calendar in which `date` is counted.' })
    calendar: CalendarName,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() { site }: GraphQLContext,
  ): Day {
    return new Day(julianDayOf(date, calendar, 'date'), chooseLocale(site, locale));
  }

  @FieldResolver(() => EventConnection, { description: 'What happened on this day.' })
  events(
    @Root() { number, asked }: Day,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Event> {
    return eventList(context, asked, args, { where: onTheDay(number, true) });
  }

  @FieldResolver(() => DocumentConnection, { description: 'What was written, spoken or issued on this day.' })
  documents(
    @Root() { number, asked }: Day,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Document> {
    return documentList(context, asked, args, { where: onTheDay(number, true) });
  }

  @FieldResolver(() => DispatchConnection, { description: 'The chronicle of this day.' })
  dispatches(
    @Root() { number, asked }: Day,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Dispatch> {
    return dispatchList(context, asked, { ...args, direction: 'asc' }, { where: onTheDay(number, true) });
  }

  @FieldResolver(() => EntryConnection, {
    description: "Events, documents, dispatches and periods that can mean this day but are not told to the day: 'February 1917'. By date.",
  })
  around(
    @Root() { number, asked }: Day,
    @Args(() => TypedListArgs) args: TypedListArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Entry> {
    return entryList(context, asked, args, { where: onTheDay(number, false), order: byDate }, dated);
  }

  @FieldResolver(() => Day, { nullable: true, description: 'The nearest earlier day on which anything told to the day is recorded.' })
  previous(@Root() day: Day, @Ctx() context: GraphQLContext): Promise<Day | null> {
    return neighbouringDay(context, day, 'previous');
  }

  @FieldResolver(() => Day, { nullable: true, description: 'The nearest later day on which anything told to the day is recorded.' })
  next(@Root() day: Day, @Ctx() context: GraphQLContext): Promise<Day | null> {
    return neighbouringDay(context, day, 'next');
  }
}

const neighbouringDay = async ({ loaders }: GraphQLContext, { number, asked }: Day, side: 'previous' | 'next'): Promise<Day | null> => {
  const found = (await loaders.neighbouringDays.load(number))[side];
  return found === null ? null : new Day(found, asked);
};
