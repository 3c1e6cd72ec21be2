import type { EntryType as EntryTypeName } from '@october/schema';
import { Field, InputType } from 'type-graphql';
import type { EntryFilterArguments } from '../../archive/filters.js';
import { DateTimeScalar, UrlScalar } from '../scalars/scalars.js';
import { EntryType } from '../shared/enums.js';

@InputType({
  description:
    'Which entries. All fields given must hold, within a list any may. Entries are named by slug, former slug or id; what is unknown matches nothing.',
})
export class EntryFilter implements EntryFilterArguments {
  @Field(() => [EntryType], { nullable: true, description: 'Of these types.' })
  types?: EntryTypeName[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed by a publication at this instant or later.' })
  updatedSince?: string | null;

  @Field(() => [String], { nullable: true, description: 'Topics that it is about; those of narrower topics are found too.' })
  topic?: string[] | null;

  @Field(() => [UrlScalar], { nullable: true, description: 'Addresses of the same thing elsewhere: Wikidata, VIAF, GeoNames.' })
  sameAs?: string[] | null;
}
