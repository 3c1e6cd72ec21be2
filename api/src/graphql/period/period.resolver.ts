import { bounds } from '@october/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Condition } from '../../store/question.js';
import { DispatchConnection, DocumentConnection, EventConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { Dispatch } from '../dispatch/dispatch.type.js';
import type { Document } from '../document/document.type.js';
import { neighbourOf } from '../entry/neighbours.js';
import type { Event } from '../event/event.type.js';
import { Guide } from '../guide/guide.type.js';
import type { Connection } from '../shared/connection.js';
import type { TextFormatName } from '../shared/enums.js';
import { FormatArg } from '../shared/format.arg.js';
import { DispatchListArgs, DocumentListArgs, EventListArgs } from '../shared/lists.args.js';
import { wholeList } from '../shared/stored-list.js';
import { textOf } from '../shared/texts.js';
import { byPosition, dispatchList, documentList, eventList } from '../shared/typed-lists.js';
import { Period } from './period.type.js';

const ofThePeriod: readonly Condition[] = [{ kind: 'pointsAt', roles: ['period'], targets: 'parent' }];

@Resolver(() => Period)
export class PeriodResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The story of the period.' })
  description(@Root() period: Period, @FormatArg() format: TextFormatName, @Ctx() context: GraphQLContext): Promise<string | null> {
    return textOf(context, period, 'description', format);
  }

  @FieldResolver(() => [Guide], { description: 'Reading guides to it, by position. At most 100.' })
  guides(@Root() { id, asked }: Period, @Ctx() context: GraphQLContext): Promise<Guide[]> {
    return wholeList(context, asked, bounds.guides, { types: ['guide'], where: ofThePeriod, order: byPosition, parent: id });
  }

  @FieldResolver(() => EventConnection, { description: 'Events that an editor put into it.' })
  events(@Root() { id, asked }: Period, @Args(() => EventListArgs) args: EventListArgs, @Ctx() context: GraphQLContext): Connection<Event> {
    return eventList(context, asked, args, { where: ofThePeriod, parent: id });
  }

  @FieldResolver(() => DocumentConnection, { description: 'Documents that an editor put into it.' })
  documents(
    @Root() { id, asked }: Period,
    @Args(() => DocumentListArgs) args: DocumentListArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Document> {
    return documentList(context, asked, args, { where: ofThePeriod, parent: id });
  }

  @FieldResolver(() => DispatchConnection, {
    description: "Items of the chronicle whose date meets the period's, or whose event is in it.",
  })
  dispatches(
    @Root() { id, asked, record }: Period,
    @Args(() => DispatchListArgs) args: DispatchListArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Dispatch> {
    const { first: from, last: to } = record.date;
    const meetsOrBelongs: Condition = {
      kind: 'any',
      of: [
        { kind: 'date', field: 'date', range: { from, to, match: 'overlaps' } },
        { kind: 'pointsThrough', role: 'event', toRole: 'period', targets: [id] },
      ],
    };
    return dispatchList(context, asked, args, { where: [meetsOrBelongs] });
  }

  @FieldResolver(() => Period, { nullable: true, description: 'The period before it, by position; null where it is the first.' })
  previous(@Root() { id, asked }: Period, @Ctx() context: GraphQLContext): Promise<Period | null> {
    return neighbourOf(context, { type: 'period', order: 'position', id }, 'previous', asked);
  }

  @FieldResolver(() => Period, { nullable: true, description: 'The period after it, by position; null where it is the last.' })
  next(@Root() { id, asked }: Period, @Ctx() context: GraphQLContext): Promise<Period | null> {
    return neighbourOf(context, { type: 'period', order: 'position', id }, 'next', asked);
  }
}
