import type { NameKind as NameKindName, NameRecord } from '@october/schema';
import { Field, ObjectType } from 'type-graphql';
import type { WithSpans } from '../../store/entry.js';
import { LocaleScalar } from '../scalars/scalars.js';
import { NameKind } from './enums.js';
import { dateOf, HistoricalDate } from './historical-date.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One of the names of a person, organization or place, with the time in which it was used: St Petersburg, Petrograd, Leningrad.',
})
export class Name {
  constructor(
    private readonly stored: WithSpans<NameRecord>,
    private readonly locale: string,
  ) {}

  @Field(() => String, { description: 'The name itself.' })
  get text(): string {
    return this.stored.text;
  }

  @Field(() => NameKind, { description: 'What kind of name it is.' })
  get kind(): NameKindName {
    return this.stored.kind;
  }

  @Field(() => LocaleScalar, { nullable: true, description: 'The language that the name is in.' })
  get language(): string | null {
    return this.stored.language ?? null;
  }

  @Field(() => HistoricalDate, { nullable: true, description: 'When it began to be used.' })
  get start(): HistoricalDate | null {
    return dateOf(this.stored.start, this.locale);
  }

  @Field(() => HistoricalDate, { nullable: true, description: 'When it ceased to be used.' })
  get end(): HistoricalDate | null {
    return dateOf(this.stored.end, this.locale);
  }
}

/** All names, or those of some kinds, in the editor's order. */
export const namesOf = (stored: readonly WithSpans<NameRecord>[], locale: string, kinds?: readonly NameKindName[] | null): Name[] =>
  stored.filter(({ kind }) => !kinds || kinds.includes(kind)).map((name) => new Name(name, locale));
