import type { GuideReadingRecord, GuideSectionRecord } from '@october/schema';
import { Field, Int, ObjectType } from 'type-graphql';
import { sectionsOf } from '../../archive/guide-contents.js';
import type { WithSpans } from '../../store/entry.js';
import { Contribution } from '../contribution/contribution.type.js';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';
import { GuideSection } from './guide-section.type.js';
import type { Reading } from './reading.type.js';

type Section = WithSpans<GuideSectionRecord>;
type Step = WithSpans<GuideReadingRecord>;

@ObjectType({ implements: [Node, Entry], simpleResolvers: true, description: 'A reading guide: what to read, in which order, and why.' })
export class Guide extends Entry<'guide'> {
  #sections: GuideSection[] | undefined;
  #readings: Reading[] | undefined;

  @Field(() => String, { description: 'The title.' })
  get title(): string {
    return this.label;
  }

  @Field(() => Int, { description: 'Its place among the guides, as the editor numbered them; equal ones by slug.' })
  get position(): number {
    return this.record.position;
  }

  @Field(() => [Contribution], { description: 'Who compiled it, in order. As many as the editor entered.' })
  get compiledBy(): Contribution[] {
    return this.record.compiledBy.map((contribution) => new Contribution(contribution, this));
  }

  @Field(() => [GuideSection], {
    description:
      'Its sections, in order. At most 100, with at most 500 readings in all. Readings before the first section stand in one without a title.',
  })
  get sections(): GuideSection[] {
    if (this.#sections) return this.#sections;
    const placed = sectionsOf<Section, Step>(this.record.contents);
    return (this.#sections = placed.map(({ block, readings }, index) => new GuideSection(this, block, index, readings)));
  }

  /** All readings of all sections, in order. */
  get allReadings(): readonly Reading[] {
    return (this.#readings ??= this.sections.flatMap(({ readings }) => readings));
  }
}
