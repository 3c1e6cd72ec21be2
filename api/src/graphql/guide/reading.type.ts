import type { GuideReadingRecord } from '@october/schema';
import { Field, Int, ObjectType } from 'type-graphql';
import type { WithSpans } from '../../store/entry.js';
import { Node } from '../entry/node.type.js';
import { Source, sourceOf } from '../shared/source.type.js';
import { GuideSection } from './guide-section.type.js';
import { Guide } from './guide.type.js';

@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description:
    'One step of a guide: a document of the archive or a work elsewhere. Its id stays when it is moved or the guide published again.',
})
export class Reading extends Node {
  readonly typeName = 'Reading';
  override readonly id: string;
  readonly own: { readonly title?: string | undefined; readonly note?: string | undefined } | undefined;

  @Field(() => Int, { description: 'Its place over the whole guide, from 1.' })
  readonly position: number;

  @Field(() => Guide, { description: 'The guide that it is a step of.' })
  readonly guide: Guide;

  @Field(() => GuideSection, { description: 'The section of the guide that it stands in.' })
  readonly section: GuideSection;

  constructor(
    guide: Guide,
    section: GuideSection,
    readonly stored: WithSpans<GuideReadingRecord>,
    index: number,
  ) {
    super();
    this.guide = guide;
    this.section = section;
    this.id = `${guide.id}:${stored.key}`;
    this.position = index + 1;
    this.own = stored.translations.find(({ locale }) => locale === guide.asked);
  }

  /** The editor's title for it, if there is one. */
  get ownTitle(): string | null {
    return this.own?.title || this.stored.title || null;
  }

  @Field(() => Boolean, { description: 'Whether it must be read; the others are for those who want more.' })
  get required(): boolean {
    return this.stored.required;
  }

  @Field(() => Source, { nullable: true, description: 'The work elsewhere; null where it is a document of the archive.' })
  get link(): Source | null {
    return sourceOf(this.stored.link, this.guide.asked);
  }

  @Field(() => Reading, { nullable: true, description: 'The step before it; null where it is the first.' })
  get previous(): Reading | null {
    return this.guide.allReadings[this.position - 2] ?? null;
  }

  @Field(() => Reading, { nullable: true, description: 'The step after it; null where it is the last.' })
  get next(): Reading | null {
    return this.guide.allReadings[this.position] ?? null;
  }
}
