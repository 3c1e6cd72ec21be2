// What happened on a day of any year.
import type { Calendar as CalendarName } from '@october/schema';
import { daysInMonth } from '@october/schema/dist/date/index.js';
import { Arg, Args, Ctx, Int, Query, Resolver } from 'type-graphql';
import { chooseLocale } from '../../archive/locales.js';
import { badInput } from '../../archive/user-error.js';
import { monthDayKey } from '../../store/keys.js';
import { EntryConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { Entry } from '../entry/entry.type.js';
import type { Connection } from '../shared/connection.js';
import { Calendar } from '../shared/enums.js';
import { TypedListArgs } from '../shared/lists.args.js';
import { LocaleArg } from '../shared/locale.arg.js';
import { byDate, entryList } from '../shared/typed-lists.js';

/** Types whose main date may be told to the day. */
const dated = ['event', 'document', 'dispatch', 'period'] as const;

/** A leap year in both calendars: every day that there can be. */
const anyYear = 1916;

@Resolver()
export class OnThisDayResolver {
  @Query(() => EntryConnection, {
    description:
      'What happened on this day of any year: events, documents and dispatches that are told to the day, by date. What lasted longer, or is told to the month or the year, is left out.',
  })
  onThisDay(
    @Arg('month', () => Int, { description: 'The month, 1 to 12.' }) month: number,
    @Arg('day', () => Int, { description: 'The day of the month, from 1. 29 February is a day, too.' }) day: number,
    @Arg('calendar', () => Calendar, {
      defaultValue: 'gregorian',
      description: 'The calendar in which the day is counted, whatever calendar a date is recorded in.',
    })
    calendar: CalendarName,
    @Args(() => TypedListArgs) args: TypedListArgs,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: GraphQLContext,
  ): Connection<Entry> {
    if (month < 1 || month > 12) throw badInput(`month: ${month} is not a month: expected 1 to 12`);
    const last = daysInMonth(calendar, anyYear, month);
    if (day < 1 || day > last) throw badInput(`day: ${day} is not a day of month ${month}: expected 1 to ${last}`);
    const field = calendar === 'julian' ? 'julianDay' : 'gregorianDay';
    const where = [{ kind: 'value', field, values: [monthDayKey(month, day)] } as const];
    return entryList(context, chooseLocale(context.site, locale), args, { where, order: byDate }, dated);
  }
}
