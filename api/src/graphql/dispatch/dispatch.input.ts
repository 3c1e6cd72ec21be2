import { Field, InputType } from 'type-graphql';
import type { DispatchFilterArguments } from '../../archive/filters.js';
import { DateRange } from '../shared/date-range.input.js';

@InputType({
  description:
    'Which dispatches. All fields given must hold, within a list any may. Entries are named by slug, former slug or id; what is unknown matches nothing.',
})
export class DispatchFilter implements DispatchFilterArguments {
  @Field(() => DateRange, { nullable: true, description: 'The day that it tells of.' })
  date?: DateRange | null;

  @Field(() => [String], { nullable: true, description: 'People or organizations whose voice it is.' })
  voice?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Events that it belongs to.' })
  event?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Places that it tells of; those within them are found too.' })
  place?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Topics that it is about; those of narrower topics are found too.' })
  topic?: string[] | null;
}
