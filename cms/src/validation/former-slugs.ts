// The slugs that an entry had while it was published. A link to one of them still leads to it.
import type { Core } from '@strapi/strapi';
import { publishedType } from '../publication/rows';
import { textOf, type Values } from './part';

/** The list as it is to be stored: `slug`, the one that is published next, is none of them; null where none is left. */
export const formerSlugsAfter = (former: unknown, published: string | undefined, slug: string | undefined): string[] | null => {
  const known = Array.isArray(former) ? former.filter((one): one is string => typeof one === 'string') : [];
  const all = published === undefined ? known : [...known, published];
  const kept = [...new Set(all)].filter((one) => one !== slug);
  return kept.length === 0 ? null : kept;
};

/** The slug that readers know now; undefined where the entry is not published. */
export const publishedSlug = async (strapi: Core.Strapi, uid: string, documentId: string): Promise<string | undefined> => {
  const row: Values | null = await strapi.db
    .query(publishedType(strapi, uid).uid)
    .findOne({ where: { documentId, publishedAt: { $notNull: true } }, select: ['slug'] });
  return row ? textOf(row, 'slug') : undefined;
};

/** Writes the list into the draft, where it is another one than before. `slug`: see `formerSlugsAfter`. */
export const keepFormerSlugs = async (
  strapi: Core.Strapi,
  uid: string,
  draft: Values,
  published: string | undefined,
  slug: string | undefined,
): Promise<void> => {
  const formerSlugs = formerSlugsAfter(draft.formerSlugs, published, slug);
  if (JSON.stringify(formerSlugs) === JSON.stringify(draft.formerSlugs ?? null)) return;
  await strapi.db.query(publishedType(strapi, uid).uid).update({ where: { id: draft.id }, data: { formerSlugs } });
};
