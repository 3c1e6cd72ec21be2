// The revision of a record: same content, same revision, on every machine.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A record as it is hashed and stored: strings in NFC with LF; null, undefined, empty strings, lists and objects left out.
 *  Members of a list stay, even where they are empty, so that the order of what is left is the editor's. */
export const canonicalRecord = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').normalize('NFC');
  if (Array.isArray(value)) return value.map(canonicalRecord);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([key, member]) => [key, canonicalRecord(member)] as const)
    .filter(([, member]) => !isEmpty(member));
  return Object.fromEntries(kept);
};

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0);

/** SHA-256 over the canonical record as RFC 8785 JSON, lower-case hexadecimal. Default values must have been left out by the caller,
 *  who knows the content type. */
export const revisionOf = (record: unknown): string => {
  const text = canonicalize(canonicalRecord(record) as Json);
  if (text === undefined) throw new Error('a record must be JSON');
  return createHash('sha256').update(text, 'utf8').digest('hex');
};
