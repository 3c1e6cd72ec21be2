import type { QuotationRecord, RoleRecord } from '@october/schema';
import { Args, Field, ObjectType } from 'type-graphql';
import { checkSize } from '../../archive/window.js';
import type { WithSpans } from '../../store/entry.js';
import { Agent } from '../agent/agent.type.js';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';
import { dateOf, HistoricalDate } from '../shared/historical-date.type.js';
import { QuotationsArgs } from '../shared/lists.args.js';
import { Source, sourceOf } from '../shared/source.type.js';

@ObjectType({ simpleResolvers: true, description: 'An office or membership that a person had.' })
export class Role {
  readonly #ownTitle: string | undefined;

  constructor(
    readonly stored: WithSpans<RoleRecord>,
    readonly locale: string,
  ) {
    this.#ownTitle = stored.translations.find((translation) => translation.locale === locale)?.title;
  }

  @Field(() => String, { description: 'What the person was: chairman, member of the Central Committee.' })
  get title(): string {
    return this.#ownTitle || this.stored.title;
  }

  @Field(() => HistoricalDate, { nullable: true, description: 'Since when.' })
  get start(): HistoricalDate | null {
    return dateOf(this.stored.start, this.locale);
  }

  @Field(() => HistoricalDate, { nullable: true, description: 'Until when.' })
  get end(): HistoricalDate | null {
    return dateOf(this.stored.end, this.locale);
  }
}

@ObjectType({
  simpleResolvers: true,
  description: "What somebody said of a person. Plain text, in the reader's language where translated.",
})
export class Quotation {
  readonly #own: { readonly text?: string | undefined; readonly attribution?: string | undefined } | undefined;

  constructor(
    readonly stored: WithSpans<QuotationRecord>,
    readonly locale: string,
  ) {
    this.#own = stored.translations.find((translation) => translation.locale === locale);
  }

  @Field(() => String, { description: 'The words.' })
  get text(): string {
    return this.#own?.text || this.stored.text;
  }

  @Field(() => String, { nullable: true, description: 'Whose words they are, as it is to be printed.' })
  get attribution(): string | null {
    return this.#own?.attribution || this.stored.attribution || null;
  }

  @Field(() => Source, { nullable: true, description: 'The work elsewhere that they stand in.' })
  get source(): Source | null {
    return sourceOf(this.stored.source, this.locale);
  }
}

@ObjectType({ implements: [Node, Entry, Agent], simpleResolvers: true, description: 'A person.' })
export class Person extends Agent<'person'> {
  #born: HistoricalDate | null | undefined;
  #died: HistoricalDate | null | undefined;

  @Field(() => String, { description: "The name for lists: 'Lenin, Vladimir Ilyich'." })
  get sortName(): string {
    return this.words('sortName') ?? this.label;
  }

  @Field(() => [String], { description: 'Texts of `names`. As many as the editor entered.' })
  get alternateNames(): string[] {
    return this.record.names.map(({ text }) => text);
  }

  @Field(() => HistoricalDate, { nullable: true, description: 'When the person was born.' })
  get born(): HistoricalDate | null {
    return (this.#born ??= dateOf(this.record.born, this.asked));
  }

  @Field(() => HistoricalDate, { nullable: true, description: 'When the person died.' })
  get died(): HistoricalDate | null {
    return (this.#died ??= dateOf(this.record.died, this.asked));
  }

  @Field(() => [Role], { description: "Offices and memberships, in the editor's order. As many as the editor entered." })
  get roles(): Role[] {
    return this.record.roles.map((role) => new Role(role, this.asked));
  }

  @Field(() => [Quotation], { description: 'What others said of this person. At most 100.' })
  quotations(@Args(() => QuotationsArgs) { first }: QuotationsArgs): Quotation[] {
    checkSize('first', first);
    return this.record.quotations.slice(0, first ?? 100).map((quotation) => new Quotation(quotation, this.asked));
  }
}
