// Checks archives in a process of its own, many after another.
import { fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../support/temporary-folder.js';

export interface Question {
  number: number;
  folder: string;
  /** To be written into the folder first, by the writer of archive files. */
  entries?: WrittenEntry[];
}
export interface WrittenEntry {
  type: string;
  slug: string;
  id: string;
  status: string;
  record: Record<string, unknown>;
}
export interface ReadRecord {
  id: string;
  type: string;
  status: string;
  record: Record<string, unknown>;
}
export interface Answer {
  number: number;
  faults: { file: string; line: number; field?: string; message: string }[];
  /** The faults as the command line prints them. */
  lines: string[];
  records: ReadRecord[];
  site: Record<string, unknown> | null;
  /** What the writer wrote, by path. */
  written?: Record<string, string>;
}

/** Files of an archive by their paths. */
export type Files = Record<string, string | Uint8Array>;

export interface Checker {
  check(folder: string): Promise<Answer>;
  /** Writes the files into a new folder, checks that, and removes it. */
  checkFiles(files: Files): Promise<Answer>;
  /** Has the writer of archive files write these entries beside the files, checks the folder, and removes it. */
  checkWritten(entries: WrittenEntry[], files: Files): Promise<Answer & { written: Record<string, string> }>;
  stop(): void;
}

export const startChecker = (): Checker => {
  const child = fork(fileURLToPath(new URL('./checker-process.js', import.meta.url)), { execArgv: [], stdio: 'inherit' });
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  let count = 0;
  child.on('message', (answer: Answer) => {
    waiting.get(answer.number)?.resolve(answer);
    waiting.delete(answer.number);
  });
  let ended = false;
  child.on('exit', () => {
    ended = true;
    for (const { reject } of waiting.values()) reject(new Error('the checker ended before it answered'));
  });
  const check = (folder: string, entries?: WrittenEntry[]): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (ended) throw new Error('the checker has ended');
      count += 1;
      waiting.set(count, { resolve, reject });
      child.send({ number: count, folder, ...(entries ? { entries } : {}) } satisfies Question);
    });
  const inFolder = async (files: Files, entries?: WrittenEntry[]): Promise<Answer> => {
    const folder = await temporaryFolder('archive');
    try {
      await writeFiles(folder.path, files);
      return await check(folder.path, entries);
    } finally {
      await folder.remove();
    }
  };
  return {
    check: (folder) => check(folder),
    checkFiles: (files) => inFolder(files),
    checkWritten: async (entries, files) => ({ written: {}, ...(await inFolder(files, entries)) }),
    stop: () => child.kill(),
  };
};

/** Writes files into a folder, with the folders that they need. */
export const writeFiles = async (folder: string, files: Files): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    const address = path.join(folder, name);
    await mkdir(path.dirname(address), { recursive: true });
    await writeFile(address, content);
  }
};

/** A picture of one white pixel. */
export const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=', 'base64');
