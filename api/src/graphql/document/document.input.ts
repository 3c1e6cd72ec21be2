import type { DocumentKind as KindName } from '@october/schema';
import { Field, InputType } from 'type-graphql';
import type { DocumentFilterArguments } from '../../archive/filters.js';
import type { Order } from '../../store/question.js';
import { LocaleScalar, UrlScalar } from '../scalars/scalars.js';
import { DateRange } from '../shared/date-range.input.js';
import { describedEnum } from '../shared/described-enum.js';
import { SortDirection, type SortDirectionName } from '../shared/enums.js';
import { DocumentKind } from './document-kind.js';

@InputType({
  description:
    'Which documents. All fields given must hold, within a list any may. Entries are named by slug, former slug or id; what is unknown matches nothing.',
})
export class DocumentFilter implements DocumentFilterArguments {
  @Field(() => [String], { nullable: true, description: 'People or organizations that wrote, spoke or issued it.' })
  author?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'People or organizations that had any part in it.' })
  contributor?: string[] | null;

  @Field(() => [DocumentKind], { nullable: true, description: 'Kinds of document.' })
  kind?: KindName[] | null;

  @Field(() => DateRange, { nullable: true, description: 'When it was written, spoken or issued.' })
  date?: DateRange | null;

  @Field(() => [String], { nullable: true, description: 'Periods that it belongs to.' })
  period?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Events that it is listed with.' })
  event?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Topics that it is about; those of narrower topics are found too.' })
  topic?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Places that it was written, spoken or issued at; those within them are found too.',
  })
  place?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'People, organizations or places that the text speaks of.' })
  mentions?: string[] | null;

  @Field(() => [LocaleScalar], { nullable: true, description: 'Languages of the text as it is stored.' })
  language?: string[] | null;

  @Field(() => [String], { nullable: true, description: "The archive's own numbers." })
  identifier?: string[] | null;

  @Field(() => [UrlScalar], { nullable: true, description: 'Addresses of rights statements or licences.' })
  license?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The larger work that it is a part of.' })
  partOf?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True leaves out what is a part of a larger work.' })
  topLevelOnly?: boolean | null;
}

export const DocumentOrderField = describedEnum<'date' | 'title' | 'author' | 'updated'>(
  'DocumentOrderField',
  'What documents are ordered by.',
  {
    date: 'When it was written, spoken or issued.',
    title: "The title, by the rules of the reader's language.",
    author: "The first author's name for lists, by the rules of the reader's language.",
    updated: 'The last publication that changed it.',
  },
);

@InputType({ description: 'An order of documents. What has no value in the field comes last in both directions.' })
export class DocumentOrder implements Order {
  @Field(() => DocumentOrderField, { defaultValue: 'date', description: 'What they are ordered by.' })
  field!: 'date' | 'title' | 'author' | 'updated';

  @Field(() => SortDirection, { defaultValue: 'asc', description: 'Forwards or backwards.' })
  direction!: SortDirectionName;
}
