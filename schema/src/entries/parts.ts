// The shapes that entries are made of. A published record leaves out what is null, empty or has its default value;
// parsing puts the defaults back, so that whoever reads a record need not know them.
import { z } from 'zod';
import { calendars, certainties, contributorRoles, nameKinds } from '../vocabulary.js';

/** A reference to another entry: its documentId, the same on every machine. */
export const reference = z.string().min(1);
export type Reference = string;

/** BCP 47 language tag. */
export const locale = z.string().min(1);

const text = z.string().optional();

/** A list in which what is absent is an empty list. */
export const list = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).default([]);

/** What is translated of an entry or part, one object a locale. A field left out falls back to the default language's. */
export const translated = <Shape extends z.ZodRawShape>(shape: Shape) => list(z.object({ locale, ...shape }));

/** A date as an editor wrote it: EDTF level 1 (ISO 8601-2), counted in `calendar`. */
export const dateRecord = z.object({ edtf: z.string(), calendar: z.enum(calendars).default('gregorian'), asWritten: text, note: text });
export type DateRecord = z.infer<typeof dateRecord>;

export const nameRecord = z.object({
  text: z.string(),
  kind: z.enum(nameKinds).default('other'),
  language: locale.optional(),
  start: dateRecord.optional(),
  end: dateRecord.optional(),
});
export type NameRecord = z.infer<typeof nameRecord>;

/** Enough to cite a work (CSL). */
export const sourceRecord = z.object({
  title: z.string(),
  creator: text,
  container: text,
  edition: text,
  volume: text,
  issue: text,
  pages: text,
  place: text,
  publisher: text,
  date: dateRecord.optional(),
  archive: text,
  callNumber: text,
  identifiers: list(z.string()),
  url: text,
  note: text,
  rights: text,
  license: text,
  /** YYYY-MM-DD, Gregorian. */
  accessed: text,
});
export type SourceRecord = z.infer<typeof sourceRecord>;

/** `label` is filled from `statement` when it is left empty, so one of the two is always there. */
export const rightsRecord = z.object({ statement: text, label: z.string(), holder: text, note: text });
export type RightsRecord = z.infer<typeof rightsRecord>;

/** A file by its content: no address, for addresses belong to whoever serves it. */
export const fileRecord = z.object({
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  bytes: z.number().int().nonnegative(),
  /** File name as uploaded, for people. */
  name: z.string(),
  /** Pixels; pictures only. */
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
  /** From 0,0 (left, top) to 1,1; pictures only, where an editor set one. */
  focalPoint: z.object({ x: z.number(), y: z.number() }).optional(),
});
export type FileRecord = z.infer<typeof fileRecord>;

export const imageRecord = z.object({
  file: fileRecord,
  alternativeText: text,
  caption: text,
  credit: text,
  license: text,
  creator: reference.optional(),
  source: sourceRecord.optional(),
  translations: translated({ alternativeText: text, caption: text }),
});
export type ImageRecord = z.infer<typeof imageRecord>;

/** Plain text; whose words (`speaker`, or `attribution` in words), and where they stand. */
export const quotationRecord = z.object({
  text: z.string(),
  attribution: text,
  speaker: reference.optional(),
  document: reference.optional(),
  source: sourceRecord.optional(),
  translations: translated({ text, attribution: text }),
});
export type QuotationRecord = z.infer<typeof quotationRecord>;

/** A person, an organization or neither; where neither, `creditedAs` is there. */
export const contributionRecord = z.object({
  role: z.enum(contributorRoles),
  person: reference.optional(),
  organization: reference.optional(),
  creditedAs: text,
  certainty: z.enum(certainties).default('certain'),
  note: text,
});
export type ContributionRecord = z.infer<typeof contributionRecord>;

export const participationRecord = z.object({
  person: reference.optional(),
  organization: reference.optional(),
  name: text,
  role: text,
  translations: translated({ role: text }),
});
export type ParticipationRecord = z.infer<typeof participationRecord>;

/** A file that a Markdown text of the entry shows or links to: the path as the text has it (`media/smolny.png`), and the file by value. */
export const textFileRecord = z.object({ path: z.string(), file: fileRecord });
export type TextFileRecord = z.infer<typeof textFileRecord>;

/** What every entry has. */
export const entryFields = {
  slug: z.string(),
  formerSlugs: list(z.string()),
  image: imageRecord.optional(),
  topics: list(reference),
  sameAs: list(z.string()),
  media: list(textFileRecord),
};
