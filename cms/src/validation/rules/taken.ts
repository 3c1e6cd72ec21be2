// What two entries of a type may not share, drafts included: the slug, and a document's identifier.
// A former slug may be taken by another entry: the current one answers first.
import type { Core } from '@strapi/strapi';
import { labelField, type EntryType } from '@october/schema';
import type { Fault } from '../fault';
import { textOf, type Values } from '../part';
import { freeSlug, typeName } from '../fill/slug';

/** A slug or identifier that another entry has: the fault says which one. */
export const takenFaults = async (strapi: Core.Strapi, type: EntryType, draft: Values): Promise<Fault[]> => {
  const faults: Fault[] = [];
  const slug = textOf(draft, 'slug');
  const slugOwner = slug === undefined ? null : await ownerOf(strapi, type, 'slug', slug, draft);
  if (slug !== undefined && slugOwner) {
    const free = await freeSlug(strapi, type, slug, String(draft.documentId));
    faults.push({
      path: ['slug'],
      message: `"${slug}" is taken by the ${typeName(type)} ${slugOwner}; expected a slug of its own, such as "${free}"`,
    });
  }
  const identifier = type === 'document' ? textOf(draft, 'identifier') : undefined;
  const identifierOwner = identifier === undefined ? null : await ownerOf(strapi, type, 'identifier', identifier, draft);
  if (identifier !== undefined && identifierOwner)
    faults.push({
      path: ['identifier'],
      message: `"${identifier}" is taken by the document ${identifierOwner}; expected a number of its own, or none`,
    });
  return faults;
};

const ownerOf = async (strapi: Core.Strapi, type: EntryType, field: string, value: string, draft: Values): Promise<string | null> => {
  const owner: Values | null = await strapi.db.query(`api::${type}.${type}`).findOne({
    where: { [field]: value, documentId: { $ne: draft.documentId } },
    select: [labelField[type], 'slug'],
  });
  return owner && `"${textOf(owner, labelField[type]) ?? textOf(owner, 'slug') ?? 'without a name'}"`;
};
