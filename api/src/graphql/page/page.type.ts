import { Field, Int, ObjectType } from 'type-graphql';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';

@ObjectType({ implements: [Node, Entry], simpleResolvers: true, description: 'A page of the site itself, such as About us.' })
export class Page extends Entry<'page'> {
  @Field(() => String, { description: 'The title.' })
  get title(): string {
    return this.label;
  }

  @Field(() => Int, { description: 'Its place among the pages, as the editor numbered them; equal ones by slug.' })
  get position(): number {
    return this.record.position;
  }
}
