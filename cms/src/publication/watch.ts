// The walk of the reconciliation: a step on a timer, one after the other, for as long as the process runs.
import type { Core } from '@strapi/strapi';
import { allTypes, reconcileIds, reconcileWords } from './reconcile';

export interface Watch {
  /** Ends the walk; waits for the step that is under way. */
  stop(): Promise<void>;
}

/** Entries compared in one step. */
const stepSize = 50;

/** The first walk after a start is so many times faster: what changed while nobody looked is put right soon. */
const firstWalkFaster = 25;

/** Starts the walk. A step that fails is told of and tried again at the next. */
export const startWatch = (strapi: Core.Strapi, everyMs: number): Watch => {
  const types = allTypes(strapi);
  let at = 0;
  let after = '';
  let stopped = false;
  let step: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;

  const walk = async (): Promise<void> => {
    const of = types[at % types.length];
    if (!of) return;
    if (after === '') await reconcileIds(strapi, of);
    const last = await reconcileWords(strapi, of, after, stepSize);
    if (last === undefined) at += 1;
    after = last ?? '';
  };
  const next = (): void => {
    step = walk()
      .catch((error: unknown) => strapi.log.error(`The publications could not be compared with the entries: ${String(error)}`))
      .then(() => {
        if (!stopped) schedule();
      });
  };
  const schedule = (): void => {
    timer = setTimeout(next, at < types.length ? everyMs / firstWalkFaster : everyMs);
    timer.unref();
  };
  schedule();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await step;
    },
  };
};
