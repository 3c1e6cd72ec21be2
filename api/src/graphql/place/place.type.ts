import type { NameKind as NameKindName } from '@october/schema';
import { Arg, Field, Float, ObjectType } from 'type-graphql';
import { Entry } from '../entry/entry.type.js';
import { Node } from '../entry/node.type.js';
import { NameKind } from '../shared/enums.js';
import { Name, namesOf } from '../shared/name.type.js';

@ObjectType({ implements: [Node, Entry], simpleResolvers: true, description: 'A place, with the names that it had and their years.' })
export class Place extends Entry<'place'> {
  @Field(() => String, { description: 'The name that it is known by in the archive.' })
  get name(): string {
    return this.label;
  }

  @Field(() => [Name], { description: 'Its names, each with the time in which it was used. As many as the editor entered.' })
  names(@Arg('kind', () => [NameKind], { nullable: true, description: 'Of these kinds only.' }) kind?: NameKindName[] | null): Name[] {
    return namesOf(this.record.names, this.asked, kind);
  }

  @Field(() => [String], { description: 'Texts of `names`. As many as the editor entered.' })
  get alternateNames(): string[] {
    return this.record.names.map(({ text }) => text);
  }

  @Field(() => Float, { nullable: true, description: 'Degrees north of the equator, WGS 84; south is negative.' })
  get latitude(): number | null {
    return this.record.latitude ?? null;
  }

  @Field(() => Float, { nullable: true, description: 'Degrees east of Greenwich, WGS 84; west is negative.' })
  get longitude(): number | null {
    return this.record.longitude ?? null;
  }
}
