// Which stretch of a list is asked for: Relay's cursor rules, or numbered pages.
import type { Window } from '../store/question.js';
import { badInput } from './user-error.js';

export interface WindowArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly page?: number | null;
}

/** Most nodes in one answer of a list, and how many come where nothing is said. */
export const mostOfList = 100;
export const usualOfList = 20;
/** A page further in than this many nodes is found by cursor. */
export const deepestPage = 10_000;

/** Throws UserError that names the argument. */
export const windowOf = (args: WindowArguments): Window => {
  const { first, last, page } = args;
  const after = args.after ?? null;
  const before = args.before ?? null;
  checkSize('first', first);
  checkSize('last', last);
  if (typeof first === 'number' && typeof last === 'number') {
    throw badInput(`first: ${first} and last: ${last} exclude each other: expected one of them`);
  }
  if (typeof page === 'number') return pageWindow(page, args);
  if (typeof last === 'number') return { kind: 'backward', last, after, before };
  return { kind: 'forward', first: first ?? usualOfList, after, before };
};

const pageWindow = (page: number, { first, after, last, before }: WindowArguments): Window => {
  for (const [name, value] of Object.entries({ after, last, before })) {
    if (value !== null && value !== undefined)
      throw badInput(`page: ${page} and ${name}: ${JSON.stringify(value)} exclude each other: expected page with first only`);
  }
  if (page < 1) throw badInput(`page: ${page} is less than 1, the first page`);
  const size = first ?? usualOfList;
  if (size < 1) throw badInput(`first: ${size} makes no pages: expected 1 to ${mostOfList} together with page`);
  if (page * size > deepestPage) {
    throw badInput(
      `page: ${page} of ${size} each is further in than ${deepestPage.toLocaleString('en')}: expected a cursor (after) for what is that deep`,
    );
  }
  return { kind: 'page', page, first: size };
};

/** For lists without cursors as well: `first` of at most a hundred. */
export const checkSize = (name: string, size: number | null | undefined): void => {
  if (size === null || size === undefined) return;
  if (size < 0) throw badInput(`${name}: ${size} is less than 0`);
  if (size > mostOfList) throw badInput(`${name}: ${size} is more than ${mostOfList}`);
};
