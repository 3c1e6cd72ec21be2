import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ReadingConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import { Document } from '../document/document.type.js';
import { neighbourOf } from '../entry/neighbours.js';
import { then, type MaybePromise } from '../loaders/maybe-promise.js';
import { Period } from '../period/period.type.js';
import { ConnectionArgs } from '../shared/connection.args.js';
import type { Connection } from '../shared/connection.js';
import type { TextFormatName } from '../shared/enums.js';
import { FormatArg } from '../shared/format.arg.js';
import { recordedList } from '../shared/recorded-list.js';
import { partOf, textOf } from '../shared/texts.js';
import { GuideSection } from './guide-section.type.js';
import { Guide } from './guide.type.js';
import { Reading } from './reading.type.js';

@Resolver(() => Guide)
export class GuideResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What the guide is for, and how to use it.' })
  introduction(@Root() guide: Guide, @FormatArg() format: TextFormatName, @Ctx() context: GraphQLContext): Promise<string | null> {
    return textOf(context, guide, 'introduction', format);
  }

  @FieldResolver(() => Period, { nullable: true, description: 'The period that it is a guide to.' })
  period(@Root() { record, asked }: Guide, @Ctx() context: GraphQLContext): MaybePromise<Period | null> {
    return context.findOf('period', record.period, asked);
  }

  @FieldResolver(() => ReadingConnection, { description: 'All readings of all sections, in the order in which they are to be read.' })
  readings(
    @Root() guide: Guide,
    @Arg('requiredOnly', () => Boolean, { defaultValue: false, description: 'True leaves out what need not be read.' })
    requiredOnly: boolean,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Connection<Reading> {
    return recordedList(`readings in ${guide.id}`, args, () =>
      requiredOnly ? guide.allReadings.filter(({ required }) => required) : guide.allReadings,
    );
  }

  @FieldResolver(() => Int, {
    description: 'Minutes that reading all its documents takes an adult, at 220 words a minute; works elsewhere are not counted.',
  })
  readingMinutes(@Root() { allReadings, asked }: Guide, @Ctx() context: GraphQLContext): MaybePromise<number> {
    const ids = new Set(allReadings.flatMap(({ stored }) => stored.document ?? []));
    return then(context.listOf('document', [...ids], asked), (documents) =>
      documents.reduce((sum, document) => sum + document.readingMinutes, 0),
    );
  }

  @FieldResolver(() => Guide, { nullable: true, description: 'The guide before it, by position; null where it is the first.' })
  previous(@Root() { id, asked }: Guide, @Ctx() context: GraphQLContext): Promise<Guide | null> {
    return neighbourOf(context, { type: 'guide', order: 'position', id }, 'previous', asked);
  }

  @FieldResolver(() => Guide, { nullable: true, description: 'The guide after it, by position; null where it is the last.' })
  next(@Root() { id, asked }: Guide, @Ctx() context: GraphQLContext): Promise<Guide | null> {
    return neighbourOf(context, { type: 'guide', order: 'position', id }, 'next', asked);
  }
}

@Resolver(() => GuideSection)
export class GuideSectionResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What the section is about.' })
  introduction(
    @Root() { guide, key, stored, own }: GuideSection,
    @FormatArg() format: TextFormatName,
    @Ctx() context: GraphQLContext,
  ): MaybePromise<string | null> {
    return blockText(context, guide, `${key}.introduction`, own?.introduction, stored?.introduction, format);
  }
}

@Resolver(() => Reading)
export class ReadingResolver {
  @FieldResolver(() => String, {
    description: "The editor's title for it, else the document's (as it was, if it is withdrawn) or that of the work elsewhere.",
  })
  title(@Root() { ownTitle, stored, guide }: Reading, @Ctx() context: GraphQLContext): MaybePromise<string> {
    const { document, link } = stored;
    if (ownTitle !== null || document === undefined) return ownTitle ?? link?.title ?? '';
    return then(context.find(document, guide.asked), (entry) => entry?.label ?? guide.labelThen(document) ?? '');
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why to read it, what to look for.' })
  note(
    @Root() { guide, stored, own }: Reading,
    @FormatArg() format: TextFormatName,
    @Ctx() context: GraphQLContext,
  ): MaybePromise<string | null> {
    return blockText(context, guide, `${stored.key}.note`, own?.note, stored.note, format);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The document to read; null where the work is elsewhere, or not published now.',
  })
  document(@Root() { stored, guide }: Reading, @Ctx() context: GraphQLContext): MaybePromise<Document | null> {
    return context.findOf('document', stored.document, guide.asked);
  }
}

/** Whether a long text is there, and in which language, the record says; the text itself is kept apart. */
const blockText = (
  context: GraphQLContext,
  guide: Guide,
  field: string,
  own: string | undefined,
  stored: string | undefined,
  format: TextFormatName,
): MaybePromise<string | null> => {
  if (own === undefined && stored === undefined) return null;
  return partOf(context, guide, { field, locale: own === undefined ? guide.defaultLocale : guide.asked }, format);
};
