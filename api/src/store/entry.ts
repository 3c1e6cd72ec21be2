// An entry as the store keeps and gives it: the published record, with what was worked out once, when it was written.
import type { AnyRecord, DateRecord, EntryType, RecordOf } from '@october/schema';

/** A date with its span: Julian Day Numbers of the first and last day that it can mean, null where that side is open. */
export interface StoredDate extends DateRecord {
  first: number | null;
  last: number | null;
  precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval';
  approximate: boolean;
  uncertain: boolean;
}

/** Every `DateRecord` within a record replaced by a `StoredDate`. */
export type WithSpans<Value> = Value extends DateRecord
  ? StoredDate
  : Value extends readonly (infer Member)[]
    ? WithSpans<Member>[]
    : Value extends object
      ? { [Key in keyof Value]: WithSpans<Value[Key]> }
      : Value;

/** The long texts of each type, Markdown. They are kept apart and read only when asked for (`Reader.getTexts`);
 *  in `StoredEntry.record`, and in its translations, a long text that is there is an empty string.
 *  So are, of a guide's contents, the introductions of sections and the notes of readings. */
export const longTexts = {
  person: ['biography'],
  organization: ['description'],
  document: ['body'],
  event: ['description'],
  period: ['description'],
  guide: ['introduction'],
  dispatch: ['text'],
  place: [],
  topic: [],
  collection: ['description'],
  page: ['body'],
} as const satisfies Record<EntryType, readonly string[]>;

export interface StoredEntry<Type extends EntryType = EntryType> {
  readonly id: string;
  readonly type: Type;
  /** Number of the publication: another number, another content. */
  readonly number: number;
  readonly revision: string;
  /** RFC 3339, UTC: of the first publication, and of the last that changed it. */
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly record: WithSpans<RecordOf<Type>>;
  /** Labels, by id and locale, of what its contributions, participations and readings point at, as they were when it was published. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words of the long text, by locale; documents only. */
  readonly wordCounts: Readonly<Record<string, number>>;
  /** The first 200 characters of the text, plain, cut at a word, by locale; dispatches only. */
  readonly teasers: Readonly<Record<string, string>>;
}

export type AnyStoredEntry = { [Type in EntryType]: StoredEntry<Type> }[EntryType];

export interface StoredSite {
  readonly id: string;
  readonly number: number;
  readonly revision: string;
  readonly updatedAt: string;
  readonly record: WithSpans<RecordOf<'site'>>;
}

/** A check that the types above cover every record. */
export type StoredRecord = WithSpans<AnyRecord>;
