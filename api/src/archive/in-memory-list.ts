// Lists that stand whole in an entry's record, such as the readings of a guide: the same windows and cursors as the store's.
import type { Window } from '../store/question.js';
import { badInput } from './user-error.js';

export interface Stretch<Member> {
  readonly members: readonly Member[];
  /** Of a member of this stretch, by its index in it. */
  cursorAt(index: number): string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** `list` names the list within its cursors, so that no other takes them; `keyOf` tells its members apart.
 *  A cursor of a member that was moved follows it; of one that is gone, it stands where that one stood. */
export const stretchOf = <Member>(
  list: string,
  members: readonly Member[],
  keyOf: (member: Member) => string,
  window: Window,
): Stretch<Member> => {
  const positionOf = (cursor: string, argument: 'after' | 'before'): number => {
    const [named, key, index] = readCursor(cursor);
    if (named !== list || typeof key !== 'string' || typeof index !== 'number')
      throw badInput(`${argument}: "${cursor}" is not a cursor of this list`);
    const found = members.findIndex((member) => keyOf(member) === key);
    return found === -1 ? index - 0.5 : found;
  };
  const [from, to] = boundsOf(window, members.length, positionOf);
  const found = members.slice(from, to);
  return {
    members: found,
    cursorAt: (index) => {
      const member = found[index];
      return member === undefined ? '' : writeCursor([list, keyOf(member), from + index]);
    },
    hasNextPage: to < members.length,
    hasPreviousPage: from > 0,
  };
};

const boundsOf = (
  window: Window,
  length: number,
  positionOf: (cursor: string, argument: 'after' | 'before') => number,
): [number, number] => {
  if (window.kind === 'page') {
    const from = Math.min(length, (window.page - 1) * window.first);
    return [from, Math.min(length, from + window.first)];
  }
  const low = window.after === null ? 0 : Math.floor(positionOf(window.after, 'after')) + 1;
  const high = window.before === null ? length : Math.ceil(positionOf(window.before, 'before'));
  const from = Math.min(low, length);
  const to = Math.max(from, Math.min(high, length));
  return window.kind === 'forward' ? [from, Math.min(to, from + window.first)] : [Math.max(from, to - window.last), to];
};

const writeCursor = (parts: [string, string, number]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

const readCursor = (cursor: string): unknown[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
};
