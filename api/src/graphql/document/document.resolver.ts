import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DocumentRelationKind as RelationName } from '@october/schema';
import { joinNames } from '../../archive/contributors.js';
import { cite } from '../../citation/cite.js';
import type { CitationFormat as FormatName } from '../../citation/formats.js';
import { DocumentConnection, EntryConnection, EventConnection, ReadingConnection } from '../connections.js';
import type { GraphQLContext } from '../context.js';
import { nameOf } from '../contribution/named-agent.js';
import type { Entry } from '../entry/entry.type.js';
import type { Event } from '../event/event.type.js';
import { readingsOfDocument } from '../guide/readings-of-document.js';
import type { Reading } from '../guide/reading.type.js';
import { all, then, type MaybePromise } from '../loaders/maybe-promise.js';
import { Period } from '../period/period.type.js';
import { Place } from '../place/place.type.js';
import { ConnectionArgs } from '../shared/connection.args.js';
import type { Connection } from '../shared/connection.js';
import type { TextFormatName } from '../shared/enums.js';
import { FormatArg } from '../shared/format.arg.js';
import { TypedListArgs } from '../shared/lists.args.js';
import { recordedList } from '../shared/recorded-list.js';
import { surroundingsOf } from '../shared/surroundings.js';
import { textOf } from '../shared/texts.js';
import { documentList, editorsOrder, entryList, eventList } from '../shared/typed-lists.js';
import { CitationFormat } from './citation-format.js';
import { DocumentRelationKind } from './document-kind.js';
import { Attachment, Document, DocumentRelation, Heading } from './document.type.js';
import { relationsOf } from './relations.js';
import { neighbouringPart, partOf } from './parts.js';

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => String, {
    description: "Its authors in one line, in the reader's language: 'V. I. Lenin and G. Y. Zinoviev'; empty where there are none.",
  })
  byline(@Root() document: Document, @Ctx() context: GraphQLContext): MaybePromise<string> {
    const names = document.authors.map(({ stored, owner }) => nameOf(context, stored.creditedAs, stored, owner));
    return then(all(names), (known) => joinNames(known, document.asked));
  }

  @FieldResolver(() => Place, { nullable: true, description: 'Where it was written, spoken or issued.' })
  place(@Root() { record, asked }: Document, @Ctx() context: GraphQLContext): MaybePromise<Place | null> {
    return context.findOf('place', record.place, asked);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The text. In HTML every paragraph, heading and note has an id that stays while its text does, so that a passage can be cited.',
  })
  body(@Root() document: Document, @FormatArg() format: TextFormatName, @Ctx() context: GraphQLContext): Promise<string | null> {
    return textOf(context, document, 'body', format);
  }

  @FieldResolver(() => [Heading], {
    description: 'Headings of the body in order, each with its level; each anchor is an id in the HTML body. As many as the body has.',
  })
  async tableOfContents(@Root() document: Document, @Ctx() context: GraphQLContext): Promise<readonly Heading[]> {
    const markdown = await textOf(context, document, 'body', 'markdown');
    return markdown === null ? [] : context.texts.headings(markdown);
  }

  @FieldResolver(() => Document, { nullable: true, description: 'The larger work that this is a part of.' })
  partOf(@Root() document: Document, @Ctx() context: GraphQLContext): Promise<Document | null> {
    return partOf(context, document);
  }

  @FieldResolver(() => DocumentConnection, { description: "Its parts, in the editor's order." })
  parts(
    @Root() { id, asked }: Document,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Document> {
    return documentList(context, asked, args, {
      where: [{ kind: 'pointedAtBy', roles: ['part'], sources: 'parent' }],
      parent: id,
      order: editorsOrder,
    });
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The part before it of the larger work; null where it is the first or no part.',
  })
  previousPart(@Root() document: Document, @Ctx() context: GraphQLContext): Promise<Document | null> {
    return neighbouringPart(context, document, -1);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The part after it of the larger work; null where it is the last or no part.',
  })
  nextPart(@Root() document: Document, @Ctx() context: GraphQLContext): Promise<Document | null> {
    return neighbouringPart(context, document, 1);
  }

  @FieldResolver(() => Period, { nullable: true, description: 'The period that it belongs to.' })
  period(@Root() { record, asked }: Document, @Ctx() context: GraphQLContext): MaybePromise<Period | null> {
    return context.findOf('period', record.period, asked);
  }

  @FieldResolver(() => EventConnection, { description: 'Events that it is listed with, by date.' })
  events(
    @Root() { id, asked }: Document,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Event> {
    return eventList(context, asked, args, { where: [{ kind: 'pointsAt', roles: ['document'], targets: 'parent' }], parent: id });
  }

  @FieldResolver(() => EntryConnection, {
    description: 'People, organizations and places that the text speaks of, as the editor listed them, in that order.',
  })
  mentions(
    @Root() { id, asked }: Document,
    @Args(() => TypedListArgs) args: TypedListArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Entry> {
    return entryList(
      context,
      asked,
      args,
      { where: [{ kind: 'pointedAtBy', roles: ['mention'], sources: 'parent' }], parent: id, order: editorsOrder },
      ['person', 'organization', 'place'],
    );
  }

  @FieldResolver(() => [DocumentRelation], {
    description: 'How it is related to other documents, entered here or on the other side. As many as the editors entered.',
  })
  relations(
    @Root() document: Document,
    @Arg('kind', () => [DocumentRelationKind], { nullable: true, description: 'Of these kinds only.' })
    kind: RelationName[] | null | undefined,
    @Ctx() context: GraphQLContext,
  ): Promise<DocumentRelation[]> {
    return relationsOf(context, document, kind ?? null);
  }

  @FieldResolver(() => [Attachment], { description: 'Files to fetch. As many as the editor added.' })
  attachments(@Root() { record }: Document, @Ctx() { media }: GraphQLContext): Attachment[] {
    return record.attachments.map(({ title, mediaType, bytes, sha256 }) => ({
      title,
      mediaType,
      bytes,
      sha256,
      url: media.file(sha256, mediaType),
    }));
  }

  @FieldResolver(() => ReadingConnection, { description: 'Where guides tell people to read it: by guide, then in the order of reading.' })
  readings(
    @Root() document: Document,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
  ): Connection<Reading> {
    return recordedList(`readings of ${document.id}`, args, () => readingsOfDocument(context, document));
  }

  @FieldResolver(() => String, {
    description:
      'How to cite it, as plain text without italics: the text answered, where it first appeared and where it was taken from. Words such as "translated by" are in the reader\'s language (English and Russian; English in others). Of a day in Old Style both calendars are told.',
  })
  citation(
    @Root() { stored, asked }: Document,
    @Arg('format', () => CitationFormat, { defaultValue: 'chicago', description: 'The style or form.' }) format: FormatName,
    @Ctx() context: GraphQLContext,
  ): Promise<string> {
    return cite(stored, format, surroundingsOf(context, asked));
  }
}
