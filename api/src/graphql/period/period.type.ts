import { Field, Int, ObjectType } from 'type-graphql';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';
import { HistoricalDate } from '../shared/historical-date.type.js';

@ObjectType({
  implements: [Node, Entry],
  simpleResolvers: true,
  description: 'A chapter of the timeline: The February Revolution, The July Days.',
})
export class Period extends Entry<'period'> {
  #date: HistoricalDate | undefined;

  @Field(() => String, { description: 'The title.' })
  get title(): string {
    return this.label;
  }

  @Field(() => Int, { description: 'Its place among the periods, as the editor numbered them; equal ones by slug.' })
  get position(): number {
    return this.record.position;
  }

  @Field(() => HistoricalDate, { description: 'From when to when.' })
  get date(): HistoricalDate {
    return (this.#date ??= new HistoricalDate(this.record.date, this.asked));
  }
}
