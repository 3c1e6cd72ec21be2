// The id of an entry whose file carries none. Documented in docs/archive-files.md: it must never change.
import { createHash } from 'node:crypto';
import type { RecordType } from '@october/schema';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** 24 characters of [a-z0-9], the first a letter, of the SHA-256 of `<type>/<slug>`: the form of Strapi's own documentIds.
 *  The first byte modulo 26 is the letter; the 31 other bytes, read as one number in base 36, give the last 23 characters. */
export const derivedId = (type: RecordType, slug: string): string => {
  const hash = createHash('sha256').update(`${type}/${slug}`, 'utf8').digest();
  const rest = BigInt(`0x${hash.subarray(1).toString('hex')}`).toString(36);
  return `${letters[(hash[0] ?? 0) % letters.length] ?? 'a'}${rest.padStart(23, '0').slice(-23)}`;
};

/** What an `id` in a file may look like. */
export const idPattern = /^[a-z][a-z0-9]{23}$/;
