import { Field, ObjectType } from 'type-graphql';
import { Agent } from '../agent/agent.type.js';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';
import { dateOf, HistoricalDate } from '../shared/historical-date.type.js';

@ObjectType({
  implements: [Node, Entry, Agent],
  simpleResolvers: true,
  description: 'A party, a soviet, a regiment, a government or another body.',
})
export class Organization extends Agent<'organization'> {
  @Field(() => String, { nullable: true, description: 'Its abbreviation: RSDLP(b).' })
  get abbreviation(): string | null {
    return this.words('abbreviation');
  }

  @Field(() => HistoricalDate, { nullable: true, description: 'When it was founded.' })
  get founded(): HistoricalDate | null {
    return dateOf(this.record.founded, this.asked);
  }

  @Field(() => HistoricalDate, { nullable: true, description: 'When it was dissolved.' })
  get dissolved(): HistoricalDate | null {
    return dateOf(this.record.dissolved, this.asked);
  }
}
