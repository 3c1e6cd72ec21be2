import type { DocumentKind as KindName, EntryType as EntryTypeName } from '@october/schema';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { DocumentFilterArguments } from '../../archive/filters.js';
import type { WindowArguments } from '../../archive/window.js';
import { DocumentKind } from '../document/document-kind.js';
import { LocaleScalar } from '../scalars/scalars.js';
import { DateRange } from '../shared/date-range.input.js';
import { EntryType } from '../shared/enums.js';

@InputType({
  description:
    'Narrows a search. All fields given must hold, within a list any may; an entry that cannot have such a value is left out. Entries are named by slug, former slug or id; what is unknown matches nothing.',
})
export class SearchFilter implements DocumentFilterArguments {
  @Field(() => DateRange, { nullable: true, description: 'When it happened, or was written, spoken or issued.' })
  date?: DateRange | null;

  @Field(() => [String], { nullable: true, description: 'People or organizations that wrote, spoke or issued it.' })
  author?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'People or organizations that had any part in it.' })
  contributor?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Topics that it is about; those of narrower topics are found too.' })
  topic?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Places where it happened or was written; those within them are found too.' })
  place?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Periods that it belongs to.' })
  period?: string[] | null;

  @Field(() => [DocumentKind], { nullable: true, description: 'Kinds of document.' })
  kind?: KindName[] | null;

  @Field(() => [LocaleScalar], { nullable: true, description: 'Languages of a document as it is stored.' })
  language?: string[] | null;
}

@ArgsType()
export class SearchArgs implements WindowArguments {
  @Field(() => String, {
    defaultValue: '',
    description:
      'What to search for: `land decree` (both words, in any form), `"all power to the soviets"` (these words in this order), `revol*` (any word that begins so), `soviets -kronstadt` (without). Nothing at all browses. Any text is understood; its first 32 words count.',
  })
  query!: string;

  @Field(() => [EntryType], { nullable: true, description: 'Of these types only; of every type where none is given.' })
  types?: EntryTypeName[] | null;

  @Field(() => SearchFilter, { nullable: true, description: 'Which of what is found; all where none is given.' })
  filter?: SearchFilter | null;

  @Field(() => Int, { nullable: true, description: 'How many, from the beginning or after `after`. 0 to 100; 20 where it is not given.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of the same search: what follows it.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of a page, from 1, of `first` results each; instead of a cursor. Page times `first` is at most 10,000.',
  })
  page?: number | null;
}
