import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DispatchConnection, DocumentConnection, EventConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { Dispatch } from '../dispatch/dispatch.type.js';
import type { Document } from '../document/document.type.js';
import { neighbourOf } from '../entry/neighbours.js';
import type { MaybePromise } from '../loaders/maybe-promise.js';
import { Period } from '../period/period.type.js';
import { Place } from '../place/place.type.js';
import { ConnectionArgs } from '../shared/connection.args.js';
import type { Connection } from '../shared/connection.js';
import type { TextFormatName } from '../shared/enums.js';
import { FormatArg } from '../shared/format.arg.js';
import { DispatchListArgs, DocumentListArgs } from '../shared/lists.args.js';
import { textOf } from '../shared/texts.js';
import { dispatchList, documentList, editorsOrder, eventList } from '../shared/typed-lists.js';
import { Event } from './event.type.js';

@Resolver(() => Event)
export class EventResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'Where it happened.' })
  place(@Root() { record, asked }: Event, @Ctx() context: GraphQLContext): MaybePromise<Place | null> {
    return context.findOf('place', record.place, asked);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What happened, at length.' })
  description(@Root() event: Event, @FormatArg() format: TextFormatName, @Ctx() context: GraphQLContext): Promise<string | null> {
    return textOf(context, event, 'description', format);
  }

  @FieldResolver(() => Period, { nullable: true, description: 'The period that it belongs to.' })
  period(@Root() { record, asked }: Event, @Ctx() context: GraphQLContext): MaybePromise<Period | null> {
    return context.findOf('period', record.period, asked);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The larger event that it was a part of.' })
  partOf(@Root() { record, asked }: Event, @Ctx() context: GraphQLContext): MaybePromise<Event | null> {
    return context.findOf('event', record.partOf, asked);
  }

  @FieldResolver(() => EventConnection, { description: 'Events that were a part of it, by date.' })
  parts(@Root() { id, asked }: Event, @Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: GraphQLContext): Connection<Event> {
    return eventList(context, asked, args, { where: [{ kind: 'pointsAt', roles: ['partOf'], targets: 'parent' }], parent: id });
  }

  @FieldResolver(() => DocumentConnection, {
    description: "Documents that belong to it; in the editor's order where no other is asked for.",
  })
  documents(
    @Root() { id, asked }: Event,
    @Args(() => DocumentListArgs) args: DocumentListArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Document> {
    return documentList(context, asked, args, {
      where: [{ kind: 'pointedAtBy', roles: ['document'], sources: 'parent' }],
      parent: id,
      order: editorsOrder,
    });
  }

  @FieldResolver(() => DispatchConnection, { description: 'Items of the chronicle that belong to it.' })
  dispatches(
    @Root() { id, asked }: Event,
    @Args(() => DispatchListArgs) args: DispatchListArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Dispatch> {
    return dispatchList(context, asked, args, { where: [{ kind: 'pointsAt', roles: ['event'], targets: 'parent' }], parent: id });
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The event before it in time; null where it is the first.' })
  previous(@Root() { id, asked }: Event, @Ctx() context: GraphQLContext): Promise<Event | null> {
    return neighbourOf(context, { type: 'event', order: 'date', id }, 'previous', asked);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The event after it in time; null where it is the last.' })
  next(@Root() { id, asked }: Event, @Ctx() context: GraphQLContext): Promise<Event | null> {
    return neighbourOf(context, { type: 'event', order: 'date', id }, 'next', asked);
  }
}
