// Dates get their days when they are written, so that nothing is parsed when they are read; and the files that a record names are found
// on the same walk through it.
import { parseEdtf, readHistoricalDate, spanClassOf, type DateRecord, type FileRecord, type SpanClass } from '@october/schema';
import { LRUCache } from 'lru-cache';
import type { StoredDate, WithSpans } from '../entry.js';
import { dateKey, firstOfDays, lastOfDays } from '../keys.js';

/** What is worked out of a date once. */
interface KnownDate extends Pick<StoredDate, 'first' | 'last' | 'precision' | 'approximate' | 'uncertain'> {
  readonly span: SpanRow;
}

/** The row of a date that lists are asked by. */
export interface SpanRow {
  readonly class: SpanClass;
  readonly first: number;
  readonly last: number;
  /** Told to the day, or an interval whose ends are. */
  readonly told: boolean;
  /** Without a time of day. */
  readonly key: string;
}

/** An archive tells the same days again and again. */
const known = new LRUCache<string, KnownDate>({ max: 5_000 });

export interface Walked<Value> {
  readonly record: WithSpans<Value>;
  readonly files: readonly FileRecord[];
}

/** Every date within a record with its days; the record is changed. Throws EdtfError for a date that is none. */
export const withSpans = <Value extends object>(record: Value): Walked<Value> => {
  const files = new Map<string, FileRecord>();
  walk(record, files);
  return { record: record as WithSpans<Value>, files: [...files.values()] };
};

const walk = (value: object, files: Map<string, FileRecord>): void => {
  if (Array.isArray(value)) {
    for (const member of value) if (typeof member === 'object' && member !== null) walk(member as object, files);
  } else if (isDate(value)) addSpan(value);
  else if (isFile(value)) files.set(value.sha256, value);
  else {
    for (const key in value) {
      const member: unknown = (value as Record<string, unknown>)[key];
      if (typeof member === 'object' && member !== null) walk(member, files);
    }
  }
};

const isDate = (value: object): value is DateRecord => 'edtf' in value && 'calendar' in value;
export const isFile = (value: object): value is FileRecord => 'sha256' in value && 'mediaType' in value && 'bytes' in value;

const addSpan = (date: DateRecord): void => {
  const stored = date as StoredDate;
  const { first, last, precision, approximate, uncertain } = knownDate(date);
  stored.first = first;
  stored.last = last;
  stored.precision = precision;
  stored.approximate = approximate;
  stored.uncertain = uncertain;
};

/** `time` is HH:MM. */
export const spanRow = (date: StoredDate, time?: string): SpanRow => {
  const { span } = knownDate(date);
  return time === undefined ? span : { ...span, key: span.key + time };
};

const knownDate = ({ edtf, calendar }: DateRecord): KnownDate => {
  const name = `${calendar} ${edtf}`;
  const found = known.get(name);
  if (found) return found;
  const { first, last, precision, approximate, uncertain } = readHistoricalDate({ edtf, calendar });
  const [from, to] = [first ?? firstOfDays, last ?? lastOfDays];
  const told = precision === 'interval' ? isToldToTheDay({ edtf, calendar }) : precision === 'day';
  const span = { class: spanClassOf({ first, last }), first: from, last: to, told, key: dateKey(from, to) };
  const made = { first, last, precision, approximate, uncertain, span };
  known.set(name, made);
  return made;
};

const isToldToTheDay = ({ edtf, calendar }: DateRecord): boolean => {
  const parsed = parseEdtf(edtf, calendar);
  return parsed.kind === 'interval' && [parsed.start, parsed.end].every((end) => typeof end === 'object' && end.kind === 'day');
};
