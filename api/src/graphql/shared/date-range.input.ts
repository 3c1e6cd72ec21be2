import type { Calendar as CalendarName } from '@october/schema';
import { Field, InputType } from 'type-graphql';
import type { DateRangeArguments } from '../../archive/day-range.js';
import type { DayRange } from '../../store/question.js';
import { DateScalar } from '../scalars/scalars.js';
import { Calendar, DateMatch } from './enums.js';

@InputType({ description: 'A stretch of days, both ends included, counted in `calendar`. A side left out is open.' })
export class DateRange implements DateRangeArguments {
  @Field(() => DateScalar, { nullable: true, description: 'This one day: short for the same day in `from` and `to`.' })
  on?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  to?: string | null;

  @Field(() => Calendar, { defaultValue: 'gregorian', description: 'The calendar in which the days are counted.' })
  calendar!: CalendarName;

  @Field(() => DateMatch, { defaultValue: 'overlaps', description: 'How a date that may mean several days must meet these.' })
  match!: DayRange['match'];
}
