import { entryTypes } from '@october/schema';
import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../context.js';
import { Archive, TypeCount } from './archive.type.js';

@Resolver(() => Archive)
export class ArchiveResolver {
  @Query(() => Archive, { description: 'The archive as a whole: its version, and how much it holds.' })
  archive(@Ctx() { reader, site }: GraphQLContext): Archive {
    return { version: reader.version, updatedAt: reader.updatedAt, contact: site.stored.record.contact ?? null };
  }

  @FieldResolver(() => String, { description: 'SHA-256 over all revisions: two copies with one digest are the same.' })
  digest(@Ctx() { reader }: GraphQLContext): Promise<string> {
    return reader.getDigest();
  }

  @FieldResolver(() => [TypeCount], { description: 'How many entries of each type are published, one for each type.' })
  async counts(@Ctx() { reader }: GraphQLContext): Promise<TypeCount[]> {
    const counts = await reader.getCounts();
    return entryTypes.map((type) => ({ type, count: counts.get(type) ?? 0 }));
  }
}
