import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Anything with a global id. Ids are stable for ever, over slugs, machines, export and import.' })
export abstract class Node {
  /** Name of the schema's type that it is. */
  abstract readonly typeName: string;

  @Field(() => ID, { description: 'Global id, the same for ever.' })
  readonly id!: string;
}
