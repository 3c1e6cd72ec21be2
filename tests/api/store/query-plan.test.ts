// What SQLite does for the plain lists: a seek, whatever the page; nothing read through, nothing sorted.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Condition, Order, Question, Window } from '@october/api/dist/store/question.js';
import type { EntryType } from '@october/schema';
import { idOf, syntheticChanges } from '../../load/support/synthetic.js';
import { createTestStore, type TestStore } from '../../support/store.js';

let store: TestStore;
const statements: string[] = [];
beforeAll(async () => {
  store = await createTestStore([...syntheticChanges({ documents: 400, events: 400, dispatches: 40, people: 50, bodyWords: 20 })], (text) =>
    statements.push(text),
  );
});
afterAll(() => store.remove());

const ask = (
  types: readonly EntryType[],
  where: readonly Condition[] = [],
  field: Order['field'] = 'date',
  direction: Order['direction'] = 'asc',
): Question => ({ types, where, order: { field, direction }, locale: 'ru' });

/** The statements of some work, each with its plan. */
const plansOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  statements.length = 0;
  await work();
  const asked = statements.filter((text) => text.startsWith('SELECT'));
  return asked.map((text) => {
    const parameters = Array.from({ length: (text.match(/\?/g) ?? []).length }, () => 1);
    return store.writer
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, ...parameters)
      .map(({ detail }) => detail)
      .join('\n');
  });
};

const authorLinks = ['contributor.author', 'contributor.speaker', 'contributor.issuer'] as const;
const day = 2_421_540;
const plain: readonly (readonly [string, Question])[] = [
  ['documents by date', ask(['document'])],
  ['documents by title', ask(['document'], [], 'title')],
  ['documents by author', ask(['document'], [], 'author')],
  ['documents by last change, latest first', ask(['document'], [], 'updated', 'desc')],
  ['events by date, last first', ask(['event'], [], 'date', 'desc')],
  ['events by significance', ask(['event'], [], 'significance')],
  ['people by name', ask(['person'], [], 'sortName')],
  ['documents of an author', ask(['document'], [{ kind: 'pointsAt', roles: authorLinks, targets: [idOf('person', 1)] }])],
  ['documents of a kind', ask(['document'], [{ kind: 'value', field: 'kind', values: ['decree'] }])],
  [
    "documents of an event in the editor's order",
    ask(['document'], [{ kind: 'pointedAtBy', roles: ['document'], sources: [idOf('event', 1)] }], 'link'),
  ],
];
const merged: readonly (readonly [string, Question])[] = [
  ['documents by date, last first', ask(['document'], [], 'date', 'desc')],
  ['events of a month', ask(['event'], [{ kind: 'date', field: 'date', range: { from: day, to: day + 29, match: 'overlaps' } }])],
  ['all entries by type and slug', ask(['document', 'event', 'person'], [], 'typeAndSlug')],
  [
    'documents of an author in any of two roles',
    ask(['document'], [{ kind: 'pointsAt', roles: ['contributor.author', 'contributor.addressee'], targets: [idOf('person', 1)] }]),
  ],
];

describe('the statement of a list', () => {
  it.each(plain)('of %s is one seek, at the first page and at a deep cursor', async (_name, question) => {
    await store.read(async (reader) => {
      const first: Window = { kind: 'forward', first: 5, after: null, before: null };
      const page = await reader.list(question, first);
      const deep: Window = { kind: 'forward', first: 5, after: page.entries.at(-1)?.cursor ?? null, before: null };
      for (const window of [first, deep]) {
        const plans = await plansOf(() => reader.list(question, window));
        expect(plans).toHaveLength(1);
        expect(plans[0]).toContain('SEARCH x USING');
        expect(plans[0]).not.toMatch(/SCAN [a-px-z]\b|TEMP B-TREE/);
      }
    });
  });

  it.each(merged)('of %s merges bounded seeks', async (_name, question) => {
    await store.read(async (reader) => {
      const [plan] = await plansOf(() => reader.list(question, { kind: 'forward', first: 5, after: null, before: null }));
      expect(plan).toContain('SEARCH x USING');
      expect(plan).not.toMatch(/SCAN (?:x|entry|link|span|value|sort_key)\b/);
    });
  });

  it('for twenty parents is one', async () => {
    await store.read(async (reader) => {
      const events = Array.from({ length: 20 }, (_, index) => idOf('event', index));
      const question = ask(['document'], [{ kind: 'pointedAtBy', roles: ['document'], sources: 'parent' }], 'link');
      expect(await plansOf(() => reader.lists(question, { kind: 'forward', first: 5, after: null, before: null }, events))).toHaveLength(1);
      expect(await plansOf(() => reader.counts(question, events))).toHaveLength(1);
    });
  });
});

describe('a count', () => {
  it.each([...plain, ...merged].filter(([, { order }]) => order.field !== 'link'))('of %s reads indexes only', async (_name, question) => {
    await store.read(async (reader) => {
      const [plan] = await plansOf(() => reader.count(question));
      expect(plan).toContain('COVERING INDEX');
      expect(plan).not.toMatch(/SCAN (?:x|entry|link|span|value|sort_key)\b/);
    });
  });
});

describe('an entry in memory', () => {
  it('is read without a statement, and is the same object', async () => {
    await store.read(async (reader) => {
      const [before] = await reader.getEntries([idOf('event', 3)]);
      statements.length = 0;
      expect(reader.peekEntry(idOf('event', 3))).toBe(before);
      expect((await reader.getEntries([idOf('event', 3), idOf('event', 3)])).every((entry) => entry === before)).toBe(true);
      expect(statements).toEqual([]);
    });
  });
});
