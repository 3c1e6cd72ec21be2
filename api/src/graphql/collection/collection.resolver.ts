import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EntryConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { Entry } from '../entry/entry.type.js';
import type { Connection } from '../shared/connection.js';
import type { TextFormatName } from '../shared/enums.js';
import { FormatArg } from '../shared/format.arg.js';
import { TypedListArgs } from '../shared/lists.args.js';
import { textOf } from '../shared/texts.js';
import { editorsOrder, entryList } from '../shared/typed-lists.js';
import { Collection } from './collection.type.js';

@Resolver(() => Collection)
export class CollectionResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What stands together here, and why.' })
  description(@Root() collection: Collection, @FormatArg() format: TextFormatName, @Ctx() context: GraphQLContext): Promise<string | null> {
    return textOf(context, collection, 'description', format);
  }

  @FieldResolver(() => EntryConnection, { description: "What stands in it, in the editor's order; what is not published is left out." })
  entries(
    @Root() { id, asked }: Collection,
    @Args(() => TypedListArgs) args: TypedListArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Entry> {
    return entryList(context, asked, args, {
      where: [{ kind: 'pointedAtBy', roles: ['entry'], sources: 'parent' }],
      parent: id,
      order: editorsOrder,
    });
  }
}
