import type { NameKind as NameKindName } from '@october/schema';
import { Arg, Field, InterfaceType } from 'type-graphql';
import { Entry, type RecordIn } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';
import { NameKind } from '../shared/enums.js';
import { Name, namesOf } from '../shared/name.type.js';

type AgentType = 'person' | 'organization';

@InterfaceType({ implements: [Node, Entry], description: 'A person or an organization: whoever can write, speak, sign or take part.' })
export abstract class Agent<Type extends AgentType = AgentType> extends Entry<Type> {
  @Field(() => String, { description: 'The name that it is known by.' })
  get name(): string {
    return this.label;
  }

  @Field(() => [Name], { description: 'Its names, each with the time in which it was used. As many as the editor entered.' })
  names(@Arg('kind', () => [NameKind], { nullable: true, description: 'Of these kinds only.' }) kind?: NameKindName[] | null): Name[] {
    return namesOf((this.record as RecordIn<AgentType>).names, this.asked, kind);
  }
}
