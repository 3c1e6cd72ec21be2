// A chapter of the timeline: The February Revolution, The July Days.
import { z } from 'zod';
import { dateRecord, entryFields, translated } from './parts.js';

const text = z.string().optional();

export const periodRecord = z.object({
  ...entryFields,
  title: z.string(),
  /** Periods stand in this order; equal positions by slug. */
  position: z.number().int(),
  date: dateRecord,
  summary: text,
  /** Markdown. */
  description: text,
  translations: translated({ title: text, summary: text, description: text }),
});
export type PeriodRecord = z.infer<typeof periodRecord>;
