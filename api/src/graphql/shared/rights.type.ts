import type { RightsRecord } from '@october/schema';
import { Field, ObjectType } from 'type-graphql';
import { UrlScalar } from '../scalars/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What one may do with it: a statement of rightsstatements.org or Creative Commons, as an address and in words.',
})
export class Rights {
  @Field(() => UrlScalar, { nullable: true, description: 'Address of the statement or licence.' })
  statement!: string | null;

  @Field(() => String, { description: 'The statement in words.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Who holds the rights.' })
  holder!: string | null;

  @Field(() => String, { nullable: true, description: 'What else must be known of the rights.' })
  note!: string | null;
}

export const rightsOf = (stored: RightsRecord | undefined): Rights | null =>
  stored === undefined
    ? null
    : { statement: stored.statement ?? null, label: stored.label, holder: stored.holder ?? null, note: stored.note ?? null };
