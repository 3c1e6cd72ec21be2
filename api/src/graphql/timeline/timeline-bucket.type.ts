import type { Calendar } from '@october/schema';
import { displayDate, formatDay } from '@october/schema/dist/date/index.js';
import { Field, Int, ObjectType } from 'type-graphql';
import type { CalendarUnit, UnitSpan } from '../../archive/calendar-units.js';
import type { DayCounts } from '../../archive/day-counts.js';
import type { Condition } from '../../store/question.js';
import { DateScalar } from '../scalars/scalars.js';
import { describedEnum } from '../shared/described-enum.js';

export const TimelineUnit = describedEnum<CalendarUnit>('TimelineUnit', 'What a timeline is cut into.', {
  day: 'A day.',
  week: 'From Monday to Sunday.',
  month: 'A month of the calendar asked for.',
  year: 'A year of the calendar asked for.',
  decade: 'Ten years: 1910 to 1919.',
});

export interface Counted {
  readonly events: DayCounts;
  readonly documents: DayCounts;
  readonly dispatches: DayCounts;
}

@ObjectType({
  description:
    'One stretch of a timeline, counted in the calendar of the question. A date that may mean several days counts in every stretch that has one of them: an event of "February 1917" is counted on each day of that month. So the counts are those that lists give for the same days.',
})
export class TimelineBucket {
  constructor(
    /** Its days; cut where the question begins and ends. */
    readonly days: { readonly first: number; readonly last: number },
    private readonly unit: UnitSpan,
    private readonly calendar: Calendar,
    readonly asked: string,
    private readonly counted: Counted,
    /** What the question says of events, but for these days. */
    readonly where: readonly Condition[],
  ) {}

  @Field(() => DateScalar, { description: 'Its first day.' })
  get start(): string {
    return formatDay(this.days.first, this.calendar);
  }

  @Field(() => DateScalar, { description: 'Its last day.' })
  get end(): string {
    return formatDay(this.days.last, this.calendar);
  }

  @Field(() => String, { description: "For people, in the reader's language: October 1917." })
  get label(): string {
    const { calendar } = this;
    return displayDate({ edtf: this.unit.edtf, calendar }, { calendar, locale: this.asked });
  }

  @Field(() => Int, { description: 'How many events can have happened in it, of those that the filter leaves.' })
  get eventCount(): number {
    return this.counted.events.between(this.days.first, this.days.last);
  }

  @Field(() => Int, { description: 'How many documents can have been written, spoken or issued in it.' })
  get documentCount(): number {
    return this.counted.documents.between(this.days.first, this.days.last);
  }

  @Field(() => Int, { description: 'How many dispatches of the chronicle speak of it.' })
  get dispatchCount(): number {
    return this.counted.dispatches.between(this.days.first, this.days.last);
  }
}
