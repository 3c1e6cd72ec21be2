// A person [schema.org Person].
import { z } from 'zod';
import { dateRecord, entryFields, list, nameRecord, quotationRecord, reference, translated } from './parts.js';

const text = z.string().optional();

export const roleRecord = z.object({
  title: z.string(),
  organization: reference.optional(),
  start: dateRecord.optional(),
  end: dateRecord.optional(),
  translations: translated({ title: text }),
});
export type RoleRecord = z.infer<typeof roleRecord>;

export const personRecord = z.object({
  ...entryFields,
  name: z.string(),
  /** For lists: 'Lenin, Vladimir Ilyich'. Filled from the name where an editor left it empty. */
  sortName: z.string(),
  names: list(nameRecord),
  born: dateRecord.optional(),
  died: dateRecord.optional(),
  birthPlace: reference.optional(),
  deathPlace: reference.optional(),
  summary: text,
  /** Markdown. */
  biography: text,
  roles: list(roleRecord),
  quotations: list(quotationRecord),
  translations: translated({ name: text, sortName: text, summary: text, biography: text }),
});
export type PersonRecord = z.infer<typeof personRecord>;
