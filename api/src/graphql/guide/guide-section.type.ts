import type { GuideReadingRecord, GuideSectionRecord } from '@october/schema';
import { Field, Int, ObjectType } from 'type-graphql';
import { openingKey, type PlacedReading } from '../../archive/guide-contents.js';
import type { WithSpans } from '../../store/entry.js';
import { Node } from '../entry/node.type.js';
import type { Guide } from './guide.type.js';
import { Reading } from './reading.type.js';

@ObjectType({ implements: [Node], simpleResolvers: true, description: 'A section of a reading guide.' })
export class GuideSection extends Node {
  readonly typeName = 'GuideSection';
  override readonly id: string;
  readonly key: string;
  readonly own: { readonly title?: string | undefined; readonly introduction?: string | undefined } | undefined;

  @Field(() => Int, { description: 'Its place in the guide, from 1.' })
  readonly position: number;

  @Field(() => [Reading], { description: 'What to read in it, in order. At most 500 in the whole guide.' })
  readonly readings: Reading[];

  constructor(
    readonly guide: Guide,
    readonly stored: WithSpans<GuideSectionRecord> | null,
    index: number,
    readings: readonly PlacedReading<WithSpans<GuideReadingRecord>>[],
  ) {
    super();
    this.key = stored?.key ?? openingKey;
    this.id = `${guide.id}:${this.key}`;
    this.position = index + 1;
    this.own = stored?.translations.find(({ locale }) => locale === guide.asked);
    this.readings = readings.map(({ block, index: place }) => new Reading(guide, this, block, place));
  }

  @Field(() => String, { nullable: true, description: 'The title; null of the section of readings before the first titled one.' })
  get title(): string | null {
    return this.own?.title || this.stored?.title || null;
  }
}
