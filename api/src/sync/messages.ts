// What the follower's thread and the main thread say to each other.

export interface FollowerState {
  /** Token that the store has reached; null before the first full snapshot. */
  readonly version: string | null;
  /** `following`: at the feed's head, as far as the feed says. `catching-up`: on the way. `lost`: the feed does not answer as it should. */
  readonly status: 'starting' | 'snapshot' | 'catching-up' | 'following' | 'lost';
  /** Milliseconds since 1970 when the store was last known to be at the feed's head; null where it never was since the process began. */
  readonly caughtUpAt: number | null;
  /** Why it was lost, for people; null once it follows again. */
  readonly fault: string | null;
}

export type LogLevel = 'info' | 'warn' | 'error';

export type FromFollower =
  | { readonly kind: 'state'; readonly state: FollowerState }
  /** There is a new version in the current file; or readers should begin anew at the same one. */
  | { readonly kind: 'version'; readonly version: string; readonly isNew: boolean }
  | { readonly kind: 'swap'; readonly file: string; readonly version: string; readonly wasDamaged: boolean }
  | { readonly kind: 'done'; readonly request: number }
  | { readonly kind: 'log'; readonly level: LogLevel; readonly fields: Readonly<Record<string, unknown>>; readonly message: string };

export type ToFollower =
  /** Answer `done` when what the feed has now is applied. */
  | { readonly kind: 'catchUp'; readonly request: number }
  /** Answer `done` when no file is waited for. */
  | { readonly kind: 'copyFiles'; readonly request: number }
  /** A reader found the current file damaged. */
  | { readonly kind: 'damaged'; readonly fault: string }
  | { readonly kind: 'stop' };

/** For the thread's start. */
export interface FollowerData {
  readonly storeFolder: string;
  readonly mediaFolder: string;
  readonly feedUrl: string;
  readonly feedToken: string;
  readonly waitSeconds: number;
  readonly timeoutMs: number;
  readonly backOff: { readonly leastMs: number; readonly mostMs: number };
  /** How often the digest is compared; and how long at least between two rebuildings that it asks for. */
  readonly digestEveryMs: number;
  readonly rebuildEveryMs: number;
}
