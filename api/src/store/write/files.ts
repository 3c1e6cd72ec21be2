// The files that a record names, wherever in it they stand.
import type { FileRecord } from '@october/schema';

export const filesOf = (record: unknown): FileRecord[] => {
  const found = new Map<string, FileRecord>();
  collect(record, found);
  return [...found.values()];
};

const collect = (value: unknown, found: Map<string, FileRecord>): void => {
  if (Array.isArray(value)) for (const member of value) collect(member, found);
  else if (typeof value === 'object' && value !== null) {
    if (isFile(value)) found.set(value.sha256, value);
    else for (const member of Object.values(value)) collect(member, found);
  }
};

const isFile = (value: object): value is FileRecord => 'sha256' in value && 'mediaType' in value && 'bytes' in value;
