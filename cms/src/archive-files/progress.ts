// How far a long job is: a bar where somebody looks at a terminal, a line for every hundred where nobody does.
import { SingleBar } from 'cli-progress';

export type Progress = { step: (count?: number) => void; end: () => void };

/** Starts to tell the progress of `total` steps of `what`, on standard error. */
export const startProgress = (what: string, total: number): Progress => {
  if (process.stderr.isTTY !== true) return lines(what, total);
  const bar = new SingleBar({ format: `${what} {bar} {value}/{total}`, stream: process.stderr, hideCursor: true, clearOnComplete: false });
  bar.start(total, 0);
  return { step: (count = 1) => bar.increment(count), end: () => bar.stop() };
};

const lines = (what: string, total: number): Progress => {
  let done = 0;
  let told = 0;
  const tell = (): void => {
    told = done;
    process.stderr.write(`${what} ${done}/${total}\n`);
  };
  return {
    step: (count = 1) => {
      done += count;
      if (done - told >= 100) tell();
    },
    end: () => {
      if (done > told) tell();
    },
  };
};
