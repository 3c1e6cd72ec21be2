// A page of the site itself, such as About us.
import { z } from 'zod';
import { entryFields, translated } from './parts.js';

const text = z.string().optional();

export const pageRecord = z.object({
  ...entryFields,
  title: z.string(),
  position: z.number().int(),
  summary: text,
  /** Markdown. */
  body: text,
  translations: translated({ title: text, summary: text, body: text }),
});
export type PageRecord = z.infer<typeof pageRecord>;
