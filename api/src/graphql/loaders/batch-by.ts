import DataLoader from 'dataloader';

/** A loader whose keys fall into groups that are asked for together, one call a group. `ask` answers in the order of its keys.
 *  One group's error is the error of its keys only. */
export const batchBy = <Key, Value>(
  groupOf: (key: Key) => string,
  ask: (keys: readonly [Key, ...Key[]]) => Promise<readonly (Value | Error)[]>,
  cacheKeyOf?: (key: Key) => string,
): DataLoader<Key, Value, string> =>
  new DataLoader<Key, Value, string>(
    async (keys) => {
      const groups = new Map<string, { keys: [Key, ...Key[]]; positions: number[] }>();
      keys.forEach((key, position) => {
        const name = groupOf(key);
        const group = groups.get(name);
        if (group) {
          group.keys.push(key);
          group.positions.push(position);
        } else groups.set(name, { keys: [key], positions: [position] });
      });
      const answers = new Array<Value | Error>(keys.length);
      await Promise.all(
        [...groups.values()].map(async (group) => {
          const values = await ask(group.keys).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
          group.positions.forEach((position, index) => {
            answers[position] = values instanceof Error ? values : (values[index] as Value | Error);
          });
        }),
      );
      return answers;
    },
    cacheKeyOf ? { cacheKeyFn: cacheKeyOf } : { cache: false },
  );
