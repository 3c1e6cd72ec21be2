import { ArgsType, Field, Int } from 'type-graphql';
import type { WindowArguments } from '../../archive/window.js';

@ArgsType()
export class ConnectionArgs implements WindowArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'How many, from the beginning or after `after`. 0 to 100; 20 where neither `first` nor `last` is given.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: what follows it.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many, from the end or before `before`. 0 to 100; not together with `first`.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: what stands before it.' })
  before?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of a page, from 1, of `first` nodes each; instead of cursors. Page times `first` is at most 10,000.',
  })
  page?: number | null;
}
