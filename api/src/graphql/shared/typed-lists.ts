// Lists of documents, events, dispatches and entries: the reader's filter and order, within what the list holds.
import { entryTypes, type EntryType } from '@october/schema';
import { dispatchConditions, documentConditions, eventConditions } from '../../archive/filters.js';
import type { Condition, Order } from '../../store/question.js';
import type { GraphQLContext } from '../context.js';
import type { Dispatch } from '../dispatch/dispatch.type.js';
import type { Document } from '../document/document.type.js';
import type { Entry } from '../entry/entry.type.js';
import type { Event } from '../event/event.type.js';
import { isPromise, then, type MaybePromise } from '../loaders/maybe-promise.js';
import type { Connection } from './connection.js';
import type { DispatchListArgs, DocumentListArgs, EventListArgs, TypedListArgs } from './lists.args.js';
import { storedList } from './stored-list.js';

/** What a list holds before the reader's filter. */
export interface Within {
  readonly where: MaybePromise<readonly Condition[]>;
  readonly parent?: string;
  /** The order where the reader asks for none. */
  readonly order?: Order;
}
export const everything: Within = { where: [] };

/** The editor's order of what an entry points at. */
export const editorsOrder: Order = { field: 'link', direction: 'asc' };
export const byDate: Order = { field: 'date', direction: 'asc' };
export const byTitle: Order = { field: 'title', direction: 'asc' };
export const byPosition: Order = { field: 'position', direction: 'asc' };
export const byTypeAndSlug: Order = { field: 'typeAndSlug', direction: 'asc' };

export const documentList = (context: GraphQLContext, locale: string, args: DocumentListArgs, within: Within): Connection<Document> =>
  storedList(context, locale, args, {
    types: ['document'],
    where: both(within.where, args.filter && documentConditions(args.filter, context.references)),
    order: args.orderBy ?? within.order ?? byDate,
    ...parentOf(within),
  });

export const eventList = (context: GraphQLContext, locale: string, args: EventListArgs, within: Within): Connection<Event> =>
  storedList(context, locale, args, {
    types: ['event'],
    where: both(within.where, args.filter && eventConditions(args.filter, context.references)),
    order: args.orderBy ?? within.order ?? byDate,
    ...parentOf(within),
  });

export const dispatchList = (context: GraphQLContext, locale: string, args: DispatchListArgs, within: Within): Connection<Dispatch> =>
  storedList(context, locale, args, {
    types: ['dispatch'],
    where: both(within.where, args.filter && dispatchConditions(args.filter, context.references)),
    order: { field: 'date', direction: args.direction },
    ...parentOf(within),
  });

/** Entries of several types; `possible` are those that can stand in this list. */
export const entryList = (
  context: GraphQLContext,
  locale: string,
  args: TypedListArgs,
  within: Within & { readonly order: Order },
  possible: readonly EntryType[] = entryTypes,
): Connection<Entry> =>
  storedList<EntryType>(context, locale, args, {
    types: args.types ? possible.filter((type) => args.types?.includes(type)) : possible,
    where: within.where,
    order: within.order,
    ...parentOf(within),
  });

const parentOf = ({ parent }: Within): { parent?: string } => (parent === undefined ? {} : { parent });

const both = (
  one: MaybePromise<readonly Condition[]>,
  other: MaybePromise<readonly Condition[]> | null | undefined,
): MaybePromise<readonly Condition[]> => {
  if (!other) return one;
  if (isPromise(other)) other.catch(() => undefined);
  return then(one, (first) => then(other, (second) => [...first, ...second]));
};
