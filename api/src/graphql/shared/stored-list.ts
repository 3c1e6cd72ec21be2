// A list that the store keeps.
import type { EntryType } from '@october/schema';
import { windowOf, type WindowArguments } from '../../archive/window.js';
import type { Condition, ListedEntry, ListPage, Order, Question, Window } from '../../store/question.js';
import type { GraphQLContext } from '../context.js';
import type { Entry } from '../entry/entry.type.js';
import type { ViewOf } from '../entry/view-of.js';
import { isPromise, then, type MaybePromise } from '../loaders/maybe-promise.js';
import { Connection, type LoadedList } from './connection.js';

export interface StoredList<Type extends EntryType> {
  readonly types: readonly Type[];
  /** Lookups may have to be made first: filters name entries by slug. */
  readonly where: MaybePromise<readonly Condition[]>;
  readonly order: Order;
  /** The entry whose list it is, where a condition says 'parent'. */
  readonly parent?: string;
}

/** `locale` is that of the asker: it sorts the list, and its nodes are in it. Throws UserError. */
export const storedList = <Type extends EntryType>(
  context: GraphQLContext,
  locale: string,
  args: WindowArguments,
  list: StoredList<Type>,
): Connection<ViewOf<Type>> => {
  const window = windowOf(args);
  const parent = list.parent ?? null;
  const question = then(list.where, (where): Question => ({ types: list.types, where, order: list.order, locale }));
  // A fault in the filter is told by whichever field is asked for, and it may be none.
  if (isPromise(question)) question.catch(() => undefined);
  const nodesOf = ({ entries, hasNextPage, hasPreviousPage }: ListPage): MaybePromise<LoadedList<ViewOf<Type>>> =>
    then(listed<Type>(context, entries, locale), (nodes) => ({
      nodes,
      cursorAt: (index) => entries[index]?.cursor ?? '',
      hasNextPage,
      hasPreviousPage,
    }));
  return new Connection<ViewOf<Type>>(window, {
    load: () => then(question, (asked) => then(context.lists.find({ question: asked, window, parent }), nodesOf)),
    count: () => then(question, (asked) => context.lists.count({ question: asked, parent })),
  });
};

/** A bounded list, whole: at most `most`. */
export const wholeList = async <Type extends EntryType>(
  context: GraphQLContext,
  locale: string,
  most: number,
  { types, where, order, parent }: StoredList<Type>,
): Promise<ViewOf<Type>[]> => {
  const question: Question = { types, where: await where, order, locale };
  const window: Window = { kind: 'forward', first: most, after: null, before: null };
  const { entries } = await context.lists.find({ question, window, parent: parent ?? null });
  return listed<Type>(context, entries, locale);
};

/** The store lists only what is published at the same version. */
const listed = <Type extends EntryType>(
  context: GraphQLContext,
  entries: readonly ListedEntry[],
  locale: string,
): MaybePromise<ViewOf<Type>[]> =>
  then(
    context.list(
      entries.map(({ id }) => id),
      locale,
    ),
    (views) => {
      if (views.length !== entries.length) throw new Error('a list names an entry that is not published');
      return views as Entry[] as ViewOf<Type>[];
    },
  );
