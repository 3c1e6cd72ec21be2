import { readingMinutes, type DocumentKind as KindName, type DocumentRelationKind as RelationName } from '@october/schema';
import { Field, Int, ObjectType } from 'type-graphql';
import { contributorsOf, isAuthor } from '../../archive/contributors.js';
import { Contribution } from '../contribution/contribution.type.js';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';
import { Image } from '../image/image.type.js';
import { LocaleScalar, UrlScalar } from '../scalars/scalars.js';
import { dateOf, HistoricalDate } from '../shared/historical-date.type.js';
import { Source, sourceOf } from '../shared/source.type.js';
import { DocumentKind, DocumentRelationKind } from './document-kind.js';

@ObjectType({
  implements: [Node, Entry],
  simpleResolvers: true,
  description: 'A text, picture or recording kept in the archive: a decree, a letter, a speech, a book and its chapters.',
})
export class Document extends Entry<'document'> {
  #date: HistoricalDate | null | undefined;
  #contributors: Contribution[] | undefined;
  #authors: Contribution[] | undefined;

  /** The language of the body answered; the default one where there is no body. */
  get bodyLocale(): string {
    return this.localeOf('body') ?? this.defaultLocale;
  }

  /** The translation that the body answered is of; null where it is the text as stored. */
  get #translation() {
    return this.own?.body === undefined ? null : this.own;
  }

  @Field(() => String, { description: 'The title.' })
  get title(): string {
    return this.label;
  }

  @Field(() => String, { nullable: true, description: 'The subtitle.' })
  get subtitle(): string | null {
    return this.words('subtitle');
  }

  @Field(() => DocumentKind, { description: 'What kind of document it is.' })
  get kind(): KindName {
    return this.record.kind;
  }

  @Field(() => [Contribution], {
    description:
      "Who had a part in it, in order; of the text answered: a translation's translators stand only with that translation. As many as the editor entered.",
  })
  get contributors(): Contribution[] {
    return (this.#contributors ??= contributorsOf(this.record.contributors, this.#translation).map(
      (contribution) => new Contribution(contribution, this),
    ));
  }

  @Field(() => [Contribution], {
    description: 'Contributors whose role is author, speaker or issuer, in order. As many as the editor entered.',
  })
  get authors(): Contribution[] {
    return (this.#authors ??= this.contributors.filter(isAuthor));
  }

  @Field(() => HistoricalDate, { nullable: true, description: 'When it was written, spoken or issued.' })
  get date(): HistoricalDate | null {
    return (this.#date ??= dateOf(this.record.date, this.asked));
  }

  @Field(() => HistoricalDate, { nullable: true, description: 'When it first appeared.' })
  get published(): HistoricalDate | null {
    return dateOf(this.record.published, this.asked);
  }

  @Field(() => Source, { nullable: true, description: 'The newspaper, volume or collection in which it first appeared.' })
  get publishedIn(): Source | null {
    return sourceOf(this.record.publishedIn, this.asked);
  }

  @Field(() => LocaleScalar, { nullable: true, description: 'Language of the body answered; null where nobody said.' })
  get language(): string | null {
    return this.#translation?.locale ?? this.record.language ?? null;
  }

  @Field(() => LocaleScalar, { nullable: true, description: 'Language that it was first written or spoken in.' })
  get originalLanguage(): string | null {
    return this.record.originalLanguage ?? null;
  }

  @Field(() => String, { nullable: true, description: 'A sentence of it to stand out on a page. Plain text.' })
  get pullQuote(): string | null {
    return this.words('pullQuote');
  }

  @Field(() => Source, { nullable: true, description: 'Where the text answered was taken from.' })
  get source(): Source | null {
    return sourceOf(this.#translation?.source ?? this.record.source, this.asked);
  }

  @Field(() => String, { nullable: true, description: "The archive's own number, unique in the archive." })
  get identifier(): string | null {
    return this.record.identifier ?? null;
  }

  @Field(() => Int, { description: 'Words of the body answered; 0 where there is none.' })
  get wordCount(): number {
    return this.stored.wordCounts[this.bodyLocale] ?? 0;
  }

  @Field(() => Int, { description: 'Minutes that reading the body answered takes an adult, at 220 words a minute.' })
  get readingMinutes(): number {
    return readingMinutes(this.wordCount);
  }

  @Field(() => String, { nullable: true, description: "Its number within the larger work, as printed: 'IV', 'Appendix 2'." })
  get partNumber(): string | null {
    return this.record.partNumber ?? null;
  }

  @Field(() => [Facsimile], { description: 'Pictures of the original, page by page. As many as the editor entered.' })
  get facsimiles(): Facsimile[] {
    return this.record.facsimiles.map(({ label, image }) => ({ label: label ?? null, image: new Image(image, this.asked) }));
  }
}

@ObjectType({ simpleResolvers: true, description: 'A heading of a text.' })
export class Heading {
  @Field(() => Int, {
    description:
      'As in the HTML body, 2 to 6, for the title of the document is 1; a heading of level 3 stands under the nearest one of level 2 before it.',
  })
  level!: number;

  @Field(() => String, { description: 'The words of the heading, plain text.' })
  text!: string;

  @Field(() => String, { description: 'An id in the HTML of the same text: the address of the document, then #, then this, leads to it.' })
  anchor!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A picture of one page of the original.' })
export class Facsimile {
  @Field(() => String, { nullable: true, description: "Which page it is: 'leaf 3, verso'." })
  label!: string | null;

  @Field(() => Image, { description: 'The picture.' })
  image!: Image;
}

@ObjectType({ simpleResolvers: true, description: 'A file to fetch: a scan as PDF, a recording.' })
export class Attachment {
  @Field(() => String, { description: 'What it is, for people.' })
  title!: string;

  @Field(() => UrlScalar, { description: 'Where it can be fetched: the same bytes for ever.' })
  url!: string;

  @Field(() => String, { description: 'Media type: application/pdf.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  bytes!: number;

  @Field(() => String, { description: 'SHA-256 of the bytes, hexadecimal.' })
  sha256!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How a document is related to another. An editor enters it once, on one side; the other side reads the inverse.',
})
export class DocumentRelation {
  @Field(() => DocumentRelationKind, { description: 'What this document is to the other.' })
  kind!: RelationName;

  @Field(() => Document, { description: 'The other document.' })
  document!: Document;
}
