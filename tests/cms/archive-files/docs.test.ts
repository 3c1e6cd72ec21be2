// docs/archive-files.md: its examples are an archive, and have every type.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { entryTypes } from '@october/schema';
import { inRepository } from '../../support/repository.js';
import { pixel, startChecker, type Checker, type Files } from './checker.js';

let checker: Checker;
let examples: Files;
beforeAll(async () => {
  checker = startChecker();
  const page = await readFile(inRepository('docs/archive-files.md'), 'utf8');
  examples = Object.fromEntries(
    [...page.matchAll(/^```(?:yaml|markdown) (\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', text = '']) => [file, text]),
  );
});
afterAll(() => checker.stop());

it('the examples of the page are an archive without a fault, with an example of each type', async () => {
  const media = { 'media/lenin.png': pixel, 'media/pravda-26.png': pixel, 'media/april-theses.pdf': '%PDF' };
  const { lines, records, site } = await checker.checkFiles({ ...examples, ...media });
  expect(lines).toEqual([]);
  expect(site?.title).toBe('In Defence of October');
  expect(new Set(records.map(({ type }) => type))).toEqual(new Set(entryTypes));
});

it('the id of a file without one is the one that the page tells how to derive', async () => {
  const { records } = await checker.checkFiles({ 'archive.yaml': 'format: 1\ntitle: A\n', 'people/lenin.md': '---\nname: Lenin\n---\n' });
  expect(records[0]?.id).toBe('j6lyf2mnzz7cj1ssbc8o67dy');
});
