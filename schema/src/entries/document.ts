// A document of the archive [schema.org CreativeWork, CSL]: a decree, a letter, a speech, a book and its chapters.
import { z } from 'zod';
import { documentKinds, documentRelationKinds } from '../vocabulary.js';
import {
  contributionRecord,
  dateRecord,
  entryFields,
  fileRecord,
  imageRecord,
  list,
  locale,
  reference,
  rightsRecord,
  sourceRecord,
  translated,
} from './parts.js';

const text = z.string().optional();

export const documentRelationRecord = z.object({ kind: z.enum(documentRelationKinds), document: reference });
export type DocumentRelationRecord = z.infer<typeof documentRelationRecord>;

export const facsimileRecord = z.object({ label: text, image: imageRecord });
export type FacsimileRecord = z.infer<typeof facsimileRecord>;

/** `title` is filled from the file's name. */
export const attachmentRecord = fileRecord.extend({ title: z.string() });
export type AttachmentRecord = z.infer<typeof attachmentRecord>;

export const documentRecord = z.object({
  ...entryFields,
  title: z.string(),
  subtitle: text,
  kind: z.enum(documentKinds),
  /** In order. */
  contributors: list(contributionRecord),
  /** When it was written, spoken or issued. */
  date: dateRecord.optional(),
  published: dateRecord.optional(),
  publishedIn: sourceRecord.optional(),
  place: reference.optional(),
  period: reference.optional(),
  /** Of the text as stored. */
  language: locale.optional(),
  originalLanguage: locale.optional(),
  summary: text,
  pullQuote: text,
  /** Markdown. */
  body: text,
  source: sourceRecord.optional(),
  rights: rightsRecord.optional(),
  /** The archive's own number, unique. */
  identifier: text,
  /** In order; a document is a part of one at most. */
  parts: list(reference),
  /** As printed: 'IV', 'Appendix 2'. */
  partNumber: text,
  mentionedPeople: list(reference),
  mentionedOrganizations: list(reference),
  mentionedPlaces: list(reference),
  relations: list(documentRelationRecord),
  facsimiles: list(facsimileRecord),
  attachments: list(attachmentRecord),
  translations: translated({
    title: text,
    subtitle: text,
    summary: text,
    pullQuote: text,
    body: text,
    source: sourceRecord.optional(),
    /** The translators of this translation. */
    contributors: list(contributionRecord),
  }),
});
export type DocumentRecord = z.infer<typeof documentRecord>;
