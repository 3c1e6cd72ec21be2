// Arguments of lists. A list of a type takes the same filter and order wherever it stands.
import type { ContributorRole as RoleName, EntryType as EntryTypeName } from '@october/schema';
import { ArgsType, Field, Int } from 'type-graphql';
import { DispatchFilter } from '../dispatch/dispatch.input.js';
import { DocumentFilter, DocumentOrder } from '../document/document.input.js';
import { EntryFilter } from '../entry/entry.input.js';
import { EventFilter, EventOrder } from '../event/event.input.js';
import { PersonFilter, PersonOrder } from '../person/person.input.js';
import { ConnectionArgs } from './connection.args.js';
import { ContributorRole, EntryType, SortDirection, type SortDirectionName } from './enums.js';

@ArgsType()
export class DocumentListArgs extends ConnectionArgs {
  @Field(() => DocumentFilter, { nullable: true, description: 'Which documents; all where none is given.' })
  filter?: DocumentFilter | null;

  @Field(() => DocumentOrder, {
    nullable: true,
    description: "In which order. Without it: the editor's order where there is one, by date else.",
  })
  orderBy?: DocumentOrder | null;
}

@ArgsType()
export class AgentDocumentsArgs extends DocumentListArgs {
  @Field(() => [ContributorRole], { nullable: true, description: 'In any of these roles; author, speaker and issuer where none is given.' })
  role?: RoleName[] | null;
}

@ArgsType()
export class EventListArgs extends ConnectionArgs {
  @Field(() => EventFilter, { nullable: true, description: 'Which events; all where none is given.' })
  filter?: EventFilter | null;

  @Field(() => EventOrder, { nullable: true, description: 'In which order; by date where none is given.' })
  orderBy?: EventOrder | null;
}

@ArgsType()
export class DispatchListArgs extends ConnectionArgs {
  @Field(() => DispatchFilter, { nullable: true, description: 'Which dispatches; all where none is given.' })
  filter?: DispatchFilter | null;

  @Field(() => SortDirection, { defaultValue: 'asc', description: 'By date and time of day, forwards or backwards.' })
  direction!: SortDirectionName;
}

@ArgsType()
export class PersonListArgs extends ConnectionArgs {
  @Field(() => PersonFilter, { nullable: true, description: 'Which people; all where none is given.' })
  filter?: PersonFilter | null;

  @Field(() => PersonOrder, { nullable: true, description: 'In which order; by the name for lists where none is given.' })
  orderBy?: PersonOrder | null;
}

@ArgsType()
export class EntryListArgs extends ConnectionArgs {
  @Field(() => EntryFilter, { nullable: true, description: 'Which entries; all where none is given.' })
  filter?: EntryFilter | null;
}

@ArgsType()
export class TypedListArgs extends ConnectionArgs {
  @Field(() => [EntryType], { nullable: true, description: 'Of these types only; of every type that can stand here where none is given.' })
  types?: EntryTypeName[] | null;
}

@ArgsType()
export class QuotationsArgs {
  @Field(() => Int, { nullable: true, description: 'How many, from the beginning; 0 to 100, all where none is given.' })
  first?: number | null;
}
