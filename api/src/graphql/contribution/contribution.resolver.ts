import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agent } from '../agent/agent.type.js';
import type { GraphQLContext } from '../context.js';
import type { MaybePromise } from '../loaders/maybe-promise.js';
import { Contribution, Participation } from './contribution.type.js';
import { agentOf, nameOf } from './named-agent.js';

@Resolver(() => Contribution)
export class ContributionResolver {
  @FieldResolver(() => String, { description: "As credited, else the agent's name: there even where no entry is." })
  name(@Root() { stored, owner }: Contribution, @Ctx() context: GraphQLContext): MaybePromise<string> {
    return nameOf(context, stored.creditedAs, stored, owner);
  }

  @FieldResolver(() => Agent, {
    nullable: true,
    description: 'The entry of that person or organization; null where nobody made one, or it is not published.',
  })
  agent(@Root() { stored, owner }: Contribution, @Ctx() context: GraphQLContext): MaybePromise<Agent | null> {
    return agentOf(context, stored, owner);
  }
}

@Resolver(() => Participation)
export class ParticipationResolver {
  @FieldResolver(() => String, { description: "As the event names them, else the agent's name: there even where no entry is." })
  name(@Root() { stored, owner }: Participation, @Ctx() context: GraphQLContext): MaybePromise<string> {
    return nameOf(context, stored.name, stored, owner);
  }

  @FieldResolver(() => Agent, {
    nullable: true,
    description: 'The entry of that person or organization; null where nobody made one, or it is not published.',
  })
  agent(@Root() { stored, owner }: Participation, @Ctx() context: GraphQLContext): MaybePromise<Agent | null> {
    return agentOf(context, stored, owner);
  }
}
