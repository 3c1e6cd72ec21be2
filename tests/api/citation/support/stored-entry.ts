// Entries as the store gives them, without a store: for what is worked out of one entry alone.
import { recordSchemas, type EntryType } from '@october/schema';
import type { AnyStoredEntry } from '@october/api/dist/store/entry.js';
import { withSpans } from '@october/api/dist/store/write/with-spans.js';

export const storedEntry = (type: EntryType, id: string, record: object): AnyStoredEntry =>
  ({
    id,
    type,
    number: 1,
    revision: 'r',
    publishedAt: '2026-11-07T00:00:00.000Z',
    updatedAt: '2026-11-07T00:00:00.000Z',
    record: withSpans(recordSchemas[type].parse(record)).record,
    labels: {},
    wordCounts: {},
    teasers: {},
  }) as unknown as AnyStoredEntry;
