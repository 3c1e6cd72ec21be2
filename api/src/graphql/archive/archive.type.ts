import type { EntryType as EntryTypeName } from '@october/schema';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, UrlScalar } from '../scalars/scalars.js';
import { EntryType } from '../shared/enums.js';

@ObjectType({ simpleResolvers: true, description: 'How many entries of a type are published.' })
export class TypeCount {
  @Field(() => EntryType, { description: 'The type.' })
  type!: EntryTypeName;

  @Field(() => Int, { description: 'How many of it are published now.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The archive as a whole, at the version that this answer is of.' })
export class Archive {
  @Field(() => String, {
    description: 'Same on every node; changes with every change that readers can see. Also in the header Archive-Version of each answer.',
  })
  version!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of the last change that readers can see; null where there never was one.' })
  updatedAt!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Whom to write to about the archive.' })
  contact!: string | null;
}
