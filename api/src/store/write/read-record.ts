// A change of the feed as this build understands it, or why it does not.
import { EdtfError, recordFormat, recordSchemas, type EntryType, type FileRecord, type Publication, type RecordOf } from '@october/schema';
import type { AnyStoredEntry, StoredSite } from '../entry.js';
import { takeLongTexts, teasersOf, wordCountsOf, type LongText } from './long-texts.js';
import { withSpans } from './with-spans.js';

export interface UnderstoodEntry {
  readonly kind: 'entry';
  readonly entry: AnyStoredEntry;
  readonly texts: readonly LongText[];
  readonly files: readonly FileRecord[];
}

export interface UnderstoodSite {
  readonly kind: 'site';
  readonly site: StoredSite;
  readonly files: readonly FileRecord[];
}

export type Understood = UnderstoodEntry | UnderstoodSite | { readonly kind: 'strange'; readonly reason: string };

export const readRecord = (publication: Publication): Understood => {
  const { type, format } = publication;
  if (!isKnown(type)) return { kind: 'strange', reason: `unknown type "${type}"` };
  if (format > recordFormat) return { kind: 'strange', reason: `format ${format}, newer than ${recordFormat}` };
  const parsed = recordSchemas[type].safeParse(publication.record);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { kind: 'strange', reason: `${issue?.path.join('.') || 'record'}: ${issue?.message ?? 'not as expected'}` };
  }
  try {
    return type === 'site' ? siteOf(publication, parsed.data) : entryOf(publication, type, parsed.data);
  } catch (error) {
    if (error instanceof EdtfError) return { kind: 'strange', reason: error.message };
    throw error;
  }
};

const isKnown = (type: string): type is keyof typeof recordSchemas => Object.hasOwn(recordSchemas, type);

const siteOf = ({ id, number, revision, at }: Publication, parsed: unknown): UnderstoodSite => {
  const { record, files } = withSpans(parsed as RecordOf<'site'>);
  return { kind: 'site', site: { id, number, revision, updatedAt: instantOf(at), record }, files };
};

const entryOf = (publication: Publication, type: EntryType, parsed: unknown): UnderstoodEntry => {
  const { id, number, revision, at, firstPublishedAt, labels } = publication;
  const texts = takeLongTexts(type, parsed as RecordOf<EntryType>);
  const { record, files } = withSpans(parsed as RecordOf<EntryType>);
  const entry = {
    id,
    type,
    number,
    revision,
    publishedAt: instantOf(firstPublishedAt),
    updatedAt: instantOf(at),
    record,
    labels,
    wordCounts: wordCountsOf(type, texts),
    teasers: teasersOf(type, texts),
  } as AnyStoredEntry;
  return { kind: 'entry', entry, texts, files };
};

/** One spelling, so that instants sort as texts. */
export const instantOf = (instant: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(instant) ? instant : new Date(instant).toISOString();
