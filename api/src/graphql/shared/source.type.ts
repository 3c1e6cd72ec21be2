import type { SourceRecord } from '@october/schema';
import { Field, ObjectType } from 'type-graphql';
import type { WithSpans } from '../../store/entry.js';
import { DateScalar, UrlScalar } from '../scalars/scalars.js';
import { dateOf, HistoricalDate } from './historical-date.type.js';

type Stored = WithSpans<SourceRecord>;

@ObjectType({ simpleResolvers: true, description: 'A book, newspaper, archival file or page elsewhere: enough to cite it (CSL).' })
export class Source {
  constructor(
    private readonly stored: Stored,
    private readonly locale: string,
  ) {}

  @Field(() => String, { description: 'Title of the work.' })
  get title(): string {
    return this.stored.title;
  }

  @Field(() => String, { nullable: true, description: 'Who made it, as it is to be cited.' })
  get creator(): string | null {
    return this.stored.creator ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The larger work it stands in: a newspaper, a journal, collected works.' })
  get container(): string | null {
    return this.stored.container ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The edition.' })
  get edition(): string | null {
    return this.stored.edition ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The volume.' })
  get volume(): string | null {
    return this.stored.volume ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The issue or number of a newspaper or journal.' })
  get issue(): string | null {
    return this.stored.issue ?? null;
  }

  @Field(() => String, { nullable: true, description: "The pages: '54-59'." })
  get pages(): string | null {
    return this.stored.pages ?? null;
  }

  @Field(() => String, { nullable: true, description: 'Where it was published.' })
  get place(): string | null {
    return this.stored.place ?? null;
  }

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  get publisher(): string | null {
    return this.stored.publisher ?? null;
  }

  @Field(() => HistoricalDate, { nullable: true, description: 'When it was published.' })
  get date(): HistoricalDate | null {
    return dateOf(this.stored.date, this.locale);
  }

  @Field(() => String, { nullable: true, description: 'The archive or library that keeps it.' })
  get archive(): string | null {
    return this.stored.archive ?? null;
  }

  @Field(() => String, { nullable: true, description: 'Where it stands there: fond, inventory, file, leaf.' })
  get callNumber(): string | null {
    return this.stored.callNumber ?? null;
  }

  @Field(() => [String], { description: 'Its numbers elsewhere: ISBN, DOI, OCLC. As many as the editor entered.' })
  get identifiers(): readonly string[] {
    return this.stored.identifiers;
  }

  @Field(() => UrlScalar, { nullable: true, description: 'Where it can be read.' })
  get url(): string | null {
    return this.stored.url ?? null;
  }

  @Field(() => String, { nullable: true, description: 'What else must be known of it.' })
  get note(): string | null {
    return this.stored.note ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The rights in it, in words.' })
  get rights(): string | null {
    return this.stored.rights ?? null;
  }

  @Field(() => UrlScalar, { nullable: true, description: 'Address of its licence.' })
  get license(): string | null {
    return this.stored.license ?? null;
  }

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was last looked up at `url`, Gregorian.' })
  get accessed(): string | null {
    return this.stored.accessed ?? null;
  }
}

export const sourceOf = (stored: Stored | undefined, locale: string): Source | null =>
  stored === undefined ? null : new Source(stored, locale);
