// What the API answers a second, beside the same answers by hand-written SQL, in one run. `npm run bench`, or with sizes: `npm run bench -- 2000`.
// `npm run bench -- latency` measures instead how soon a publication is in the answers; `npm run bench -- import` how fast archive files are imported.
import { deepStrictEqual } from 'node:assert';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startApi, type Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/ports.js';
import { startProgram, type Program } from '../support/program.js';
import { inRepository } from '../support/repository.js';
import { startFeedServer } from './support/feed-server.js';
import { requestsPerSecond, residentMegabytes, type LoadRequest } from './support/load.js';
import { questions, type BenchQuestion } from './support/questions.js';
import { syntheticChanges } from './support/synthetic.js';

const warmSeconds = 3;
const measuredSeconds = 4;
const rounds = 2;

interface Measured {
  readonly name: string;
  readonly ours: number;
  readonly byHand: number;
  readonly ratio: number;
}

const variantsOf = ({ variants }: BenchQuestion): number[] => Array.from({ length: variants }, (_, variant) => variant);
const ourRequests = (question: BenchQuestion): LoadRequest[] =>
  variantsOf(question).map((variant) => ({
    method: 'POST',
    path: '/graphql',
    body: JSON.stringify({ query: question.query, variables: question.variables(variant) }),
  }));
const handRequests = (question: BenchQuestion): LoadRequest[] =>
  variantsOf(question).map((variant) => ({ method: 'GET', path: question.byHand(variant) }));

/** The file that the API answers from. */
const storeFileOf = async (api: Api): Promise<string> => {
  const folder = path.join(api.dataDir, 'store');
  return path.join(folder, (await readFile(path.join(folder, 'current'), 'utf8')).trim());
};

const startByHand = async (file: string): Promise<Program & { readonly url: string }> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'production' };
  const args = [inRepository('tests', 'dist', 'load', 'support', 'by-hand.js'), file, String(port)];
  return Object.assign(
    await startProgram({ name: 'the server by hand', args, cwd: inRepository('tests'), env, readyUrl: `${url}/guide?slug=none` }),
    { url },
  );
};

/** Both must say the same, or the comparison means nothing. */
const checkAlike = async (api: Api, handUrl: string, question: BenchQuestion): Promise<void> => {
  for (const variant of variantsOf(question).slice(0, 12)) {
    const byHand = (await (await fetch(handUrl + question.byHand(variant))).json()) as { data: object };
    deepStrictEqual(await api.query(question.query, question.variables(variant)), byHand.data, `${question.name}, variant ${variant}`);
  }
};

const measure = async (api: Api, handUrl: string, question: BenchQuestion): Promise<Measured> => {
  const [ours, byHand] = [ourRequests(question), handRequests(question)];
  await requestsPerSecond(api.url, ours, warmSeconds);
  await requestsPerSecond(handUrl, byHand, warmSeconds);
  let [sumOurs, sumByHand] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    sumOurs += await requestsPerSecond(api.url, ours, measuredSeconds);
    sumByHand += await requestsPerSecond(handUrl, byHand, measuredSeconds);
  }
  return { name: question.name, ours: sumOurs / rounds, byHand: sumByHand / rounds, ratio: sumOurs / sumByHand };
};

const benchAt = async (size: number): Promise<Measured[]> => {
  console.log(`\n${size.toLocaleString('en')} documents and as many events`);
  const changes = [...syntheticChanges({ documents: size, events: size })];
  const feed = await startFeedServer(changes);
  const began = performance.now();
  const api = await startApi({ feedUrl: feed.url, feedToken: 'a-secret-of-the-bench', env: { LOG_LEVEL: 'warn' }, until: 'live' });
  await eventually(async () => (await api.ready()).status === 200, { timeoutMs: 900_000, what: 'the first snapshot' });
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `first sync: ${changes.length.toLocaleString('en')} entries in ${seconds.toFixed(1)} s, ${Math.round(changes.length / seconds).toLocaleString('en')} a second, the start of the process within`,
  );
  const byHand = await startByHand(await storeFileOf(api));
  try {
    for (const question of questions) await checkAlike(api, byHand.url, question);
    const measured: Measured[] = [];
    let most = 0;
    const watch = setInterval(() => void residentMegabytes(api.program.pid).then((megabytes) => (most = Math.max(most, megabytes))), 250);
    for (const question of questions) {
      const one = await measure(api, byHand.url, question);
      measured.push(one);
      console.log(
        `${one.name.padEnd(56)} ${Math.round(one.ours).toString().padStart(6)} a second, by hand ${Math.round(one.byHand).toString().padStart(6)}: ${one.ratio.toFixed(2)}   (yoga ${question.others.yoga}, Mercurius ${question.others.mercurius})`,
      );
    }
    clearInterval(watch);
    console.log(`resident memory of the API, at most: ${Math.round(most)} MB (aim: under 200)`);
    return measured;
  } finally {
    await byHand.stop();
    await api.remove();
    await feed.close();
  }
};

const main = async (args: readonly string[]): Promise<void> => {
  if (args[0] === 'latency') return void (await import('./publish-latency.js'));
  if (args[0] === 'import') return void (await import('./import.js'));
  const sizes = args.length > 0 ? args.map(Number) : [2_000, 20_000];
  const results: Measured[][] = [];
  for (const size of sizes) results.push(await benchAt(size));
  const [small, large] = results;
  if (small === undefined || large === undefined) return;
  console.log('\nratio at the larger size of that at the smaller (aim: at least 0.85)');
  small.forEach(({ name, ratio }, index) => console.log(`${name.padEnd(56)} ${((large[index]?.ratio ?? 0) / ratio).toFixed(2)}`));
};

await main(process.argv.slice(2));
