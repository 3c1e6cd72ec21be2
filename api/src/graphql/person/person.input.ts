import { Field, InputType } from 'type-graphql';
import type { PersonFilterArguments } from '../../archive/filters.js';
import type { Order } from '../../store/question.js';
import { DateRange } from '../shared/date-range.input.js';
import { describedEnum } from '../shared/described-enum.js';
import { SortDirection, type SortDirectionName } from '../shared/enums.js';

@InputType({
  description:
    'Which people. All fields given must hold, within a list any may. Entries are named by slug, former slug or id; what is unknown matches nothing.',
})
export class PersonFilter implements PersonFilterArguments {
  @Field(() => String, {
    nullable: true,
    description: "How the name, or the name for lists, begins in the reader's language; case and diacritics do not matter.",
  })
  nameStartsWith?: string | null;

  @Field(() => [String], { nullable: true, description: 'Organizations that they had a role in.' })
  organization?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Topics that they are listed under; those of narrower topics are found too.' })
  topic?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A collection that they stand in.' })
  collection?: string | null;

  @Field(() => DateRange, { nullable: true, description: 'When they were born.' })
  bornIn?: DateRange | null;

  @Field(() => DateRange, { nullable: true, description: 'When they died.' })
  diedIn?: DateRange | null;
}

export const PersonOrderField = describedEnum<'sort_name' | 'born' | 'updated'>('PersonOrderField', 'What people are ordered by.', {
  sort_name: "The name for lists, by the rules of the reader's language.",
  born: 'When they were born.',
  updated: 'The last publication that changed the entry.',
});

@InputType({ description: 'An order of people. What has no value in the field comes last in both directions.' })
export class PersonOrder {
  @Field(() => PersonOrderField, { defaultValue: 'sort_name', description: 'What they are ordered by.' })
  field!: 'sort_name' | 'born' | 'updated';

  @Field(() => SortDirection, { defaultValue: 'asc', description: 'Forwards or backwards.' })
  direction!: SortDirectionName;
}

/** In the store's words. */
export const personOrder = (asked: PersonOrder | null | undefined): Order =>
  asked
    ? { field: asked.field === 'sort_name' ? 'sortName' : asked.field, direction: asked.direction }
    : { field: 'sortName', direction: 'asc' };
