// Cursors: where an entry stands in an order, and which order that is. Made of content only, so that every node makes the same ones.
import type { Order } from '../question.js';
import { ForeignCursorError } from '../reader.js';

/** A key is a text; in the order `link` it is the position. */
export type Key = string | number;

export interface Place {
  readonly key: Key;
  readonly id: string;
}

/** What a cursor is bound to. */
export const orderTag = ({ field, direction }: Order, locale: string): string => `${field}.${direction}.${locale}`;

export const writeCursor = (tag: string, { key, id }: Place): string => Buffer.from(JSON.stringify([tag, key, id])).toString('base64url');

/** Throws ForeignCursorError. */
export const readCursor = (tag: string, cursor: string, argument: 'after' | 'before'): Place => {
  const [found, key, id] = parse(cursor);
  const fits = tag.startsWith('link.') ? typeof key === 'number' : typeof key === 'string';
  if (found !== tag || !fits || typeof id !== 'string') throw new ForeignCursorError(argument, cursor);
  return { key: key as Key, id };
};

const parse = (cursor: string): unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};
