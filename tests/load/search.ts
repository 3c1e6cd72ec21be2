// How long searches take in an archive of 20,000 documents, in the store: a page of twenty, the count, the facets.
// Run: node tests/dist/load/search.js [documents] (after npm run build). Prints; the aim is well under 20 ms for a page.
// The made-up texts have few different words, so most of the common ones are in nearly every document: the worst that can be asked.
import path from 'node:path';
import { termsOf } from '@october/api/dist/archive/search/terms.js';
import { openStore } from '@october/api/dist/store/open-store.js';
import { createStoreFile } from '@october/api/dist/store/store-file.js';
import { applyChanges, reachToken } from '@october/api/dist/store/write/apply-changes.js';
import { finishBulk } from '@october/api/dist/store/write/finish-bulk.js';
import { entryTypes, formatFeedToken } from '@october/schema';
import { temporaryFolder } from '../support/temporary-folder.js';
import { syntheticChanges } from './support/synthetic.js';

const documents = Number(process.argv[2] ?? 20_000);
const queries = ['Figner', 'forest', '"winter palace"', 'kron*', 'soviet', 'soviet bread', 'soviet -bread', 'petrograd kronstadt duma', ''];
const runs = 11;

const folder = await temporaryFolder('search');
const file = path.join(folder.path, 'archive.db');
const changes = [...syntheticChanges({ documents, events: documents / 4 })];
const connection = createStoreFile(file, { bulk: true });
for (let from = 0; from < changes.length; from += 500) {
  connection.transaction(() => applyChanges(connection, changes.slice(from, from + 500)));
  connection.pragma('wal_checkpoint(PASSIVE)');
}
connection.transaction(() => {
  finishBulk(connection);
  reachToken(connection, formatFeedToken(changes.at(-1)?.number ?? 0, 'nonce'), true);
});
connection.close();

/** The middle of several runs, in milliseconds. */
const medianOf = async (work: (reader: NonNullable<ReturnType<typeof store.acquire>>) => Promise<unknown>): Promise<string> => {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const reader = store.acquire();
    if (reader === null) throw new Error('the store has no version');
    const began = performance.now();
    await work(reader);
    times.push(performance.now() - began);
    store.release(reader);
  }
  return `${(times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0).toFixed(1)} ms`;
};

const store = openStore({ file });
for (const query of queries) {
  const question = { terms: termsOf(query) ?? { all: [], none: [], whole: '' }, types: entryTypes, where: [], locale: 'en' };
  let found = 0;
  const count = await medianOf(async (reader) => (found = await reader.countFound(question)));
  const page = await medianOf((reader) => reader.search(question, { kind: 'forward', first: 20, after: null }));
  const began = performance.now();
  const reader = store.acquire();
  await reader?.countFacets(question);
  const facets = `${(performance.now() - began).toFixed(1)} ms`;
  if (reader) store.release(reader);
  console.log(
    `${JSON.stringify(query).padEnd(28)} finds ${String(found).padStart(6)}: page ${page}, count ${count}, facets ${facets} the first time`,
  );
}
await store.close();
await folder.remove();
