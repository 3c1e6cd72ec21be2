// The command line of conversion: what it prints, and how it ends.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { temporaryFolder, type TemporaryFolder } from '../../../support/temporary-folder.js';
import { runArchive, type Outcome } from '../archive-command.js';
import { writeFiles } from '../checker.js';
import { chapter, smallBook } from './small-book.js';

jest.setTimeout(60_000);

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder('convert-command');
  await writeFiles(
    path.join(folder.path, 'book'),
    smallBook({ 'text/one.xhtml': chapter('<p>Words<img src="none.png" alt="A map"/></p>') }),
  );
});
afterAll(() => folder.remove());

const run = (...args: string[]): Promise<Outcome> => runArchive(['convert', ...args], {});

it('tells what has no place, what was written, and that it has no faults', async () => {
  const out = path.join(folder.path, 'out');
  const line = 'text/one.xhtml #one  picture "none.png" is not in the source; its alternative text: "A map"';
  expect(await run('standard-ebooks', path.join(folder.path, 'book'), out)).toEqual({
    code: 0,
    output: `What has no place in the archive:\n\n${line}\nWritten: 1 person, 2 documents.\nNo faults: 3 entries, 0 of them drafts.\n`,
  });
  expect(await readFile(path.join(out, '_report.txt'), 'utf8')).toBe(`What has no place in the archive:\n\n${line}\n`);
});

it.each([
  ['a kind that there is not', ['tea', 'book', 'other'], /tea.*Allowed choices are standard-ebooks, tei, csv/],
  ['a folder that is missing', ['standard-ebooks', 'book'], /^expected the folder to write to, after the source$/m],
  ['a source that is missing', ['standard-ebooks', 'nowhere', 'other'], /^"nowhere" is not a folder$/m],
  [
    'a template of a kind that has none',
    ['standard-ebooks', 'sheet', '--template', 'person'],
    /^there are no templates of standard-ebooks$/m,
  ],
  ['a template of no type', ['csv', 'sheet', '--template', 'ship'], /Allowed choices are person, organization/],
])('%s is told in a sentence, and the exit code is 1', async (_, args, told) => {
  const { code, output } = await run(...args);
  expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(told) });
  expect(output).not.toMatch(/\n\s+at /);
});
