import { setTimeout as pause } from 'node:timers/promises';

export interface EventuallyOptions {
  timeoutMs?: number;
  /** What is waited for, in the error. */
  what?: string;
}

/** Asks again, quickly at first and then less often, until the answer is neither undefined, null nor false; gives that answer.
 *  Throws when the time is over, with the last error where there was one. */
export const eventually = async <T>(ask: () => Promise<T> | T, options: EventuallyOptions = {}): Promise<NonNullable<T>> => {
  const { timeoutMs = 30_000, what = 'what was waited for' } = options;
  const end = Date.now() + timeoutMs;
  let lastError: unknown;
  for (let waitMs = 2; ; waitMs = Math.min(waitMs * 1.5, 250)) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<T>;
      lastError = undefined;
    } catch (error) {
      if (error instanceof GaveUp) throw error;
      lastError = error;
    }
    if (Date.now() >= end) throw new Error(`${what} did not come within ${timeoutMs / 1000} s`, { cause: lastError });
    await pause(waitMs);
  }
};

/** Thrown by what is asked when waiting longer is of no use: `eventually` throws it on at once. */
export class GaveUp extends Error {}
