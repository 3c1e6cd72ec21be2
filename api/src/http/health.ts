// Alive and ready are two questions: a process that fetches its first snapshot is alive, and must not be restarted for it.
import { json, type Handler } from './answer.js';

export interface FollowerState {
  /** Token of the feed that readers see; null before the first full snapshot. */
  readonly version: string | null;
  /** Seconds since the CMS last answered that there is nothing newer; null where it never did. */
  readonly lagSeconds: number | null;
}

export const live: Handler = async () => json(200, { status: 'live' });

export const ready =
  (state: () => FollowerState): Handler =>
  async () => {
    const { version, lagSeconds } = state();
    return version === null
      ? json(503, { status: 'fetching the first snapshot', version, lagSeconds }, { 'retry-after': '1' })
      : json(200, { status: 'ready', version, lagSeconds });
  };
