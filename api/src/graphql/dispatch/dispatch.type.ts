import { Field, ObjectType } from 'type-graphql';
import { Contribution } from '../contribution/contribution.type.js';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';
import { HistoricalDate } from '../shared/historical-date.type.js';
import { Source, sourceOf } from '../shared/source.type.js';

@ObjectType({
  implements: [Node, Entry],
  simpleResolvers: true,
  description: "One item of the day-by-day chronicle ('1917 Live'): a voice or a report of that day.",
})
export class Dispatch extends Entry<'dispatch'> {
  #date: HistoricalDate | undefined;

  /** The beginning of its text: at most 200 characters, cut at a word. */
  override get summary(): string | null {
    const locale = this.localeOf('text');
    return locale === null ? null : (this.stored.teasers[locale] ?? null);
  }

  @Field(() => String, { description: 'The headline.' })
  get headline(): string {
    return this.label;
  }

  @Field(() => HistoricalDate, { description: 'The day that it tells of.' })
  get date(): HistoricalDate {
    return (this.#date ??= new HistoricalDate(this.record.date, this.asked));
  }

  @Field(() => String, { nullable: true, description: 'Local time of day, HH:MM, where known.' })
  get time(): string | null {
    return this.record.time ?? null;
  }

  @Field(() => Contribution, { nullable: true, description: 'Whose words they are; null where it is a report of our own.' })
  get voice(): Contribution | null {
    return this.record.voice ? new Contribution(this.record.voice, this) : null;
  }

  @Field(() => Source, { nullable: true, description: 'Where the words were taken from.' })
  get source(): Source | null {
    return sourceOf(this.record.source, this.asked);
  }
}
