import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Where in a list the answer stands.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after the last node here.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something stands before the first node here.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first node here, for `before`; null where there is none.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last node here, for `after`; null where there is none.' })
  endCursor!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of this page, from 1; only where `page` was asked for.' })
  page!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many pages there are at this size; only where `page` was asked for.' })
  pageCount!: () => number | null | Promise<number>;
}
