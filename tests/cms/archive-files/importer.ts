// Imports archives into the database of a CMS, many after another.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { writeFiles, type Files } from './checker.js';

export interface ImportAnswer {
  created: number;
  updated: number;
  unchanged: number;
  uploaded: number;
  site: string | null;
  /** As the command line prints them. */
  faults: string[];
}

export interface Importer {
  /** Writes the files into a new folder, imports that, and removes it. */
  importFiles(files: Files): Promise<ImportAnswer>;
  importFolder(folder: string): Promise<ImportAnswer>;
  stop(): Promise<void>;
}

/** `env`: the environment of the CMS. With `TEST_WRITER: 'EntryWriter'` Strapi's Document Service writes each entry. */
export const startImporter = async (env: Record<string, string>): Promise<Importer> => {
  const child = fork(fileURLToPath(new URL('./importer-process.js', import.meta.url)), { env, execArgv: [], stdio: 'inherit' });
  const ended = once(child, 'exit');
  const answer = async (): Promise<unknown> => {
    const [message] = (await Promise.race([
      once(child, 'message'),
      ended.then(() => {
        throw new Error('the importer ended before it answered');
      }),
    ])) as unknown[];
    return message;
  };
  await answer();
  const importFolder = async (folder: string): Promise<ImportAnswer> => {
    child.send(folder);
    const imported = (await answer()) as ImportAnswer & { error?: string };
    if (imported.error !== undefined) throw new Error(imported.error);
    return imported;
  };
  return {
    importFolder,
    importFiles: async (files) => {
      const folder = await temporaryFolder('import');
      try {
        await writeFiles(folder.path, files);
        return await importFolder(folder.path);
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
