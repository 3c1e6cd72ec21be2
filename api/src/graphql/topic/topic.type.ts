import { Field, ObjectType } from 'type-graphql';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';

@ObjectType({
  implements: [Node, Entry],
  simpleResolvers: true,
  description: 'A subject heading, in a tree of broader and narrower ones (SKOS).',
})
export class Topic extends Entry<'topic'> {
  @Field(() => [String], { description: 'Other words for it. As many as the editor entered.' })
  get alternateLabels(): readonly string[] {
    const own = this.own?.alternateLabels ?? [];
    return own.length > 0 ? own : this.record.alternateLabels;
  }
}
