// Dates get their days when they are written, so that nothing is parsed when they are read.
import { readHistoricalDate, type DateRecord, type HistoricalDate } from '@october/schema';
import { LRUCache } from 'lru-cache';
import type { StoredDate, WithSpans } from '../entry.js';

/** An archive tells the same days again and again. */
const known = new LRUCache<string, HistoricalDate>({ max: 5_000 });

/** Every date within a record with its days. Throws EdtfError for one that is none. */
export const withSpans = <Value>(value: Value): WithSpans<Value> => walk(value) as WithSpans<Value>;

const walk = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== 'object' || value === null) return value;
  if (isDate(value)) return storedDate(value);
  const walked: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) if (member !== undefined) walked[key] = walk(member);
  return walked;
};

const isDate = (value: object): value is DateRecord => 'edtf' in value && 'calendar' in value;

const storedDate = (date: DateRecord): StoredDate => {
  const { first, last, precision, approximate, uncertain } = historicalDate(date);
  return { ...date, first, last, precision, approximate, uncertain };
};

export const historicalDate = ({ edtf, calendar }: DateRecord): HistoricalDate => {
  const key = `${calendar} ${edtf}`;
  const found = known.get(key);
  if (found) return found;
  const read = readHistoricalDate({ edtf, calendar });
  known.set(key, read);
  return read;
};
