import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { chooseLocale } from '../../archive/locales.js';
import { Collection } from '../collection/collection.type.js';
import type { GraphQLContext } from '../context.js';
import type { MaybePromise } from '../loaders/maybe-promise.js';
import { LocaleArg } from '../shared/locale.arg.js';
import { menuOf } from './menu.js';
import { MenuItem, Site } from './site.type.js';

@Resolver(() => Site)
export class SiteResolver {
  @Query(() => Site, { description: 'The site: its title, languages, menu and front page.' })
  site(@LocaleArg() locale: string | null | undefined, @Ctx() { site }: GraphQLContext): Site {
    return new Site(site, chooseLocale(site, locale));
  }

  @FieldResolver(() => [MenuItem], {
    description: 'The menu, in order. At most 50 items, on two levels. An item whose target is not published is left out.',
  })
  menu(@Root() { record, asked }: Site, @Ctx() context: GraphQLContext): Promise<MenuItem[]> {
    return menuOf(context, record.menu, asked);
  }

  @FieldResolver(() => Collection, { nullable: true, description: 'What the front page shows.' })
  featured(@Root() { record, asked }: Site, @Ctx() context: GraphQLContext): MaybePromise<Collection | null> {
    return context.findOf('collection', record.featured, asked);
  }
}
