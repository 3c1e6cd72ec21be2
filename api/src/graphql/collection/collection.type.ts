import { Field, ObjectType } from 'type-graphql';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';

@ObjectType({
  implements: [Node, Entry],
  simpleResolvers: true,
  description: 'Entries of any kind, chosen and ordered by an editor: the people gallery, the front page, an exhibition.',
})
export class Collection extends Entry<'collection'> {
  @Field(() => String, { description: 'The title.' })
  get title(): string {
    return this.label;
  }
}
