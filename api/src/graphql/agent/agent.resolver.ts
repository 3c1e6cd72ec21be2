import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { contributedBy } from '../../archive/filters.js';
import { DocumentConnection, EventConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { Document } from '../document/document.type.js';
import type { Event } from '../event/event.type.js';
import type { Connection } from '../shared/connection.js';
import { AgentDocumentsArgs, EventListArgs } from '../shared/lists.args.js';
import { documentList, eventList } from '../shared/typed-lists.js';
import { Agent } from './agent.type.js';

@Resolver(() => Agent)
export class AgentResolver {
  @FieldResolver(() => DocumentConnection, {
    description: 'Documents that it had a part in; by default those that it wrote, spoke or issued.',
  })
  documents(
    @Root() { id, asked }: Agent,
    @Args(() => AgentDocumentsArgs) args: AgentDocumentsArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Document> {
    return documentList(context, asked, args, { where: [contributedBy(args.role)], parent: id });
  }

  @FieldResolver(() => EventConnection, { description: 'Events that it took part in.' })
  events(@Root() { id, asked }: Agent, @Args(() => EventListArgs) args: EventListArgs, @Ctx() context: GraphQLContext): Connection<Event> {
    return eventList(context, asked, args, { where: [{ kind: 'pointsAt', roles: ['participant'], targets: 'parent' }], parent: id });
  }
}
