// A place [schema.org Place], with the names it had and their years.
import { z } from 'zod';
import { entryFields, list, nameRecord, reference, translated } from './parts.js';

const text = z.string().optional();

export const placeRecord = z.object({
  ...entryFields,
  name: z.string(),
  names: list(nameRecord),
  /** Degrees, WGS 84. */
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  within: reference.optional(),
  summary: text,
  translations: translated({ name: text, summary: text }),
});
export type PlaceRecord = z.infer<typeof placeRecord>;
