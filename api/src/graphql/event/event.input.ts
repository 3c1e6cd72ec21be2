import type { Significance as SignificanceName } from '@october/schema';
import { Field, Float, InputType } from 'type-graphql';
import type { NearArguments } from '../../archive/conditions.js';
import type { EventFilterArguments } from '../../archive/filters.js';
import type { Order } from '../../store/question.js';
import { DateRange } from '../shared/date-range.input.js';
import { describedEnum } from '../shared/described-enum.js';
import { SortDirection, type SortDirectionName } from '../shared/enums.js';

export const Significance = describedEnum<SignificanceName>(
  'Significance',
  'How much an event matters in the story that the archive tells.',
  {
    major: 'A turning point: shown even where there is room for little.',
    normal: 'Neither a turning point nor a detail.',
    minor: 'A detail.',
  },
);

@InputType({ description: 'A circle on the Earth.' })
export class Near implements NearArguments {
  @Field(() => Float, { description: 'Degrees north of the equator, WGS 84; south is negative. -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east of Greenwich, WGS 84; west is negative. -180 to 180.' })
  longitude!: number;

  @Field(() => Float, { description: 'Radius in kilometres, along the surface.' })
  kilometres!: number;
}

@InputType({
  description:
    'Which events. All fields given must hold, within a list any may. Entries are named by slug, former slug or id; what is unknown matches nothing.',
})
export class EventFilter implements EventFilterArguments {
  @Field(() => DateRange, { nullable: true, description: 'When it happened.' })
  date?: DateRange | null;

  @Field(() => [String], { nullable: true, description: 'Periods that it belongs to.' })
  period?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'People or organizations that took part.' })
  participant?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Places where it happened; those within them are found too.' })
  place?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Topics that it is about; those of narrower topics are found too.' })
  topic?: string[] | null;

  @Field(() => [Significance], { nullable: true, description: 'How much it matters.' })
  significance?: SignificanceName[] | null;

  @Field(() => Near, { nullable: true, description: 'Near a point on the Earth, by the position of its place.' })
  near?: Near | null;
}

export const EventOrderField = describedEnum<'date' | 'title' | 'significance' | 'updated'>(
  'EventOrderField',
  'What events are ordered by.',
  {
    date: 'When it happened: day, then time of day, the untimed first.',
    title: "The title, by the rules of the reader's language.",
    significance: 'How much it matters: ascending is the major ones first.',
    updated: 'The last publication that changed it.',
  },
);

@InputType({ description: 'An order of events. What has no value in the field comes last in both directions.' })
export class EventOrder implements Order {
  @Field(() => EventOrderField, { defaultValue: 'date', description: 'What they are ordered by.' })
  field!: 'date' | 'title' | 'significance' | 'updated';

  @Field(() => SortDirection, { defaultValue: 'asc', description: 'Forwards or backwards.' })
  direction!: SortDirectionName;
}
