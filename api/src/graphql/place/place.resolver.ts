import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Condition, LinkRole } from '../../store/question.js';
import { DispatchConnection, DocumentConnection, EventConnection, PersonConnection, PlaceConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { Dispatch } from '../dispatch/dispatch.type.js';
import type { Document } from '../document/document.type.js';
import type { Event } from '../event/event.type.js';
import type { MaybePromise } from '../loaders/maybe-promise.js';
import type { Person } from '../person/person.type.js';
import { ConnectionArgs } from '../shared/connection.args.js';
import type { Connection } from '../shared/connection.js';
import { DispatchListArgs, DocumentListArgs, EventListArgs } from '../shared/lists.args.js';
import { storedList } from '../shared/stored-list.js';
import { byTitle, dispatchList, documentList, eventList } from '../shared/typed-lists.js';
import { Place } from './place.type.js';

/** Ties to the place or to any place within it, as the filters take it. */
const hereOrWithin = async ({ loaders }: GraphQLContext, { id }: Place, roles: readonly LinkRole[]): Promise<readonly Condition[]> => [
  { kind: 'pointsAt', roles, targets: await loaders.below.load({ role: 'within', id }) },
];

@Resolver(() => Place)
export class PlaceResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'The larger place that it lies in.' })
  within(@Root() { record, asked }: Place, @Ctx() context: GraphQLContext): MaybePromise<Place | null> {
    return context.findOf('place', record.within, asked);
  }

  @FieldResolver(() => PlaceConnection, { description: 'Places that lie in it, one step down, by name.' })
  contains(
    @Root() { id, asked }: Place,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Place> {
    return storedList(context, asked, args, {
      types: ['place'],
      where: [{ kind: 'pointsAt', roles: ['within'], targets: 'parent' }],
      order: byTitle,
      parent: id,
    });
  }

  @FieldResolver(() => EventConnection, { description: 'What happened here or at places within.' })
  events(@Root() place: Place, @Args(() => EventListArgs) args: EventListArgs, @Ctx() context: GraphQLContext): Connection<Event> {
    return eventList(context, place.asked, args, { where: hereOrWithin(context, place, ['place']) });
  }

  @FieldResolver(() => DocumentConnection, { description: 'What was written, spoken or issued here or at places within.' })
  documents(
    @Root() place: Place,
    @Args(() => DocumentListArgs) args: DocumentListArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Document> {
    return documentList(context, place.asked, args, { where: hereOrWithin(context, place, ['place']) });
  }

  @FieldResolver(() => DispatchConnection, { description: 'Items of the chronicle that tell of here or of places within.' })
  dispatches(
    @Root() place: Place,
    @Args(() => DispatchListArgs) args: DispatchListArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Dispatch> {
    return dispatchList(context, place.asked, args, { where: hereOrWithin(context, place, ['place']) });
  }

  @FieldResolver(() => PersonConnection, { description: 'People born or died here or at places within, by their name for lists.' })
  people(@Root() place: Place, @Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: GraphQLContext): Connection<Person> {
    return storedList(context, place.asked, args, {
      types: ['person'],
      where: hereOrWithin(context, place, ['birthPlace', 'deathPlace']),
      order: { field: 'sortName', direction: 'asc' },
    });
  }
}
