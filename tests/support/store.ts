// A store of its own for a test, with no feed and no other process: changes go in, Readers come out.
import path from 'node:path';
import type { Change } from '@october/schema';
import { openStore, type OpenedStore, type StoreOptions } from '@october/api/dist/store/open-store.js';
import type { Reader } from '@october/api/dist/store/reader.js';
import { createStoreFile } from '@october/api/dist/store/store-file.js';
import type { Connection, OnStatement } from '@october/api/dist/store/sqlite/connection.js';
import type { Aside } from '@october/api/dist/store/write/apply-change.js';
import { applyChanges, reachToken } from '@october/api/dist/store/write/apply-changes.js';
import { finishBulk } from '@october/api/dist/store/write/finish-bulk.js';
import { temporaryFolder } from './temporary-folder.js';

export interface TestStore {
  readonly file: string;
  readonly store: OpenedStore;
  /** The connection that writes. */
  readonly writer: Connection;
  /** In one transaction; what is acquired afterwards sees it. Returns what was kept aside. */
  apply(changes: readonly Change[]): Aside[];
  /** With a Reader of the newest version, released at the end. */
  read<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>;
  remove(): Promise<void>;
}

/** `changes` go in at once, as a first snapshot. */
export const createTestStore = async (
  changes: readonly Change[] = [],
  onStatement?: OnStatement,
  options: Omit<StoreOptions, 'file' | 'onStatement'> = {},
): Promise<TestStore> => {
  const folder = await temporaryFolder('store');
  const file = path.join(folder.path, 'archive-test.db');
  const writer = createStoreFile(file, { bulk: true });
  const store = openStore({ ...options, file, onStatement });
  const apply = (more: readonly Change[]): Aside[] => {
    const last = more.at(-1);
    const asides = writer.transaction(() => {
      const found = applyChanges(writer, more);
      finishBulk(writer);
      reachToken(writer, last === undefined ? '0-none' : `${last.number}-${last.nonce}`, true);
      return found;
    });
    store.renew();
    return asides;
  };
  apply(changes);
  return {
    file,
    store,
    writer,
    apply,
    read: async (work) => {
      const reader = store.acquire();
      if (reader === null) throw new Error('the store has no Reader');
      try {
        return await work(reader);
      } finally {
        store.release(reader);
      }
    },
    remove: async () => {
      await store.close();
      writer.close();
      await folder.remove();
    },
  };
};
