import { labelField, type EntryType } from '@october/schema';
import { Field, InterfaceType } from 'type-graphql';
import type { StoredEntry } from '../../store/entry.js';
import { Image } from '../image/image.type.js';
import { DateTimeScalar, LocaleScalar, UrlScalar } from '../scalars/scalars.js';
import { Node } from './node.type.js';

export type RecordIn<Type extends EntryType> = StoredEntry<Type>['record'];
type TranslationIn<Type extends EntryType> = RecordIn<Type> extends { translations: (infer Translation)[] } ? Translation : never;

const typeNames = {
  person: 'Person',
  organization: 'Organization',
  document: 'Document',
  event: 'Event',
  period: 'Period',
  guide: 'Guide',
  dispatch: 'Dispatch',
  place: 'Place',
  topic: 'Topic',
  collection: 'Collection',
  page: 'Page',
} as const satisfies Record<EntryType, string>;

/** An entry in a language. What stands in memory is a getter here; what must be asked for is in the resolvers. */
@InterfaceType({ implements: [Node], description: 'Anything that an editor publishes and a reader can link to.' })
export abstract class Entry<Type extends EntryType = EntryType> extends Node {
  readonly typeName: string;
  override readonly id: string;
  readonly record: RecordIn<Type>;
  /** The translation into the language asked for; undefined in the default one and where there is none. */
  readonly own: TranslationIn<Type> | undefined;
  #image: Image | null | undefined;

  constructor(
    readonly stored: StoredEntry<Type>,
    /** The language asked for; entries reached from this one are in it. */
    readonly asked: string,
    readonly defaultLocale: string,
  ) {
    super();
    this.typeName = typeNames[stored.type];
    this.id = stored.id;
    this.record = stored.record;
    const { translations } = this.#common;
    this.own =
      asked === defaultLocale ? undefined : (translations.find(({ locale }) => locale === asked) as TranslationIn<Type> | undefined);
  }

  get #common(): RecordIn<EntryType> {
    return this.record as RecordIn<EntryType>;
  }

  @Field(() => String, { description: 'Its name in addresses, unique among entries of its type: april-theses.' })
  get slug(): string {
    return this.#common.slug;
  }

  @Field(() => [String], { description: 'Slugs that it had before; lookups and filters still take them. As many as it had.' })
  get formerSlugs(): readonly string[] {
    return this.#common.formerSlugs;
  }

  @Field(() => String, { description: "What a list shows: a person's name, a document's title." })
  get label(): string {
    return this.words(labelField[this.stored.type]) ?? '';
  }

  @Field(() => String, {
    nullable: true,
    description: 'What it is, in a few sentences; of a dispatch, the beginning of its text. Plain text.',
  })
  get summary(): string | null {
    return this.words('summary');
  }

  @Field(() => Image, { nullable: true, description: 'A picture of it.' })
  get image(): Image | null {
    const { image } = this.#common;
    return (this.#image ??= image ? new Image(image, this.asked) : null);
  }

  @Field(() => [UrlScalar], { description: 'The same thing elsewhere: Wikidata, VIAF, GeoNames. As many as the editor entered.' })
  get sameAs(): readonly string[] {
    return this.#common.sameAs;
  }

  @Field(() => LocaleScalar, {
    description:
      'Language that the texts of this answer are in: the one asked for, else the default. An empty field of a translation falls back by itself.',
  })
  get locale(): string {
    return this.own === undefined ? this.defaultLocale : this.asked;
  }

  @Field(() => DateTimeScalar, { description: 'Of the first publication.' })
  get publishedAt(): string {
    return this.stored.publishedAt;
  }

  @Field(() => DateTimeScalar, { description: 'Of the last publication that changed it.' })
  get updatedAt(): string {
    return this.stored.updatedAt;
  }

  @Field(() => String, {
    description:
      'SHA-256 of the published record (RFC 8785): same revision, same content. What other entries add to an answer is not covered.',
  })
  get revision(): string {
    return this.stored.revision;
  }

  /** A short text in the language asked for, else in the default one; null where both are empty. */
  protected words(field: string): string | null {
    const own = (this.own as Record<string, unknown> | undefined)?.[field];
    const written = typeof own === 'string' && own !== '' ? own : (this.record as Record<string, unknown>)[field];
    return typeof written === 'string' && written !== '' ? written : null;
  }

  /** The language of a long text as it is answered; null where there is none. A long text that is there is an empty string in the record. */
  localeOf(field: string): string | null {
    if ((this.own as Record<string, unknown> | undefined)?.[field] !== undefined) return this.asked;
    return (this.record as Record<string, unknown>)[field] === undefined ? null : this.defaultLocale;
  }

  /** What somebody or something was called when this entry was published: kept though its own entry is withdrawn. */
  labelThen(id: string): string | null {
    const labels = this.stored.labels[id];
    return labels?.[this.asked] ?? labels?.[this.defaultLocale] ?? null;
  }
}
