import { Field, ObjectType } from 'type-graphql';
import type { Site as SiteFacts } from '../../archive/site.js';
import type { StoredSite } from '../../store/entry.js';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';
import { Image } from '../image/image.type.js';
import { DateTimeScalar, LocaleScalar, UrlScalar } from '../scalars/scalars.js';
import { Rights, rightsOf } from '../shared/rights.type.js';

@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description: 'The site that the archive is shown on: its title, languages and menu. There is one.',
})
export class Site extends Node {
  readonly typeName = 'Site';
  override readonly id: string;
  readonly record: StoredSite['record'];
  readonly #own:
    | { readonly title?: string | undefined; readonly tagline?: string | undefined; readonly description?: string | undefined }
    | undefined;

  constructor(
    readonly facts: SiteFacts,
    readonly asked: string,
  ) {
    super();
    this.id = facts.stored.id;
    this.record = facts.stored.record;
    this.#own = this.record.translations.find(({ locale }) => locale === asked);
  }

  @Field(() => String, { description: 'The title.' })
  get title(): string {
    return this.#own?.title || this.record.title;
  }

  @Field(() => String, { nullable: true, description: 'A line to stand under the title.' })
  get tagline(): string | null {
    return this.#own?.tagline || this.record.tagline || null;
  }

  @Field(() => String, { nullable: true, description: 'What the site is. Plain text.' })
  get description(): string | null {
    return this.#own?.description || this.record.description || null;
  }

  @Field(() => Image, { nullable: true, description: 'A picture that stands for the site.' })
  get image(): Image | null {
    return this.record.image ? new Image(this.record.image, this.asked) : null;
  }

  @Field(() => UrlScalar, { nullable: true, description: 'Address of the site for readers; null where it has none.' })
  get url(): string | null {
    return this.record.url ?? null;
  }

  @Field(() => [UrlScalar], { description: 'The same site elsewhere. As many as the editor entered.' })
  get sameAs(): readonly string[] {
    return this.record.sameAs;
  }

  @Field(() => [LocaleScalar], { description: 'Languages that the archive can be read in, the default first. A handful.' })
  get locales(): readonly string[] {
    return this.facts.locales;
  }

  @Field(() => LocaleScalar, {
    description: 'The language that answers where no other is asked for, and where the one asked for is wanting.',
  })
  get defaultLocale(): string {
    return this.facts.defaultLocale;
  }

  @Field(() => Rights, { nullable: true, description: 'What one may do with whatever does not say its own.' })
  get rights(): Rights | null {
    return rightsOf(this.record.rights);
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Of the last publication that changed it; null where it was never published.',
  })
  get updatedAt(): string | null {
    return this.facts.stored.number === 0 ? null : this.facts.stored.updatedAt;
  }

  @Field(() => String, {
    description: 'SHA-256 of the published record (RFC 8785): same revision, same content; empty where it was never published.',
  })
  get revision(): string {
    return this.facts.stored.revision;
  }
}

@ObjectType({ simpleResolvers: true, description: 'A line of the menu.' })
export class MenuItem {
  @Field(() => String, { description: "The words to show, in the reader's language where translated." })
  label!: string;

  @Field(() => String, { description: 'A path of the reader site (by the URL pattern, where it is an entry), or an address elsewhere.' })
  href!: string;

  @Field(() => Entry, { nullable: true, description: 'The entry that it leads to; null where it leads elsewhere.' })
  entry!: Entry | null;

  @Field(() => [MenuItem], { description: 'Items under it, in order; none under those. At most 50 in the whole menu.' })
  children!: MenuItem[];
}
