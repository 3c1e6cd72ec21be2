// Tells those who wait at the feed that something was published: one bell and one timer for the process, however many wait.
// The bell is rung after a commit here; the timer looks for what other processes wrote.

export interface News {
  /** After a commit. */
  ring(): void;
  /** Until something may be new, at most so long; at once when `signal` aborts. `head` asks the database how far the feed goes;
   *  nothing is missed that was committed after `known` was read. */
  wait(known: number, timeoutMs: number, signal: AbortSignal): Promise<void>;
  /** Lets everybody go; who waits later goes at once. */
  close(): void;
}

const lookEveryMs = 1000;

export const createNews = (head: () => Promise<number>): News => {
  const waiting = new Set<{ known: number; go: () => void }>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let rung = 0;

  const letGo = (beyond: number): void => {
    for (const one of [...waiting]) if (one.known < beyond) one.go();
  };
  // A database that cannot be asked now is asked again in a second; those who wait have their own time limit.
  const look = (): void => void head().then(letGo, () => undefined);

  return {
    ring: () => {
      rung += 1;
      letGo(Number.POSITIVE_INFINITY);
    },
    wait: async (known, timeoutMs, signal) => {
      const before = rung;
      // Whoever read the head before a commit that rang before it began to wait must not sleep over it.
      if (closed || signal.aborted || (await head()) > known || rung !== before) return;
      await new Promise<void>((resolve) => {
        const limit = setTimeout(() => one.go(), timeoutMs);
        const one = {
          known,
          go: () => {
            clearTimeout(limit);
            waiting.delete(one);
            signal.removeEventListener('abort', one.go);
            if (waiting.size === 0) {
              clearInterval(timer);
              timer = undefined;
            }
            resolve();
          },
        };
        waiting.add(one);
        signal.addEventListener('abort', one.go);
        timer ??= setInterval(look, lookEveryMs);
      });
    },
    close: () => {
      closed = true;
      letGo(Number.POSITIVE_INFINITY);
    },
  };
};
