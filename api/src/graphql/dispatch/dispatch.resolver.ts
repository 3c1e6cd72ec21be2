import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DocumentConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { Document } from '../document/document.type.js';
import { neighbourOf } from '../entry/neighbours.js';
import { Event } from '../event/event.type.js';
import type { MaybePromise } from '../loaders/maybe-promise.js';
import { Place } from '../place/place.type.js';
import { ConnectionArgs } from '../shared/connection.args.js';
import type { Connection } from '../shared/connection.js';
import type { TextFormatName } from '../shared/enums.js';
import { FormatArg } from '../shared/format.arg.js';
import { textOf } from '../shared/texts.js';
import { documentList, editorsOrder } from '../shared/typed-lists.js';
import { Dispatch } from './dispatch.type.js';

@Resolver(() => Dispatch)
export class DispatchResolver {
  @FieldResolver(() => String, { description: 'What was said or reported.' })
  async text(@Root() dispatch: Dispatch, @FormatArg() format: TextFormatName, @Ctx() context: GraphQLContext): Promise<string> {
    return (await textOf(context, dispatch, 'text', format)) ?? '';
  }

  @FieldResolver(() => Place, { nullable: true, description: 'The place that it tells of.' })
  place(@Root() { record, asked }: Dispatch, @Ctx() context: GraphQLContext): MaybePromise<Place | null> {
    return context.findOf('place', record.place, asked);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The event that it belongs to.' })
  event(@Root() { record, asked }: Dispatch, @Ctx() context: GraphQLContext): MaybePromise<Event | null> {
    return context.findOf('event', record.event, asked);
  }

  @FieldResolver(() => DocumentConnection, { description: "Documents that belong to it, in the editor's order." })
  documents(
    @Root() { id, asked }: Dispatch,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Document> {
    return documentList(context, asked, args, {
      where: [{ kind: 'pointedAtBy', roles: ['document'], sources: 'parent' }],
      parent: id,
      order: editorsOrder,
    });
  }

  @FieldResolver(() => Dispatch, { nullable: true, description: 'The item before it in time; null where it is the first.' })
  previous(@Root() { id, asked }: Dispatch, @Ctx() context: GraphQLContext): Promise<Dispatch | null> {
    return neighbourOf(context, { type: 'dispatch', order: 'date', id }, 'previous', asked);
  }

  @FieldResolver(() => Dispatch, { nullable: true, description: 'The item after it in time; null where it is the last.' })
  next(@Root() { id, asked }: Dispatch, @Ctx() context: GraphQLContext): Promise<Dispatch | null> {
    return neighbourOf(context, { type: 'dispatch', order: 'date', id }, 'next', asked);
  }
}
