// Runs tables of faults: what is written, and exactly what is told of it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startChecker, type Answer, type Files } from './checker.js';

/** What is written beside a good archive, and what is told: `file:line  field: message`. */
export type FaultTable = [name: string, files: Files, told: (string | RegExp)[]][];

export const goodArchive: Files = {
  'archive.yaml': 'format: 1\ntitle: An archive\nlocales: [en, ru]\n',
  'people/lenin.md': '---\nname: Lenin\n---\n',
};

/** A file of these lines of front matter. */
export const front = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n`;

export interface UsedChecker {
  /** Checks the good archive with these files more. */
  files(files: Files): Promise<Answer>;
  /** Checks a folder. */
  folder(folder: string): Promise<Answer>;
}

/** A checker for the whole test file. */
export const useChecker = (): UsedChecker => {
  let checker: ReturnType<typeof startChecker>;
  beforeAll(() => {
    checker = startChecker();
  });
  afterAll(() => checker.stop());
  return { files: (files) => checker.checkFiles({ ...goodArchive, ...files }), folder: (folder) => checker.check(folder) };
};

/** A test for each row. */
export const testFaults = (what: string, table: FaultTable): void => {
  const check = useChecker();
  describe(what, () => {
    it.each(table)('%s', async (_name, files, told) => {
      const { lines } = await check.files(files);
      expect(lines).toEqual(told.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))));
    });
  });
};
