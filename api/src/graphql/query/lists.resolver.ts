// Everything of a type.
import { bounds, entryTypes } from '@october/schema';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { entryConditions, personConditions } from '../../archive/filters.js';
import { chooseLocale } from '../../archive/locales.js';
import type { Collection } from '../collection/collection.type.js';
import {
  CollectionConnection,
  DispatchConnection,
  DocumentConnection,
  EntryConnection,
  EventConnection,
  OrganizationConnection,
  PersonConnection,
  PlaceConnection,
} from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { Dispatch } from '../dispatch/dispatch.type.js';
import type { Document } from '../document/document.type.js';
import type { Entry } from '../entry/entry.type.js';
import type { Event } from '../event/event.type.js';
import { Guide } from '../guide/guide.type.js';
import type { Organization } from '../organization/organization.type.js';
import { Page } from '../page/page.type.js';
import { Period } from '../period/period.type.js';
import { personOrder } from '../person/person.input.js';
import type { Person } from '../person/person.type.js';
import type { Place } from '../place/place.type.js';
import { ConnectionArgs } from '../shared/connection.args.js';
import type { Connection } from '../shared/connection.js';
import { DispatchListArgs, DocumentListArgs, EntryListArgs, EventListArgs, PersonListArgs } from '../shared/lists.args.js';
import { LocaleArg } from '../shared/locale.arg.js';
import { storedList, wholeList } from '../shared/stored-list.js';
import { byPosition, byTitle, byTypeAndSlug, dispatchList, documentList, entryList, eventList, everything } from '../shared/typed-lists.js';
import { Topic } from '../topic/topic.type.js';

type Locale = string | null | undefined;

@Resolver()
export class ListsResolver {
  @Query(() => EntryConnection, { description: 'All there is, by type and slug: for sitemaps and data sets.' })
  entries(
    @Args(() => EntryListArgs) { filter, ...args }: EntryListArgs,
    @LocaleArg() locale: Locale,
    @Ctx() context: GraphQLContext,
  ): Connection<Entry> {
    const where = filter ? entryConditions(filter, context.references) : [];
    return entryList(
      context,
      chooseLocale(context.site, locale),
      { ...args, types: filter?.types ?? null },
      { where, order: byTypeAndSlug },
      entryTypes,
    );
  }

  @Query(() => [Period], { description: 'The chapters of the timeline, by position. At most 100.' })
  periods(@LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): Promise<Period[]> {
    return wholeList(context, chooseLocale(context.site, locale), bounds.periods, { types: ['period'], where: [], order: byPosition });
  }

  @Query(() => EventConnection, { description: 'What happened; by date where no other order is asked for.' })
  events(@Args(() => EventListArgs) args: EventListArgs, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): Connection<Event> {
    return eventList(context, chooseLocale(context.site, locale), args, everything);
  }

  @Query(() => DispatchConnection, { description: 'The day-by-day chronicle.' })
  dispatches(
    @Args(() => DispatchListArgs) args: DispatchListArgs,
    @LocaleArg() locale: Locale,
    @Ctx() context: GraphQLContext,
  ): Connection<Dispatch> {
    return dispatchList(context, chooseLocale(context.site, locale), args, everything);
  }

  @Query(() => DocumentConnection, { description: 'Documents; by date where no other order is asked for.' })
  documents(
    @Args(() => DocumentListArgs) args: DocumentListArgs,
    @LocaleArg() locale: Locale,
    @Ctx() context: GraphQLContext,
  ): Connection<Document> {
    return documentList(context, chooseLocale(context.site, locale), args, everything);
  }

  @Query(() => PersonConnection, { description: 'People; by their name for lists where no other order is asked for.' })
  people(
    @Args(() => PersonListArgs) args: PersonListArgs,
    @LocaleArg() locale: Locale,
    @Ctx() context: GraphQLContext,
  ): Connection<Person> {
    const where = args.filter ? personConditions(args.filter, context.references) : [];
    return storedList(context, chooseLocale(context.site, locale), args, { types: ['person'], where, order: personOrder(args.orderBy) });
  }

  @Query(() => OrganizationConnection, { description: 'Organizations, by name.' })
  organizations(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @LocaleArg() locale: Locale,
    @Ctx() context: GraphQLContext,
  ): Connection<Organization> {
    return storedList(context, chooseLocale(context.site, locale), args, { types: ['organization'], where: [], order: byTitle });
  }

  @Query(() => PlaceConnection, { description: 'Places, by name.' })
  places(@Args(() => ConnectionArgs) args: ConnectionArgs, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): Connection<Place> {
    return storedList(context, chooseLocale(context.site, locale), args, { types: ['place'], where: [], order: byTitle });
  }

  @Query(() => [Topic], {
    description: 'Roots of the subject tree, by label: those whose broader topic is absent or not published. At most 500.',
  })
  topics(@LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): Promise<Topic[]> {
    return wholeList(context, chooseLocale(context.site, locale), bounds.topicRoots, {
      types: ['topic'],
      where: [{ kind: 'notPointing', role: 'broader' }],
      order: byTitle,
    });
  }

  @Query(() => [Guide], { description: 'Reading guides, by position. At most 100.' })
  guides(@LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): Promise<Guide[]> {
    return wholeList(context, chooseLocale(context.site, locale), bounds.guides, { types: ['guide'], where: [], order: byPosition });
  }

  @Query(() => CollectionConnection, { description: 'Collections, by title.' })
  collections(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @LocaleArg() locale: Locale,
    @Ctx() context: GraphQLContext,
  ): Connection<Collection> {
    return storedList(context, chooseLocale(context.site, locale), args, { types: ['collection'], where: [], order: byTitle });
  }

  @Query(() => [Page], { description: 'Pages of the site itself, by position. At most 100.' })
  pages(@LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): Promise<Page[]> {
    return wholeList(context, chooseLocale(context.site, locale), bounds.pages, { types: ['page'], where: [], order: byPosition });
  }
}
