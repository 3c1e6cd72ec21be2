import { Field, ObjectType } from 'type-graphql';
import { LocaleScalar, UrlScalar } from '../scalars/scalars.js';

@ObjectType({ simpleResolvers: true, description: 'A language that an entry can be had in.' })
export class Translation {
  @Field(() => LocaleScalar, { description: 'The language.' })
  locale!: string;

  @Field(() => String, { description: 'Label of the entry in that language.' })
  label!: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Address of the entry in that language on the reader site; null where the site has no address.',
  })
  url!: string | null;
}
