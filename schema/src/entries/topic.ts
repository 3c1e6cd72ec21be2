// A subject heading [SKOS Concept].
import { z } from 'zod';
import { entryFields, list, reference, translated } from './parts.js';

const text = z.string().optional();

export const topicRecord = z.object({
  ...entryFields,
  label: z.string(),
  alternateLabels: list(z.string()),
  broader: reference.optional(),
  summary: text,
  translations: translated({ label: text, alternateLabels: list(z.string()), summary: text }),
});
export type TopicRecord = z.infer<typeof topicRecord>;
