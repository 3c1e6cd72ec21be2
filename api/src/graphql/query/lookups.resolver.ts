// One entry: by slug, or by global id. What is not there is null, never an error.
import type { EntryType as EntryTypeName } from '@october/schema';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { chooseLocale } from '../../archive/locales.js';
import { badInput } from '../../archive/user-error.js';
import { Collection } from '../collection/collection.type.js';
import type { GraphQLContext } from '../context.js';
import { Dispatch } from '../dispatch/dispatch.type.js';
import { Document } from '../document/document.type.js';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';
import { Event } from '../event/event.type.js';
import { Guide } from '../guide/guide.type.js';
import type { MaybePromise } from '../loaders/maybe-promise.js';
import { Organization } from '../organization/organization.type.js';
import { Page } from '../page/page.type.js';
import { Period } from '../period/period.type.js';
import { Person } from '../person/person.type.js';
import { Place } from '../place/place.type.js';
import { EntryType } from '../shared/enums.js';
import { LocaleArg } from '../shared/locale.arg.js';
import { Topic } from '../topic/topic.type.js';
import { bySlug } from './by-slug.js';
import { findNode } from './find-node.js';

type Locale = string | null | undefined;

const SlugArg = (): ParameterDecorator =>
  Arg('slug', () => String, { description: 'Its slug, one that it had before, or its id.' }) as ParameterDecorator;

/** Most ids of one question. */
const mostIds = 100;

@Resolver()
export class LookupsResolver {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id: an entry, the site, a section or a reading of a guide.' })
  node(
    @Arg('id', () => ID, { description: 'The global id.' }) id: string,
    @LocaleArg() locale: Locale,
    @Ctx() context: GraphQLContext,
  ): Promise<Node | null> {
    return findNode(context, id, chooseLocale(context.site, locale));
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Whatever has these ids, in the order asked; null in the place of what is not there. At most 100.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'Global ids, at most 100.' }) ids: string[],
    @LocaleArg() locale: Locale,
    @Ctx() context: GraphQLContext,
  ): Promise<(Node | null)[]> {
    if (ids.length > mostIds) throw badInput(`ids: ${ids.length} ids are more than ${mostIds}`);
    const chosen = chooseLocale(context.site, locale);
    return Promise.all(ids.map((id) => findNode(context, id, chosen)));
  }

  @Query(() => Entry, { nullable: true, description: 'An entry by its type and slug.' })
  entry(
    @Arg('type', () => EntryType, { description: 'The type of the entry.' }) type: EntryTypeName,
    @SlugArg() slug: string,
    @LocaleArg() locale: Locale,
    @Ctx() context: GraphQLContext,
  ): MaybePromise<Entry | null> {
    return bySlug(context, type, slug, locale);
  }

  @Query(() => Period, { nullable: true, description: 'A chapter of the timeline.' })
  period(@SlugArg() slug: string, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): MaybePromise<Period | null> {
    return bySlug(context, 'period', slug, locale);
  }

  @Query(() => Event, { nullable: true, description: 'Something that happened.' })
  event(@SlugArg() slug: string, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): MaybePromise<Event | null> {
    return bySlug(context, 'event', slug, locale);
  }

  @Query(() => Dispatch, { nullable: true, description: 'An item of the day-by-day chronicle.' })
  dispatch(@SlugArg() slug: string, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): MaybePromise<Dispatch | null> {
    return bySlug(context, 'dispatch', slug, locale);
  }

  @Query(() => Document, { nullable: true, description: 'A document.' })
  document(@SlugArg() slug: string, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): MaybePromise<Document | null> {
    return bySlug(context, 'document', slug, locale);
  }

  @Query(() => Person, { nullable: true, description: 'A person.' })
  person(@SlugArg() slug: string, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): MaybePromise<Person | null> {
    return bySlug(context, 'person', slug, locale);
  }

  @Query(() => Organization, { nullable: true, description: 'A party, a soviet, a regiment, a government or another body.' })
  organization(@SlugArg() slug: string, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): MaybePromise<Organization | null> {
    return bySlug(context, 'organization', slug, locale);
  }

  @Query(() => Place, { nullable: true, description: 'A place.' })
  place(@SlugArg() slug: string, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): MaybePromise<Place | null> {
    return bySlug(context, 'place', slug, locale);
  }

  @Query(() => Topic, { nullable: true, description: 'A subject heading.' })
  topic(@SlugArg() slug: string, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): MaybePromise<Topic | null> {
    return bySlug(context, 'topic', slug, locale);
  }

  @Query(() => Guide, { nullable: true, description: 'A reading guide.' })
  guide(@SlugArg() slug: string, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): MaybePromise<Guide | null> {
    return bySlug(context, 'guide', slug, locale);
  }

  @Query(() => Collection, { nullable: true, description: 'A collection of entries.' })
  collection(@SlugArg() slug: string, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): MaybePromise<Collection | null> {
    return bySlug(context, 'collection', slug, locale);
  }

  @Query(() => Page, { nullable: true, description: 'A page of the site itself.' })
  page(@SlugArg() slug: string, @LocaleArg() locale: Locale, @Ctx() context: GraphQLContext): MaybePromise<Page | null> {
    return bySlug(context, 'page', slug, locale);
  }
}
