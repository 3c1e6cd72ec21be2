import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PersonConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { MaybePromise } from '../loaders/maybe-promise.js';
import type { Person } from '../person/person.type.js';
import { ConnectionArgs } from '../shared/connection.args.js';
import type { Connection } from '../shared/connection.js';
import type { TextFormatName } from '../shared/enums.js';
import { FormatArg } from '../shared/format.arg.js';
import { storedList } from '../shared/stored-list.js';
import { textOf } from '../shared/texts.js';
import { Organization } from './organization.type.js';

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What it was and did.' })
  description(
    @Root() organization: Organization,
    @FormatArg() format: TextFormatName,
    @Ctx() context: GraphQLContext,
  ): Promise<string | null> {
    return textOf(context, organization, 'description', format);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The larger body that it belongs to.' })
  partOf(@Root() { record, asked }: Organization, @Ctx() context: GraphQLContext): MaybePromise<Organization | null> {
    return context.findOf('organization', record.partOf, asked);
  }

  @FieldResolver(() => PersonConnection, { description: 'People who had a role in it, by their name for lists.' })
  people(
    @Root() { id, asked }: Organization,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Person> {
    return storedList(context, asked, args, {
      types: ['person'],
      where: [{ kind: 'pointsAt', roles: ['role'], targets: 'parent' }],
      order: { field: 'sortName', direction: 'asc' },
      parent: id,
    });
  }
}
