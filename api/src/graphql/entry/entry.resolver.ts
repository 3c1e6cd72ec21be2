import { labelField } from '@october/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { urlOf } from '../../archive/addresses.js';
import { jsonLd } from '../../json-ld/json-ld.js';
import { EntryConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { MaybePromise } from '../loaders/maybe-promise.js';
import { UrlScalar } from '../scalars/scalars.js';
import type { Connection } from '../shared/connection.js';
import { TypedListArgs } from '../shared/lists.args.js';
import { Rights, rightsOf } from '../shared/rights.type.js';
import { storedOf, surroundingsOf } from '../shared/surroundings.js';
import { byTypeAndSlug, entryList } from '../shared/typed-lists.js';
import { Topic } from '../topic/topic.type.js';
import { Entry, type RecordIn } from './entry.type.js';
import { Translation } from './translation.type.js';

@Resolver(() => Entry)
export class EntryResolver {
  @FieldResolver(() => [Topic], { description: "What it is about, in the editor's order. Those published of what the editor entered." })
  topics(@Root() { record, asked }: Entry, @Ctx() context: GraphQLContext): MaybePromise<Topic[]> {
    return context.listOf('topic', record.topics, asked);
  }

  @FieldResolver(() => [Translation], {
    description: 'Languages that it can be had in, the default first. At most as many as the site has.',
  })
  translations(@Root() { stored, record }: Entry, @Ctx() { site }: GraphQLContext): Translation[] {
    const field = labelField[stored.type];
    const label = (record as Readonly<Record<string, unknown>>)[field] as string;
    const translated: RecordIn<'document'>['translations'][number][] | readonly { locale: string }[] = record.translations;
    return site.locales.flatMap((locale) => {
      const own = translated.find((translation) => translation.locale === locale);
      if (!own && locale !== site.defaultLocale) return [];
      const ownLabel = (own as Readonly<Record<string, unknown>> | undefined)?.[field];
      return [
        {
          locale,
          label: typeof ownLabel === 'string' && ownLabel !== '' ? ownLabel : label,
          url: urlOf(site, stored.type, record.slug, locale),
        },
      ];
    });
  }

  @FieldResolver(() => UrlScalar, {
    nullable: true,
    description:
      "Address on the reader site, in the language of this answer: the site's address and URL pattern; null where the site has no address.",
  })
  url(@Root() { stored, record, locale }: Entry, @Ctx() { site }: GraphQLContext): string | null {
    return urlOf(site, stored.type, record.slug, locale);
  }

  @FieldResolver(() => UrlScalar, {
    description:
      'Address that never changes: by id, it leads to `url`, else to a plain page of this API. Of what was withdrawn it says so.',
  })
  permalink(@Root() { id }: Entry, @Ctx() { apiUrl }: GraphQLContext): string {
    return `${apiUrl}/id/${encodeURIComponent(id)}`;
  }

  @FieldResolver(() => EntryConnection, {
    description: 'Entries whose fields or texts point at this one, each once, by type and slug.',
  })
  linkedFrom(
    @Root() { id, asked }: Entry,
    @Args(() => TypedListArgs) args: TypedListArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Entry> {
    return entryList(context, asked, args, { where: [{ kind: 'linksTo', targets: 'parent' }], parent: id, order: byTypeAndSlug });
  }

  @FieldResolver(() => Rights, { nullable: true, description: "What one may do with it: its own rights, else the site's." })
  rights(@Root() { record }: Entry, @Ctx() { site }: GraphQLContext): Rights | null {
    return rightsOf(('rights' in record ? record.rights : undefined) ?? site.stored.record.rights);
  }

  @FieldResolver(() => String, {
    description:
      'Its schema.org description in the language of this answer: JSON-LD as a string that can be put between `<script type="application/ld+json">` and its end as it is. Lists in it name 50 entries at most; dates are ISO 8601 in New Style, and those that it cannot say are left out.',
  })
  jsonLd(@Root() entry: Entry, @Ctx() context: GraphQLContext): Promise<string> {
    return jsonLd(storedOf(entry), surroundingsOf(context, entry.asked));
  }
}
