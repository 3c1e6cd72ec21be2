import { Arg } from 'type-graphql';
import { LocaleScalar } from '../scalars/scalars.js';

/** The argument that every root field takes. */
export const LocaleArg = (): ParameterDecorator =>
  Arg('locale', () => LocaleScalar, {
    nullable: true,
    description:
      'The language to answer in, here and in all that lies under it. Where an entry lacks it, the default language answers and `locale` of the entry says so.',
  }) as ParameterDecorator;
