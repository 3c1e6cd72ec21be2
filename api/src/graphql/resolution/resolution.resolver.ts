import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { pathOf } from '../../archive/addresses.js';
import { meaningsOf, plainPath, redirectOf, type PathMeaning } from '../../archive/site-paths.js';
import type { GraphQLContext } from '../context.js';
import type { Entry } from '../entry/entry.type.js';
import { Resolution } from './resolution.type.js';

const nothing: Resolution = { status: 'not_found', entry: null, href: null, locale: null };

@Resolver()
export class ResolutionResolver {
  @Query(() => Resolution, {
    description:
      "What a path of the reader site leads to: by the site's URL patterns in every language, former slugs, the editor's redirects, and what was withdrawn.",
  })
  async resolve(
    @Arg('path', () => String, {
      description: 'The path as the browser asks for it, /en/people/lenin, or the whole address. A query and a fragment are left aside.',
    })
    path: string,
    @Ctx() context: GraphQLContext,
  ): Promise<Resolution> {
    const plain = plainPath(context.site, path);
    if (plain === null) return nothing;
    const meanings = meaningsOf(context.site, plain);
    const published = (await Promise.all(meanings.map((meaning) => findPublished(context, meaning, plain)))).filter((one) => one !== null);
    const redirect = redirectOf(context.site, plain);
    return (
      published.find(({ status }) => status === 'found') ??
      published[0] ??
      (redirect === null ? null : { ...nothing, status: 'moved', href: redirect }) ??
      (await findWithdrawn(context, meanings)) ??
      nothing
    );
  }
}

/** Found where this is its path today, else moved. */
const findPublished = async (context: GraphQLContext, { type, slug, locale }: PathMeaning, path: string): Promise<Resolution | null> => {
  const entry = await context.find(await context.findId(type, slug), locale);
  if (entry === null) return null;
  const href = hrefOf(context, entry, locale);
  return { status: plainPath(context.site, href) === path ? 'found' : 'moved', entry, href, locale };
};

const findWithdrawn = async (context: GraphQLContext, meanings: readonly PathMeaning[]): Promise<Resolution | null> => {
  for (const { type, slug, locale } of meanings) {
    const withdrawn = await context.reader.findWithdrawn(type, slug);
    if (withdrawn === null) continue;
    const heir = await context.find(withdrawn.replacedBy, locale);
    return { status: 'gone', entry: null, href: heir === null ? null : hrefOf(context, heir, locale), locale };
  }
  return null;
};

const hrefOf = ({ site }: GraphQLContext, { stored, slug }: Entry, locale: string): string => pathOf(site, stored.type, slug, locale);
