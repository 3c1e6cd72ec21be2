// The store as the rest of the program has it: Readers of whatever file is the current one.
import { OpenFile, type OpenFileOptions } from './sqlite/open-file.js';
import type { Reader, Store } from './reader.js';

export interface StoreOptions extends Partial<OpenFileOptions> {
  /** The file to begin with; none before the first full snapshot. */
  readonly file: string | null;
}

export interface OpenedStore extends Store {
  /** There is a new version in the file. */
  renew(): void;
  /** Another file is the current one now. The old one answers those who hold its Readers; when they let go it is given to `dispose`. */
  swap(file: string, dispose: (old: string) => void): void;
  /** When every Reader is released. */
  close(): Promise<void>;
}

export const openStore = ({ file, entryCacheMegabytes = 10, sortAtMost = 700, onStatement, onDamage }: StoreOptions): OpenedStore => {
  const open = (path: string) => new OpenFile(path, { entryCacheMegabytes, sortAtMost, onStatement, onDamage });
  let current = file === null ? null : open(file);
  const retired = new Set<OpenFile>();
  return {
    acquire: () => current?.acquire() ?? null,
    release: (reader: Reader) => {
      if (current?.release(reader)) return;
      for (const old of retired) if (old.release(reader)) return;
    },
    renew: () => current?.renew(),
    swap: (path, dispose) => {
      const old = current;
      current = open(path);
      if (old === null) return;
      retired.add(old);
      old.retire(() => {
        retired.delete(old);
        dispose(old.path);
      });
    },
    close: async () => {
      const last = current;
      current = null;
      if (last === null) return;
      retired.add(last);
      await new Promise<void>((resolve) => last.retire(resolve));
      retired.delete(last);
    },
  };
};
