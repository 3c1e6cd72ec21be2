// The loop: what the feed has, into the store, for as long as the process lives. It copes with a feed that is away or wrong by asking again.
import type { FeedPage } from '@october/schema';
import { isDamage } from '../store/sqlite/connection.js';
import { findDamage } from '../store/store-file.js';
import type { StoreFolder } from '../store/store-folder.js';
import type { Aside } from '../store/write/apply-change.js';
import { filesOf } from '../store/write/files.js';
import { backOffMs, pause } from './back-off.js';
import { DigestCheck } from './digest-check.js';
import { FeedRefusal, UnknownTokenError, type FeedClient } from './feed-client.js';
import { LiveStore } from './live-store.js';
import type { MediaQueue } from './media-queue.js';
import type { FollowerData, FollowerState, FromFollower, LogLevel } from './messages.js';
import { takeSnapshot } from './snapshot.js';

export interface FollowOptions extends Pick<FollowerData, 'waitSeconds' | 'backOff' | 'digestEveryMs' | 'rebuildEveryMs'> {
  readonly folder: StoreFolder;
  readonly client: FeedClient;
  readonly media: MediaQueue;
  readonly tell: (message: FromFollower) => void;
}

export class Follow {
  #live: LiveStore | null = null;
  #state: FollowerState = { version: null, status: 'starting', caughtUpAt: null, fault: null };
  readonly #end = new AbortController();
  /** Ends what is waited for: news of the feed, or the end of a pause. Null while something is done. */
  #waiting: AbortController | null = null;
  #asked: number[] = [];
  #rebuild: { readonly why: string; readonly isDamaged: boolean } | null = null;
  #checkedFile: string | null = null;
  readonly #digests: DigestCheck;

  constructor(private readonly options: FollowOptions) {
    this.#digests = new DigestCheck(options);
  }

  async run(): Promise<void> {
    let failures = 0;
    while (!this.#end.signal.aborted) {
      try {
        await this.#step();
        failures = 0;
      } catch (error) {
        if (error === interruption || this.#end.signal.aborted) continue;
        failures += this.#cope(error) ? 0 : 1;
        if (failures > 0) await this.#wait((signal) => pause(backOffMs(failures, this.options.backOff), signal));
      }
    }
    this.#live?.close();
  }

  /** The feed is asked at once; `done` is told when what it has then is applied. */
  catchUp(request: number): void {
    this.#asked.push(request);
    this.#waiting?.abort(interruption);
  }

  /** A store is built beside, and takes the place of the one there is; a damaged one is set aside then. */
  rebuild(why: string, isDamaged: boolean): void {
    this.#rebuild ??= { why, isDamaged };
    this.#waiting?.abort(interruption);
  }

  stop(): void {
    this.#end.abort(interruption);
  }

  async #step(): Promise<void> {
    if (this.#rebuild === null) this.#live ??= this.#open();
    const live = this.#live;
    if (live === null || this.#rebuild !== null) return this.#snapshot();
    const asked = this.#asked.splice(0);
    try {
      await this.#advance(live, asked.length > 0);
    } catch (error) {
      this.#asked.unshift(...asked);
      throw error;
    }
    for (const request of asked) this.options.tell({ kind: 'done', request });
    await this.#whileIdle(live);
  }

  /** One question to the feed, and the run that its answer begins. */
  async #advance(live: LiveStore, atOnce: boolean): Promise<void> {
    const { client, waitSeconds } = this.options;
    const following = this.#state.status === 'following';
    const token = live.token;
    const first = await this.#wait((signal) => client.page({ after: token, waitSeconds: atOnce || !following ? 0 : waitSeconds, signal }));
    if (first.head === token) return this.#caughtUp(token);
    this.#tell({ status: following && first.next === first.head ? 'following' : 'catching-up' });
    const began = performance.now();
    this.#wantFiles(first);
    const run = await live.applyRun(first, async (after, until) => {
      const page = await client.page({ after, until, signal: this.#end.signal });
      this.#wantFiles(page);
      return page;
    });
    this.options.tell({ kind: 'version', version: run.version, isNew: true });
    this.#warnOf(run.asides);
    this.#caughtUp(run.version);
    this.#log('info', { version: run.version, changes: run.changes, ms: Math.round(performance.now() - began) }, 'publications applied');
  }

  async #snapshot(): Promise<void> {
    const { folder, client, tell, waitSeconds } = this.options;
    const rebuild = this.#rebuild;
    const began = performance.now();
    this.#tell({ status: this.#live === null ? 'snapshot' : 'catching-up' });
    this.#log('info', rebuild === null ? {} : { why: rebuild.why }, 'taking a snapshot of the feed');
    const snapshot = await takeSnapshot({
      folder,
      client,
      waitSeconds,
      signal: this.#end.signal,
      onPage: ({ asides }) => this.#warnOf(asides),
    });
    const old = this.#live;
    old?.close();
    this.#live = new LiveStore(snapshot.file);
    this.#rebuild = null;
    this.#checkedFile = snapshot.file;
    tell({ kind: 'swap', file: snapshot.file, version: snapshot.version, wasDamaged: rebuild?.isDamaged === true });
    this.options.media.want(this.#live.files());
    this.#caughtUp(snapshot.version);
    this.#log(
      'info',
      { version: snapshot.version, changes: snapshot.changes, ms: Math.round(performance.now() - began) },
      'snapshot taken',
    );
  }

  #open(): LiveStore | null {
    const file = this.options.folder.find('current');
    if (file === null) return null;
    const live = new LiveStore(file);
    const upkeep = live.keepUp();
    if (upkeep !== null) {
      this.#log(
        'info',
        { understood: upkeep.understood, stillAside: upkeep.stillAside.length, keysRewritten: upkeep.keysRewritten },
        'store brought up to this build',
      );
      this.options.tell({ kind: 'version', version: live.token, isNew: true });
    }
    this.options.media.want(live.files());
    this.#tell({ version: live.token, status: 'catching-up' });
    return live;
  }

