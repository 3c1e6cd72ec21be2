// How long after the admin's own answer a change is in the API's answers, in an archive of 2,000 entries with no other load.
// Run: npm run bench -- latency. Prints milliseconds; the aim is 100 ms, 99 times of 100.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { startApi, type Api } from '../support/api.js';
import { startCms } from '../support/cms.js';
import { inRepository } from '../support/repository.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const entries = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 2_000);
const rounds = Math.min(100, entries);

const writeArchive = async (folder: string): Promise<void> => {
  await writeFile(path.join(folder, 'archive.yaml'), 'format: 1\ntitle: Two thousand people\nlocales: [en]\n');
  await mkdir(path.join(folder, 'people'));
  await Promise.all(
    Array.from({ length: entries }, (_, index) =>
      writeFile(
        path.join(folder, 'people', `person-${index}.md`),
        `---\nname: Person ${index}\nborn: 18${String(index % 100).padStart(2, '0')}\nsummary: One of many.\n---\nA life in a few words.\n`,
      ),
    ),
  );
};

/** Milliseconds from now until the API's answer is as wanted. */
const untilSeen = async (api: Api, slug: string, wanted: (name: string | null) => boolean): Promise<number> => {
  const began = performance.now();
  for (;;) {
    const { person } = await api.query<{ person: { name: string } | null }>('query ($slug: String!) { person(slug: $slug) { name } }', {
      slug,
    });
    const ms = performance.now() - began;
    if (wanted(person?.name ?? null)) return ms;
    if (ms > 30_000) throw new Error(`${slug} is not as it should be after 30 s`);
  }
};

const print = (what: string, samples: number[]): void => {
  const sorted = [...samples].sort((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN).toFixed(1).padStart(7);
  const within = sorted.filter((ms) => ms <= 100).length;
  console.log(
    `${what.padEnd(10)} median ${at(0.5)} ms   99 of 100 ${at(0.99)} ms   longest ${at(1)} ms   ${within} of ${sorted.length} within 100 ms`,
  );
};

const folder = await temporaryFolder('latency');
await writeArchive(folder.path);
const cms = await startCms();
await cms.stop();
console.log(`Importing ${entries} entries`);
await promisify(execFile)(process.execPath, [inRepository('cms', 'dist', 'src', 'archive-files', 'cli.js'), 'import', folder.path], {
  env: cms.env,
  cwd: inRepository(),
  maxBuffer: 1 << 26,
});
await cms.start();
const api = await startApi({ feedUrl: `${cms.url}/api/feed`, feedToken: cms.feedToken });
try {
  const editor = await cms.admin();
  const people = await editor.list('person', `?pageSize=${rounds}&sort=slug`);
  const [published, unpublished, deleted]: [number[], number[], number[]] = [[], [], []];
  const strapi: number[] = [];
  for (const [round, person] of people.entries()) {
    const slug = String(person['slug']);
    const name = `Renamed ${round}`;
    const began = performance.now();
    await editor.publish('person', person.documentId, { name });
    strapi.push(performance.now() - began);
    published.push(await untilSeen(api, slug, (seen) => seen === name));
    await editor.unpublish('person', person.documentId);
    unpublished.push(await untilSeen(api, slug, (seen) => seen === null));
    if (round % 2 === 0) {
      await editor.publish('person', person.documentId);
      await untilSeen(api, slug, (seen) => seen !== null);
      await editor.delete('person', person.documentId);
      deleted.push(await untilSeen(api, slug, (seen) => seen === null));
    }
  }
  console.log(`After the admin's answer, with ${entries} entries:`);
  print('publish', published);
  print('unpublish', unpublished);
  print('delete', deleted);
  print('(the admin itself takes to publish)', strapi);
} finally {
  await api.remove();
  await cms.remove();
  await folder.remove();
}
