// Imports and exports archives in a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { writeFiles, type Files } from './checker.js';

export interface ImportOptions {
  only?: string[];
  locales?: string[];
  prune?: boolean;
}
export interface Order {
  what: 'import' | 'plan' | 'export';
  folder: string;
  options: ImportOptions;
}
export interface ImportAnswer {
  created: number;
  updated: number;
  unchanged: number;
  left: number;
  deleted: number;
  withdrawn: number;
  uploaded: number;
  site: string | null;
  /** As the command line prints them. */
  faults: string[];
  /** What was told besides. */
  lines: string[];
}
export interface ExportAnswer {
  entries: number;
  drafts: number;
  edited: number;
  media: number;
  written: number;
  removed: string[];
}

export interface Archivist {
  /** Writes the files into a new folder, imports that, and removes it. Throws what the command line tells. */
  import(files: Files, options?: ImportOptions): Promise<ImportAnswer>;
  /** What `--dry-run` tells. */
  plan(files: Files, options?: ImportOptions): Promise<ImportAnswer>;
  /** The files of an export into a new folder. */
  export(): Promise<Files>;
  exportTo(folder: string): Promise<ExportAnswer>;
  stop(): Promise<void>;
}

/** `env`: the environment of the CMS. */
export const startArchivist = async (env: Record<string, string>): Promise<Archivist> => {
  const child = fork(fileURLToPath(new URL('./archivist-process.js', import.meta.url)), { env, execArgv: [], stdio: 'inherit' });
  const ended = once(child, 'exit');
  const answer = async (): Promise<unknown> => {
    const [message] = (await Promise.race([
      once(child, 'message'),
      ended.then(() => {
        throw new Error('the archivist ended before it answered');
      }),
    ])) as unknown[];
    return message;
  };
  const ask = async <T>(order: Order): Promise<T> => {
    child.send(order);
    const answered = (await answer()) as T & { error?: string };
    if (answered.error !== undefined) throw new Error(answered.error);
    return answered;
  };
  const withFiles = async (what: 'import' | 'plan', files: Files, options: ImportOptions = {}): Promise<ImportAnswer> => {
    const folder = await temporaryFolder('archive');
    try {
      await writeFiles(folder.path, files);
      return await ask({ what, folder: folder.path, options });
    } finally {
      await folder.remove();
    }
  };
  await answer();
  return {
    import: (files, options) => withFiles('import', files, options),
    plan: (files, options) => withFiles('plan', files, options),
    exportTo: (folder) => ask({ what: 'export', folder, options: {} }),
    export: async () => {
      const folder = await temporaryFolder('export');
      try {
        await ask({ what: 'export', folder: folder.path, options: {} });
        return await readFiles(folder.path);
      } finally {
        await folder.remove();
      }
    },
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
};

/** Every file of a folder by its path, sorted: texts as text, media as their bytes. */
export const readFiles = async (folder: string): Promise<Files> => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = names.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')).sort();
  const read = async (name: string): Promise<[string, string | Uint8Array]> => {
    const bytes = await readFile(path.join(folder, name));
    return [name, name.startsWith('media/') ? bytes : bytes.toString('utf8')];
  };
  return Object.fromEntries(await Promise.all(paths.map(read)));
};
