// Entries of any kind, chosen and ordered by an editor: the people gallery, the front page.
import { z } from 'zod';
import { entryTypes } from '../vocabulary.js';
import { entryFields, list, reference, translated } from './parts.js';

const text = z.string().optional();

/** `block` says the type of the entry, `entry` is its documentId. */
export const collectionBlockRecord = z.object({ block: z.enum(entryTypes), entry: reference });

export const collectionRecord = z.object({
  ...entryFields,
  title: z.string(),
  summary: text,
  /** Markdown. */
  description: text,
  entries: list(collectionBlockRecord),
  translations: translated({ title: text, summary: text, description: text }),
});
export type CollectionRecord = z.infer<typeof collectionRecord>;
