// What is in memory is answered at once: graphql pays for every promise it is given.
export type MaybePromise<Value> = Value | Promise<Value>;

export const isPromise = <Value>(value: MaybePromise<Value>): value is Promise<Value> => value instanceof Promise;

/** `use` of the value, now where it is there, later else. */
export const then = <Value, Result>(value: MaybePromise<Value>, use: (value: Value) => MaybePromise<Result>): MaybePromise<Result> =>
  isPromise(value) ? value.then(use) : use(value);

/** As Promise.all, without a promise where none is in the list. */
export const all = <Value>(values: readonly MaybePromise<Value>[]): MaybePromise<Value[]> =>
  values.some(isPromise) ? Promise.all(values) : (values as Value[]);
