// How many archive files an import brings in a second, and how many it finds unchanged, with the memory that it takes at its most.
// Run: npm run bench -- import [entries ...]. Prints; the aim is 1,000 entries a second on SQLite, and memory that does not grow with the archive.
import { cmsEnvironment } from '../support/cms.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { startArchive } from '../cms/archive-files/archive-command.js';
import { writeFiles } from '../cms/archive-files/checker.js';
import { writeArchiveFolder } from './support/archive-folder.js';
import { processorSeconds, residentMegabytes } from './support/load.js';

const given = process.argv.filter((argument) => /^\d+$/.test(argument)).map(Number);
const sizes = given.length > 0 ? given : [10_000, 40_000];

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  /** That it worked, whatever else the machine did meanwhile. */
  readonly processor: number;
  readonly lastLine: string;
}

const run = async (command: string[], env: Record<string, string>): Promise<Run> => {
  const began = performance.now();
  const program = startArchive(command, env);
  let [megabytes, processor] = [0, 0];
  const watch = setInterval(() => {
    void residentMegabytes(program.pid).then((now) => (megabytes = Math.max(megabytes, Number.isNaN(now) ? 0 : now)));
    void processorSeconds(program.pid).then((now) => (processor = Math.max(processor, Number.isNaN(now) ? 0 : now)));
  }, 100);
  const { code } = await program.exited.finally(() => clearInterval(watch));
  if (code !== 0) throw new Error(`archive ${command.join(' ')} ended with ${String(code)}:\n${program.output().slice(-2000)}`);
  return { seconds: (performance.now() - began) / 1000, megabytes, processor, lastLine: program.output().trim().split('\n').at(-1) ?? '' };
};

const nothing: Run = { seconds: 0, megabytes: 0, processor: 0, lastLine: '' };

const benchAt = async (size: number): Promise<void> => {
  const [empty, archive, data] = [await temporaryFolder('empty'), await temporaryFolder('archive'), await temporaryFolder('data')];
  try {
    await writeFiles(empty.path, { 'archive.yaml': 'format: 1\ntitle: Empty\nlocales: [en, ru]\n' });
    const entries = await writeArchiveFolder(archive.path, size);
    const env = cmsEnvironment({ dataDir: data.path, port: 1 });
    // The first makes the tables; the second tells how long it takes to start, which is no part of what is measured.
    await run(['import', empty.path], env);
    const start = await run(['import', empty.path], env);
    const tell = (what: string, { seconds, megabytes, processor }: Run, without = start): void => {
      const perSecond = Math.round(entries / (seconds - without.seconds)).toLocaleString('en');
      const milliseconds = (((processor - without.processor) * 1000) / entries).toFixed(2);
      console.log(
        `${what.padEnd(18)} ${seconds.toFixed(1).padStart(7)} s, ${perSecond.padStart(6)} entries a second; ${milliseconds} ms of a processor an entry; ${Math.round(megabytes)} MB at most`,
      );
    };
    console.log(`\n${entries.toLocaleString('en')} entries; the start of Strapi, ${start.seconds.toFixed(1)} s, counts for nothing`);
    tell('check alone', await run(['check', archive.path], env), nothing);
    const first = await run(['import', archive.path], env);
    tell('first import', first);
    const again = await run(['import', archive.path], env);
    tell('again, unchanged', again);
    console.log(`${first.lastLine}\n${again.lastLine}`);
  } finally {
    for (const folder of [empty, archive, data]) await folder.remove();
  }
};

for (const size of sizes) await benchAt(size);
