// A list that stands whole in a record, as a connection.
import { stretchOf } from '../../archive/in-memory-list.js';
import { windowOf, type WindowArguments } from '../../archive/window.js';
import { then, type MaybePromise } from '../loaders/maybe-promise.js';
import { Connection } from './connection.js';

/** `name` tells its cursors from those of every other list. Throws UserError. */
export const recordedList = <Node extends { readonly id: string }>(
  name: string,
  args: WindowArguments,
  members: () => MaybePromise<readonly Node[]>,
): Connection<Node> => {
  const window = windowOf(args);
  let known: MaybePromise<readonly Node[]> | undefined;
  const list = (): MaybePromise<readonly Node[]> => (known ??= members());
  return new Connection<Node>(window, {
    load: () =>
      then(list(), (all) => {
        const { members: nodes, ...stretch } = stretchOf(name, all, ({ id }) => id, window);
        return { nodes, ...stretch };
      }),
    count: () => then(list(), (all) => all.length),
  });
};
