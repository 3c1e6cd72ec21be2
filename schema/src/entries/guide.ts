// A reading guide: what to read, in which order, and why.
import { z } from 'zod';
import { contributionRecord, entryFields, list, reference, sourceRecord, translated } from './parts.js';

const text = z.string().optional();

/** Opens a section: the readings after it, up to the next one, are its own. */
export const guideSectionRecord = z.object({
  block: z.literal('section'),
  /** Stays with the block wherever it is dragged. */
  key: z.string().min(1),
  title: text,
  /** Markdown. */
  introduction: text,
  translations: translated({ title: text, introduction: text }),
});
export type GuideSectionRecord = z.infer<typeof guideSectionRecord>;

/** A document of the archive, or a work elsewhere. */
export const guideReadingRecord = z.object({
  block: z.literal('reading'),
  key: z.string().min(1),
  document: reference.optional(),
  link: sourceRecord.optional(),
  title: text,
  /** Markdown: why to read it, what to look for. */
  note: text,
  required: z.boolean().default(true),
  translations: translated({ title: text, note: text }),
});
export type GuideReadingRecord = z.infer<typeof guideReadingRecord>;

export const guideRecord = z.object({
  ...entryFields,
  title: z.string(),
  position: z.number().int(),
  period: reference.optional(),
  /** The teaser. */
  summary: text,
  /** Markdown. */
  introduction: text,
  compiledBy: list(contributionRecord),
  /** One flat list; readings before the first section make an untitled one. */
  contents: list(z.discriminatedUnion('block', [guideSectionRecord, guideReadingRecord])),
  translations: translated({ title: text, summary: text, introduction: text }),
});
export type GuideRecord = z.infer<typeof guideRecord>;
