import type { Significance as SignificanceName } from '@october/schema';
import { Field, ObjectType } from 'type-graphql';
import { Participation } from '../contribution/contribution.type.js';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';
import { HistoricalDate } from '../shared/historical-date.type.js';
import { Source } from '../shared/source.type.js';
import { Significance } from './event.input.js';

@ObjectType({ implements: [Node, Entry], simpleResolvers: true, description: 'Something that happened.' })
export class Event extends Entry<'event'> {
  #date: HistoricalDate | undefined;

  @Field(() => String, { description: 'What happened, in a few words.' })
  get title(): string {
    return this.label;
  }

  @Field(() => HistoricalDate, { description: 'When it happened.' })
  get date(): HistoricalDate {
    return (this.#date ??= new HistoricalDate(this.record.date, this.asked));
  }

  @Field(() => String, { nullable: true, description: 'Local time of day, HH:MM, where known.' })
  get time(): string | null {
    return this.record.time ?? null;
  }

  @Field(() => Significance, { description: 'How much it matters in the story that the archive tells.' })
  get significance(): SignificanceName {
    return this.record.significance;
  }

  @Field(() => [Participation], { description: "Who took part, in the editor's order. As many as the editor entered." })
  get participants(): Participation[] {
    return this.record.participants.map((participation) => new Participation(participation, this));
  }

  @Field(() => [Source], { description: "Where it is known from, in the editor's order. As many as the editor entered." })
  get sources(): Source[] {
    return this.record.sources.map((source) => new Source(source, this.asked));
  }
}
