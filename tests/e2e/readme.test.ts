// What the README shows is what somebody gets who tries it.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startArchive, type Archive } from '../support/archive.js';
import { inRepository } from '../support/repository.js';

let archive: Archive;
let readme: string;
beforeAll(async () => {
  archive = await startArchive('SQLite');
  const importer = inRepository('cms', 'dist', 'src', 'archive-files', 'cli.js');
  await promisify(execFile)(process.execPath, [importer, 'import', inRepository('cms', 'sample-archive')], {
    env: archive.cms.env,
    cwd: inRepository(),
  });
  readme = await readFile(inRepository('README.md'), 'utf8');
}, 300_000);
afterAll(() => archive.remove());

const blocks = (language: string, text = readme): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((found) => found[1] ?? '');

describe('the README', () => {
  it('has three queries, each with its answer, and each is what the API answers', async () => {
    const queries = blocks('graphql');
    const answers = blocks('json').map((text) => JSON.parse(text) as unknown);
    expect([queries.length, answers.length]).toEqual([3, 3]);
    for (const [index, query] of queries.entries()) expect({ data: await archive.query(query) }).toEqual(answers[index]);
  });

  it('finds the same events by their days in the other calendar, as it says', async () => {
    const titles = (days: string): Promise<unknown> => archive.query(`{ events(filter: { date: ${days} }) { nodes { title } } }`);
    expect(await titles('{ on: "1917-10-25", calendar: JULIAN }')).toEqual(await titles('{ on: "1917-11-07" }'));
  });

  it.each(['api.md', 'keeping-a-copy.md'])('is not alone: every query of docs/%s is answered', async (page) => {
    const queries = blocks('graphql', await readFile(inRepository('docs', page), 'utf8'));
    expect(queries.length).toBeGreaterThan(0);
    for (const query of queries) expect(Object.values(await archive.query<object>(query))).not.toContain(null);
  });

  it('links to files that are there', async () => {
    for (const [, target = ''] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      await expect(readFile(inRepository(target)).catch((error: NodeJS.ErrnoException) => error.code)).resolves.not.toBe('ENOENT');
  });
});
