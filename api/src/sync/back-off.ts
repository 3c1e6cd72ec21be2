// How long to wait after a failure: twice as long each time, up to a most, and never in step with other nodes.

export interface BackOffOptions {
  readonly leastMs: number;
  readonly mostMs: number;
}

export const usualBackOff: BackOffOptions = { leastMs: 250, mostMs: 5_000 };

/** `failures` in a row, 1 or more. */
export const backOffMs = (failures: number, { leastMs, mostMs }: BackOffOptions): number => {
  const longest = Math.min(mostMs, leastMs * 2 ** Math.min(failures - 1, 20));
  return longest / 2 + (Math.random() * longest) / 2;
};

/** Ends early, without an error, when the signal is given. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
