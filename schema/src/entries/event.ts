// What happened [schema.org Event].
import { z } from 'zod';
import { significances } from '../vocabulary.js';
import { dateRecord, entryFields, list, participationRecord, reference, sourceRecord, translated } from './parts.js';

const text = z.string().optional();

export const eventRecord = z.object({
  ...entryFields,
  title: z.string(),
  date: dateRecord,
  /** Local time of day, HH:MM. */
  time: text,
  place: reference.optional(),
  period: reference.optional(),
  partOf: reference.optional(),
  significance: z.enum(significances).default('normal'),
  summary: text,
  /** Markdown. */
  description: text,
  participants: list(participationRecord),
  /** In the editor's order. */
  documents: list(reference),
  sources: list(sourceRecord),
  translations: translated({ title: text, summary: text, description: text }),
});
export type EventRecord = z.infer<typeof eventRecord>;
