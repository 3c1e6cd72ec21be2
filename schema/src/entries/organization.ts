// An organization [schema.org Organization]: a party, a soviet, a regiment, a government.
import { z } from 'zod';
import { dateRecord, entryFields, list, nameRecord, reference, translated } from './parts.js';

const text = z.string().optional();

export const organizationRecord = z.object({
  ...entryFields,
  name: z.string(),
  abbreviation: text,
  names: list(nameRecord),
  founded: dateRecord.optional(),
  dissolved: dateRecord.optional(),
  partOf: reference.optional(),
  summary: text,
  /** Markdown. */
  description: text,
  translations: translated({ name: text, abbreviation: text, summary: text, description: text }),
});
export type OrganizationRecord = z.infer<typeof organizationRecord>;