  /** What nobody waits for. */
  async #whileIdle(live: LiveStore): Promise<void> {
    if (live.foldLog()) this.options.tell({ kind: 'version', version: live.token, isNew: false });
    if (this.#checkedFile !== live.file) {
      this.#checkedFile = live.file;
      const damage = findDamage(live.connection);
      if (damage !== null) return this.rebuild(damage, true);
    }
    const mismatch = await this.#wait((signal) => this.#digests.compare(live, signal));
    if (mismatch instanceof Error) return this.#log('warn', { fault: mismatch.message }, 'the digest of the feed could not be had');
    if (mismatch === null) return;
    this.#log('error', { ...mismatch }, 'the store is not what the feed says');
    if (this.#digests.mayRebuild()) this.rebuild('its digest is not the one of the feed', false);
  }

  /** True where it goes on at once. */
  #cope(error: unknown): boolean {
    if (error instanceof UnknownTokenError && this.#live !== null) {
      this.#log(
        'warn',
        { version: this.#state.version },
        'the feed does not know our token: it was restored, or is another; taking it anew',
      );
      this.#rebuild = { why: 'the feed does not know our token', isDamaged: false };
      return true;
    }
    if (isDamage(error)) {
      this.#log('error', { fault: String(error) }, 'the store is damaged');
      this.#rebuild ??= { why: 'the store is damaged', isDamaged: true };
    }
    const fault = error instanceof Error ? error.message : String(error);
    const isNew = this.#state.fault !== fault;
    this.#tell({ status: 'lost', fault });
    if (isNew) this.#log(error instanceof FeedRefusal ? 'error' : 'warn', { fault }, 'the feed could not be followed; trying again');
    return false;
  }

  #caughtUp(version: string): void {
    const wasLost = this.#state.fault !== null;
    this.#tell({ version, status: 'following', caughtUpAt: Date.now(), fault: null });
    if (wasLost) this.#log('info', { version }, 'following the feed again');
  }

  #wantFiles({ changes }: FeedPage): void {
    for (const change of changes)
      if (change.kind === 'publication') this.options.media.want(filesOf(change.record).map(({ sha256 }) => sha256));
  }

  #warnOf(asides: readonly Aside[]): void {
    for (const { type, id, number, reason } of asides) {
      this.#log(
        'warn',
        { type, id, number, reason },
        'a record is not understood by this build; it is kept aside, and its last understood form goes on being shown',
      );
    }
  }

  /** What may be given up for something that is asked meanwhile. Throws the interruption then. */
  async #wait<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    this.#waiting = new AbortController();
    try {
      return await work(AbortSignal.any([this.#end.signal, this.#waiting.signal]));
    } finally {
      this.#waiting = null;
    }
  }

  #tell(changed: Partial<FollowerState>): void {
    this.#state = { ...this.#state, ...changed };
    this.options.tell({ kind: 'state', state: this.#state });
  }

  #log(level: LogLevel, fields: Readonly<Record<string, unknown>>, message: string): void {
    this.options.tell({ kind: 'log', level, fields, message });
  }
}

const interruption = new Error('something else is to be done first');
