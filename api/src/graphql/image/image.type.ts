import type { ImageRecord } from '@october/schema';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { WithSpans } from '../../store/entry.js';
import { UrlScalar } from '../scalars/scalars.js';
import { Source, sourceOf } from '../shared/source.type.js';

@ObjectType({ simpleResolvers: true, description: 'The point of a picture that must stay in sight when it is cut.' })
export class FocalPoint {
  @Field(() => Float, { description: 'From 0, left, to 1, right.' })
  x!: number;

  @Field(() => Float, { description: 'From 0, top, to 1, bottom.' })
  y!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The same picture in a smaller size.' })
export class Rendition {
  @Field(() => String, { description: 'small is 480 pixels wide, medium 960, large 1920.' })
  name!: string;

  @Field(() => UrlScalar, { description: 'Where it can be fetched: the same bytes for ever.' })
  url!: string;

  @Field(() => String, { description: 'Media type, always image/webp.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Pixels from left to right.' })
  width!: number;

  @Field(() => Int, { description: 'Pixels from top to bottom.' })
  height!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A picture. Addresses are made of the content: one address, the same bytes for ever.' })
export class Image {
  readonly #own: { readonly alternativeText?: string | undefined; readonly caption?: string | undefined } | undefined;

  constructor(
    readonly stored: WithSpans<ImageRecord>,
    readonly locale: string,
  ) {
    this.#own = stored.translations.find((translation) => translation.locale === locale);
  }

  @Field(() => String, { description: 'SHA-256 of the bytes, hexadecimal.' })
  get sha256(): string {
    return this.stored.file.sha256;
  }

  @Field(() => Source, { nullable: true, description: 'Where the picture was taken from.' })
  get source(): Source | null {
    return sourceOf(this.stored.source, this.locale);
  }

  @Field(() => String, { description: 'Media type: image/jpeg.' })
  get mediaType(): string {
    return this.stored.file.mediaType;
  }

  @Field(() => String, { nullable: true, description: 'What is to be seen, for those who cannot see it.' })
  get alternativeText(): string | null {
    return this.#own?.alternativeText || this.stored.alternativeText || null;
  }

  @Field(() => String, { nullable: true, description: 'Words to stand under the picture.' })
  get caption(): string | null {
    return this.#own?.caption || this.stored.caption || null;
  }

  @Field(() => String, { nullable: true, description: 'Who must be named with it.' })
  get credit(): string | null {
    return this.stored.credit ?? null;
  }

  @Field(() => UrlScalar, { nullable: true, description: 'Address of the licence of the picture.' })
  get license(): string | null {
    return this.stored.license ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'Pixels from left to right; null where it is a drawing without size.' })
  get width(): number | null {
    return this.stored.file.width ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'Pixels from top to bottom; null where it is a drawing without size.' })
  get height(): number | null {
    return this.stored.file.height ?? null;
  }

  @Field(() => FocalPoint, { nullable: true, description: 'What must stay in sight when the picture is cut; null where nobody said.' })
  get focalPoint(): FocalPoint | null {
    return this.stored.file.focalPoint ?? null;
  }
}
