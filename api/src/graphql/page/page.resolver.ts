import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../context.js';
import type { TextFormatName } from '../shared/enums.js';
import { FormatArg } from '../shared/format.arg.js';
import { textOf } from '../shared/texts.js';
import { Page } from './page.type.js';

@Resolver(() => Page)
export class PageResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The text of the page.' })
  body(@Root() page: Page, @FormatArg() format: TextFormatName, @Ctx() context: GraphQLContext): Promise<string | null> {
    return textOf(context, page, 'body', format);
  }
}
