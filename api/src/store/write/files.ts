// The files that a record names, wherever in it they stand; without its dates being read.
import type { FileRecord } from '@october/schema';
import { isFile } from './with-spans.js';

export const filesOf = (record: unknown): FileRecord[] => {
  const found = new Map<string, FileRecord>();
  collect(record, found);
  return [...found.values()];
};

const collect = (value: unknown, found: Map<string, FileRecord>): void => {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const member of value) collect(member, found);
  else if (isFile(value)) found.set(value.sha256, value);
  else for (const member of Object.values(value)) collect(member, found);
};
