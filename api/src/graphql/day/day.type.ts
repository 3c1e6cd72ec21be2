import type { Calendar as CalendarName } from '@october/schema';
import { displayDay, formatDay } from '@october/schema/dist/date/index.js';
import { Arg, Field, ObjectType } from 'type-graphql';
import { DateScalar, LocaleScalar } from '../scalars/scalars.js';
import { Calendar } from '../shared/enums.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One day of the archive: what a day-by-day reader shows on one page. Holds what is told to the day and intervals whose ends are; in a day: by time, the untimed first.',
})
export class Day {
  constructor(
    /** Julian Day Number. */
    readonly number: number,
    readonly asked: string,
  ) {}

  @Field(() => DateScalar, { description: 'The day, counted in the calendar asked for.' })
  date(
    @Arg('calendar', () => Calendar, { defaultValue: 'gregorian', description: 'The calendar to count in.' }) calendar: CalendarName,
  ): string {
    return formatDay(this.number, calendar);
  }

  @Field(() => String, { description: "For people: 'Wednesday, 25 October (7 November) 1917'; one calendar where one is asked for." })
  display(
    @Arg('calendar', () => Calendar, { nullable: true, description: 'One calendar to show it in.' }) calendar?: CalendarName | null,
    @Arg('locale', () => LocaleScalar, {
      nullable: true,
      description: 'The language to write it in; that of the question where none is given.',
    })
    locale?: string | null,
  ): string {
    return displayDay(this.number, { calendar, locale: locale ?? this.asked });
  }
}
