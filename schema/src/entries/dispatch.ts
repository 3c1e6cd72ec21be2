// One piece of the day-by-day chronicle: a voice or a report of that day.
import { z } from 'zod';
import { contributionRecord, dateRecord, entryFields, list, reference, sourceRecord, translated } from './parts.js';

const text = z.string().optional();

export const dispatchRecord = z.object({
  ...entryFields,
  headline: z.string(),
  date: dateRecord,
  /** Local time of day, HH:MM. */
  time: text,
  /** Markdown. */
  text: z.string(),
  voice: contributionRecord.optional(),
  place: reference.optional(),
  event: reference.optional(),
  documents: list(reference),
  source: sourceRecord.optional(),
  translations: translated({ headline: text, text }),
});
export type DispatchRecord = z.infer<typeof dispatchRecord>;
