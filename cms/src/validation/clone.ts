// A copy is an entry of its own: slug `-2`, new keys of its blocks, the last position, and no identifier, parts or former slugs.
import type { Core } from '@strapi/strapi';
import type { EntryType } from '@october/schema';
import { isPositioned, nextPosition } from './fill/fill';
import { newBlockKey } from './fill/block-keys';
import { freeSlug, slugOfCopy } from './fill/slug';
import { isEmpty, listOf, textOf, type Values } from './part';

/** What a copy is asked to have: what an editor changed in the form stays; what still is the original's becomes its own. */
export const askedOfCopy = async (strapi: Core.Strapi, type: EntryType, asked: Values, original: Values): Promise<Values> => {
  const unchanged = (name: string): boolean => isEmpty(asked[name]) || asked[name] === original[name];
  const slug = textOf(original, 'slug');
  const own: Record<string, unknown> = { formerSlugs: null };
  if (!unchanged('slug')) own.slug = await freeSlug(strapi, type, String(asked.slug), null);
  else if (slug !== undefined) own.slug = await slugOfCopy(strapi, type, slug);
  if (isPositioned(type) && unchanged('position')) own.position = await nextPosition(strapi, type);
  if (type === 'document') {
    // An empty list would leave the parts of the original: Strapi merges the form into it.
    own.parts = { set: [] };
    if (unchanged('identifier')) own.identifier = null;
  }
  if (Array.isArray(asked.contents)) own.contents = asked.contents.map((block: Values) => ({ ...block, key: newBlockKey() }));
  return { ...asked, ...own };
};

/** Strapi copies the blocks with the keys that they had, where the form did not send them. */
export const renewBlockKeys = async (strapi: Core.Strapi, copy: Values, original: Values): Promise<void> => {
  const had = new Set(listOf(original, 'contents').map((block) => textOf(block, 'key')));
  for (const block of listOf(copy, 'contents')) {
    const component = String(block.__component);
    if (component !== 'guide.section' && component !== 'guide.reading') continue;
    if (isEmpty(block.key) || had.has(textOf(block, 'key')))
      await strapi.db.query(component).update({ where: { id: block.id }, data: { key: newBlockKey() } });
  }
};
