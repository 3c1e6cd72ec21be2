// Every filter, order and window, over random archives, against a scan of every entry.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ListPage, Question, Window } from '@october/api/dist/store/question.js';
import type { Reader } from '@october/api/dist/store/reader.js';
import fc from 'fast-check';
import { createTestStore, type TestStore } from '../../support/store.js';
import { arbitraryArchive, changesOf } from './support/arbitrary-archive.js';
import { arbitraryParents, arbitraryQuestion } from './support/arbitrary-question.js';
import { plainScan } from './support/plain-scan.js';

let store: TestStore | null = null;
afterEach(async () => {
  await store?.remove();
  store = null;
});

const forward = (first: number, after: string | null = null): Window => ({ kind: 'forward', first, after, before: null });
const backward = (last: number, before: string | null = null): Window => ({ kind: 'backward', last, after: null, before });
const idsOf = (page: ListPage) => page.entries.map(({ id }) => id);

const readAll = async (list: (window: Window) => Promise<ListPage>, size: number, isForward: boolean): Promise<string[]> => {
  const found: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: ListPage = await list(isForward ? forward(size, cursor) : backward(size, cursor));
    expect(isForward ? page.hasPreviousPage : page.hasNextPage).toBe(cursor !== null);
    if (isForward) found.push(...idsOf(page));
    else found.unshift(...idsOf(page));
    if (!(isForward ? page.hasNextPage : page.hasPreviousPage)) return found;
    expect(page.entries).toHaveLength(size);
    cursor = (isForward ? page.entries.at(-1) : page.entries.at(0))?.cursor ?? null;
  }
};

/** Some stretch between two cursors, both ways. */
const checkBetween = async (reader: Reader, question: Question, expected: readonly string[], from: number, to: number): Promise<void> => {
  const { entries } = await reader.list(question, forward(100));
  const [after, before] = [entries[Math.min(from, to)]?.cursor ?? null, entries[Math.max(from, to)]?.cursor ?? null];
  if (after === null || before === null || from === to) return;
  const between = expected.slice(Math.min(from, to) + 1, Math.max(from, to));
  expect(idsOf(await reader.list(question, { kind: 'forward', first: 2, after, before }))).toEqual(between.slice(0, 2));
  expect(idsOf(await reader.list(question, { kind: 'backward', last: 2, after, before }))).toEqual(between.slice(-2));
};

describe('a list', () => {
  it('holds what a scan of every entry finds, in its order, forward, backward and by pages, and is counted right', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryArchive,
        fc.integer({ min: 1, max: 9 }),
        fc.array(arbitraryQuestion, { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(2, 700),
        async (archive, seed, questions, size, sortAtMost) => {
          await store?.remove();
          // With few entries sorted, the orders' own indexes are walked, as they are in a large archive.
          store = await createTestStore(changesOf(archive, seed), undefined, { sortAtMost });
          const scan = plainScan(archive, seed);
          await store.read(async (reader) => {
            for (const question of questions) {
              const expected = scan.answer(question);
              const context = JSON.stringify(question);
              const list = (window: Window) => reader.list(question, window);
              expect({ context, ids: await readAll(list, size, true) }).toEqual({ context, ids: expected });
              expect({ context, ids: await readAll(list, size, false) }).toEqual({ context, ids: expected });
              const page = await list({ kind: 'page', page: 2, first: size });
              expect({ context, ids: idsOf(page), next: page.hasNextPage }).toEqual({
                context,
                ids: expected.slice(size, size * 2),
                next: expected.length > size * 2,
              });
              expect({ context, count: await reader.count(question) }).toEqual({ context, count: expected.length });
              await checkBetween(reader, question, expected, size, expected.length - 1);
            }
            const each = await reader.listEach(questions.map((question) => ({ question, window: forward(size) })));
            expect(each.map(idsOf)).toEqual(questions.map((question) => scan.answer(question).slice(0, size)));
            expect(await reader.countEach(questions)).toEqual(questions.map((question) => scan.answer(question).length));
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of many parents is the list of each', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryArchive,
        fc.array(arbitraryParents, { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        async (archive, asked, size) => {
          await store?.remove();
          store = await createTestStore(changesOf(archive));
          const scan = plainScan(archive);
          await store.read(async (reader) => {
            for (const { question, parents } of asked) {
              const context = JSON.stringify(question);
              const expected = parents.map((parent) => scan.answer(question, parent));
              const first = await reader.lists(question, forward(size), parents);
              expect({ context, ids: first.map(idsOf) }).toEqual({ context, ids: expected.map((ids) => ids.slice(0, size)) });
              const last = await reader.lists(question, backward(size), parents);
              expect({ context, ids: last.map(idsOf) }).toEqual({ context, ids: expected.map((ids) => ids.slice(-size)) });
              expect(await reader.counts(question, parents)).toEqual(expected.map((ids) => ids.length));
              for (const [index, page] of first.entries()) {
                const rest = await reader.lists(question, forward(50, page.entries.at(-1)?.cursor ?? null), [parents[index] ?? '']);
                expect(rest.flatMap(idsOf)).toEqual(page.entries.length === 0 ? expected[index] : expected[index]?.slice(size));
              }
            }
          });
        },
      ),
      { numRuns: 25 },
    );
  });
});
