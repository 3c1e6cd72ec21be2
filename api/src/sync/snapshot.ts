// A store built from nothing, beside the one that answers readers, if there is one. Each page is committed with its token, so a process
// that ends midway goes on where it was. Nobody reads the file before it has reached the feed's head.
import type { FeedToken } from '@october/schema';
import { Connection } from '../store/sqlite/connection.js';
import { readMeta } from '../store/sqlite/meta.js';
import { createStoreFile, faultOf, removeStoreFile } from '../store/store-file.js';
import type { StoreFolder } from '../store/store-folder.js';
import type { Aside } from '../store/write/apply-change.js';
import { applyPrepared, reachToken } from '../store/write/apply-changes.js';
import { finishBulk } from '../store/write/finish-bulk.js';
import { keepUp } from '../store/write/upkeep.js';
import { createWriteContext } from '../store/write/write-context.js';
import { UnknownTokenError, type FeedClient } from './feed-client.js';
import { readPages } from './page-reader.js';

/** Small, for what it takes stays with the process: with 32 MB it kept some 60 MB more after a snapshot of 40,000 entries. */
const buildingCacheKilobytes = 8_000;

export interface Snapshot {
  readonly file: string;
  readonly version: FeedToken;
  readonly changes: number;
}

export interface SnapshotOptions {
  readonly folder: StoreFolder;
  readonly client: FeedClient;
  readonly signal: AbortSignal;
  /** While the feed is empty it is asked again after this long. */
  readonly waitSeconds: number;
  readonly onPage: (progress: {
    readonly applied: number;
    readonly token: FeedToken;
    readonly head: FeedToken;
    readonly asides: readonly Aside[];
  }) => void;
}

/** Resolves when the file is whole and named the current one. Throws what the client throws; asked again, it goes on. */
export const takeSnapshot = async (options: SnapshotOptions): Promise<Snapshot> => {
  const { folder } = options;
  const { file, connection } = openBuilding(folder);
  let whole: Omit<Snapshot, 'file'>;
  try {
    whole = await fill(connection, options);
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    connection.close();
    if (error instanceof UnknownTokenError) discard(folder, file);
    throw error;
  }
  connection.close();
  folder.point('current', file);
  folder.point('building', null);
  return { ...whole, file };
};

const fill = async (connection: Connection, { client, signal, waitSeconds, onPage }: SnapshotOptions): Promise<Omit<Snapshot, 'file'>> => {
  const { locales } = createWriteContext(connection);
  const begun = { feed: client.options, after: readMeta(connection, 'token'), locales, waitSeconds };
  let applied = 0;
  for await (const { prepared, next, head } of readPages(begun, signal)) {
    const asides = connection.transaction(() => {
      const found = applyPrepared(connection, prepared);
      if (next === head) finishBulk(connection);
      reachToken(connection, next, next === head);
      return found;
    });
    applied += prepared.changes.length;
    onPage({ applied, token: next, head, asides });
    if (next === head) return { version: head, changes: applied };
  }
  throw new Error('the pages of the feed ended before its head');
};

/** The file that was begun, if it is of any use, else a new one. */
const openBuilding = (folder: StoreFolder): { file: string; connection: Connection } => {
  const begun = folder.find('building');
  if (begun !== null && begun !== folder.find('current')) {
    if (faultOf(begun, { whole: false }) === null) {
      const connection = new Connection(begun, { cacheKilobytes: buildingCacheKilobytes });
      keepUp(connection);
      return { file: begun, connection };
    }
    discard(folder, begun);
  }
  const file = folder.newFile();
  const connection = createStoreFile(file, { cacheKilobytes: buildingCacheKilobytes, bulk: true });
  keepUp(connection);
  folder.point('building', file);
  return { file, connection };
};

const discard = (folder: StoreFolder, file: string): void => {
  folder.point('building', null);
  removeStoreFile(file);
};
