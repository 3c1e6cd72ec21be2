import { bounds } from '@october/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Condition } from '../../store/question.js';
import { EntryConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { Entry } from '../entry/entry.type.js';
import type { MaybePromise } from '../loaders/maybe-promise.js';
import type { Connection } from '../shared/connection.js';
import { TypedListArgs } from '../shared/lists.args.js';
import { wholeList } from '../shared/stored-list.js';
import { byTitle, entryList } from '../shared/typed-lists.js';
import { Topic } from './topic.type.js';

@Resolver(() => Topic)
export class TopicResolver {
  @FieldResolver(() => Topic, { nullable: true, description: 'The broader topic that it falls under; null of a root of the tree.' })
  broader(@Root() { record, asked }: Topic, @Ctx() context: GraphQLContext): MaybePromise<Topic | null> {
    return context.findOf('topic', record.broader, asked);
  }

  @FieldResolver(() => [Topic], { description: 'Topics that fall under it, one step down, by label. At most 500.' })
  narrower(@Root() { id, asked }: Topic, @Ctx() context: GraphQLContext): Promise<Topic[]> {
    return wholeList(context, asked, bounds.narrowerTopics, {
      types: ['topic'],
      where: [{ kind: 'pointsAt', roles: ['broader'], targets: 'parent' }],
      order: byTitle,
      parent: id,
    });
  }

  @FieldResolver(() => EntryConnection, { description: 'What is listed under it, with those of narrower topics, by label.' })
  entries(@Root() topic: Topic, @Args(() => TypedListArgs) args: TypedListArgs, @Ctx() context: GraphQLContext): Connection<Entry> {
    return entryList(context, topic.asked, args, { where: underTopic(context, topic), order: byTitle });
  }
}

const underTopic = async ({ loaders }: GraphQLContext, { id }: Topic): Promise<readonly Condition[]> => [
  { kind: 'pointsAt', roles: ['topic'], targets: await loaders.below.load({ role: 'broader', id }) },
];
