// From a window to the statement's columns, and from their values to a page.
import type { ListPage, Question, Window } from '../question.js';
import { sql, type Fragment } from '../sqlite/statements.js';
import { orderTag, readCursor, writeCursor, type Key, type Place } from './cursor.js';
import { listSql, type Stretch } from './list-sql.js';
import type { Plan } from './plan.js';
import type { ProbeContext } from './probe.js';

export interface Places {
  readonly window: Window;
  readonly tag: string;
  readonly after: Place | null;
  readonly before: Place | null;
}

/** Throws ForeignCursorError. */
export const readWindow = (window: Window, { order, locale }: Question): Places => {
  const tag = orderTag(order, locale);
  const placeOf = (argument: 'after' | 'before'): Place | null => {
    const cursor = window.kind === 'page' ? null : window[argument];
    return cursor === null ? null : readCursor(tag, cursor, argument);
  };
  return { window, tag, after: placeOf('after'), before: placeOf('before') };
};

/** Three columns: the stretch as JSON, one more than asked for; whether anything is before it; whether anything is after it. */
export const windowColumns = (question: Question, plan: Plan, context: ProbeContext, { window, after, before }: Places): Fragment => {
  const backward = window.kind === 'backward';
  const size = backward ? window.last : window.first;
  const offset = window.kind === 'page' ? (window.page - 1) * window.first : 0;
  const list = (stretch: Partial<Stretch>) =>
    listSql(question, plan, context, { after: null, before: null, backward: false, limit: 1, offset: 0, ...stretch });
  const page = list({ after, before, backward, limit: size + 1, offset });
  const earlier = after === null ? sql`0` : sql`EXISTS (${list({ before: { ...after, inclusive: true }, backward: true })})`;
  const later = before === null ? sql`0` : sql`EXISTS (${list({ after: { ...before, inclusive: true } })})`;
  return sql`(SELECT json_group_array(json_array(q.key, q.id)) FROM (${page}) q), ${earlier}, ${later}`;
};

export type WindowValues = readonly [page: string, earlier: number, later: number];

export const readPage = ([json, earlier, later]: WindowValues, { window, tag }: Places): ListPage => {
  const found = JSON.parse(json) as [Key, string][];
  const size = window.kind === 'backward' ? window.last : window.first;
  const hasMore = found.length > size;
  const rows = found.slice(0, size);
  if (window.kind === 'backward') rows.reverse();
  return {
    // Most answers ask for no cursor: each is written when it is read.
    entries: rows.map(([key, id]) => ({
      id,
      get cursor() {
        return writeCursor(tag, { key, id });
      },
    })),
    hasNextPage: window.kind === 'backward' ? later === 1 : hasMore || later === 1,
    hasPreviousPage: window.kind === 'backward' ? hasMore || earlier === 1 : window.kind === 'page' ? window.page > 1 : earlier === 1,
  };
};
