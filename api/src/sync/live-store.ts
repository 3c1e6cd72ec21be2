// The file that readers are answered from, as the one who writes it has it. A run of the feed is one transaction: readers see the archive
// as it was at a token, never a page of the way there.
import { statSync } from 'node:fs';
import type { FeedPage, FeedToken } from '@october/schema';
import { digestOf } from '../store/read/digest.js';
import { Connection } from '../store/sqlite/connection.js';
import { readMeta } from '../store/sqlite/meta.js';
import type { Aside } from '../store/write/apply-change.js';
import { applyChanges, reachToken } from '../store/write/apply-changes.js';
import { keepUp, type Upkeep } from '../store/write/upkeep.js';
import { FeedFault } from './check-page.js';

/** The log of what was written is folded into the file from this size on. */
const longLogBytes = 4 * 1024 * 1024;

export interface Run {
  readonly version: FeedToken;
  readonly changes: number;
  readonly asides: readonly Aside[];
}

export class LiveStore {
  readonly connection: Connection;

  constructor(readonly file: string) {
    this.connection = new Connection(file, { cacheKilobytes: 8_000 });
  }

  get token(): FeedToken {
    const token = readMeta(this.connection, 'token');
    if (token === null) throw new Error(`${this.file} has no token`);
    return token;
  }

  /** Null where the build that wrote it is this one. */
  keepUp(): Upkeep | null {
    return keepUp(this.connection);
  }

  /** Applies a run: its first page, and those that `more` fetches until one reaches the head. All of it or nothing. */
  async applyRun(first: FeedPage, more: (after: FeedToken, until: FeedToken) => Promise<FeedPage>): Promise<Run> {
    const { connection } = this;
    connection.begin('write');
    try {
      const asides: Aside[] = [];
      let changes = 0;
      let page = first;
      for (;;) {
        const { next, head } = page;
        if (next === null || head === null) throw new FeedFault('an empty feed has no page after a token');
        asides.push(...applyChanges(connection, page.changes));
        changes += page.changes.length;
        if (next === head) {
          reachToken(connection, head, true);
          connection.commit();
          return { version: head, changes, asides };
        }
        page = await more(next, head);
      }
    } catch (error) {
      connection.rollback();
      throw error;
    }
  }

  digest(): string {
    return digestOf(this.connection);
  }

  /** Hashes of all files that records name. */
  files(): string[] {
    return this.connection.all<{ sha256: string }>('SELECT DISTINCT sha256 FROM file').map(({ sha256 }) => sha256);
  }

  /** True where there was something to fold; then readers should begin anew, so that the log can start from its beginning. */
  foldLog(): boolean {
    const bytes = statSync(`${this.file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes < longLogBytes) return false;
    this.connection.pragma('wal_checkpoint(PASSIVE)');
    return true;
  }

  close(): void {
    this.connection.close();
  }
}
