import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { renditionsOf } from '../../archive/media.js';
import type { GraphQLContext } from '../context.js';
import type { MaybePromise } from '../loaders/maybe-promise.js';
import { Person } from '../person/person.type.js';
import { UrlScalar } from '../scalars/scalars.js';
import { Image, Rendition } from './image.type.js';

@Resolver(() => Image)
export class ImageResolver {
  @FieldResolver(() => UrlScalar, { description: 'Where it can be fetched: the same bytes for ever.' })
  url(@Root() { stored }: Image, @Ctx() { media }: GraphQLContext): string {
    return media.file(stored.file.sha256, stored.file.mediaType);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who made the picture; null where that person has no published entry.' })
  creator(@Root() { stored, locale }: Image, @Ctx() context: GraphQLContext): MaybePromise<Person | null> {
    return context.findOf('person', stored.creator, locale);
  }

  @FieldResolver(() => [Rendition], {
    description: 'The same picture in smaller sizes, smallest first. At most 3; none of a drawing (SVG).',
  })
  renditions(@Root() { stored }: Image, @Ctx() { media }: GraphQLContext): Rendition[] {
    return renditionsOf(stored.file).map((size) => ({
      ...size,
      mediaType: 'image/webp',
      url: media.rendition(stored.file.sha256, size.width),
    }));
  }
}
