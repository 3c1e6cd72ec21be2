import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DispatchConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import type { Dispatch } from '../dispatch/dispatch.type.js';
import { Document } from '../document/document.type.js';
import type { MaybePromise } from '../loaders/maybe-promise.js';
import { Organization } from '../organization/organization.type.js';
import { Place } from '../place/place.type.js';
import type { Connection } from '../shared/connection.js';
import type { TextFormatName } from '../shared/enums.js';
import { FormatArg } from '../shared/format.arg.js';
import { DispatchListArgs } from '../shared/lists.args.js';
import { textOf } from '../shared/texts.js';
import { dispatchList } from '../shared/typed-lists.js';
import { Person, Quotation, Role } from './person.type.js';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'Where the person was born.' })
  birthPlace(@Root() { record, asked }: Person, @Ctx() context: GraphQLContext): MaybePromise<Place | null> {
    return context.findOf('place', record.birthPlace, asked);
  }

  @FieldResolver(() => Place, { nullable: true, description: 'Where the person died.' })
  deathPlace(@Root() { record, asked }: Person, @Ctx() context: GraphQLContext): MaybePromise<Place | null> {
    return context.findOf('place', record.deathPlace, asked);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The life of the person.' })
  biography(@Root() person: Person, @FormatArg() format: TextFormatName, @Ctx() context: GraphQLContext): Promise<string | null> {
    return textOf(context, person, 'biography', format);
  }

  @FieldResolver(() => DispatchConnection, { description: 'What this person said or wrote, day by day, in the chronicle.' })
  dispatches(
    @Root() { id, asked }: Person,
    @Args(() => DispatchListArgs) args: DispatchListArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Dispatch> {
    return dispatchList(context, asked, args, { where: [{ kind: 'pointsAt', roles: ['voice'], targets: 'parent' }], parent: id });
  }
}

@Resolver(() => Role)
export class RoleResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'In which organization; null where none is named or it is not published.',
  })
  organization(@Root() { stored, locale }: Role, @Ctx() context: GraphQLContext): MaybePromise<Organization | null> {
    return context.findOf('organization', stored.organization, locale);
  }
}

@Resolver(() => Quotation)
export class QuotationResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who said it; null where that person has no published entry.' })
  speaker(@Root() { stored, locale }: Quotation, @Ctx() context: GraphQLContext): MaybePromise<Person | null> {
    return context.findOf('person', stored.speaker, locale);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The document of the archive that it stands in; null where there is none or it is not published.',
  })
  document(@Root() { stored, locale }: Quotation, @Ctx() context: GraphQLContext): MaybePromise<Document | null> {
    return context.findOf('document', stored.document, locale);
  }
}
