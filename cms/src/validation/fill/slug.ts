// The last piece of an entry's address, made from its label where an editor left it empty.
import type { Core } from '@strapi/strapi';
import slugify from '@sindresorhus/slugify';
import { labelField, type EntryType } from '@october/schema';

/** How a sentence names a type: 'person', 'reading guide'. */
export const typeName = (type: EntryType): string => (type === 'guide' ? 'reading guide' : type);

/** Room for a number at the end: Strapi keeps 255 characters, and an address of more than 80 is of no use. */
const longest = 80;

/** A slug for a label: Latin, lower case, Cyrillic transliterated, cut at a word. Empty where nothing of the label can be written so. */
export const slugOf = (label: string): string => {
  const whole = slugify(label, { decamelize: false });
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).slice(0, longest);
};

/** `slug` if no other entry of the type has it, drafts included; else with the first free number: `-2`, `-3` … */
export const freeSlug = async (strapi: Core.Strapi, type: EntryType, slug: string, ownId: string | null): Promise<string> => {
  const rows: { slug: string }[] = await strapi.db.query(`api::${type}.${type}`).findMany({
    where: { slug: { $startsWith: slug }, ...(ownId === null ? {} : { documentId: { $ne: ownId } }) },
    select: ['slug'],
  });
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
};

/** The slug of a copy: the original's with the next free number; a copy of `lenin-2`, beside `lenin`, is `lenin-3`. */
export const slugOfCopy = async (strapi: Core.Strapi, type: EntryType, slug: string): Promise<string> => {
  const stem = /^(.+)-\d+$/.exec(slug)?.[1];
  const numbered = stem !== undefined && (await strapi.db.query(`api::${type}.${type}`).count({ where: { slug: stem } })) > 0;
  return freeSlug(strapi, type, numbered ? stem : slug, null);
};

/** The label that a slug is made of. */
export const labelOf = (type: EntryType): string => labelField[type];
