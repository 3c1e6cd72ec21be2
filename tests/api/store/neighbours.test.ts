import { afterEach, describe, expect, it } from '@jest/globals';
import { readHistoricalDate } from '@october/schema';
import fc from 'fast-check';
import { createTestStore, type TestStore } from '../../support/store.js';
import { createEditor } from './support/records.js';

let store: TestStore | null = null;
afterEach(async () => {
  await store?.remove();
  store = null;
});

const dates = [
  '1917-02-23',
  '1917-02-25',
  '1917-03-01',
  '1917-03-01~',
  '1917-02-20/1917-02-24',
  '1917-01-10/1917-06-01',
  '1917-02',
  '1917',
  '1917-02-27/..',
  '1917-03-05/1917-04',
  '../1917-01-05',
];
const types = ['event', 'document', 'dispatch', 'period'] as const;
const day = (date: string) => readHistoricalDate({ edtf: date, calendar: 'gregorian' });

describe('the days before and after a day', () => {
  it('are the nearest on which an event, a document or a dispatch told to the day is recorded', async () => {
    const thing = fc.record({ type: fc.constantFrom(...types), edtf: fc.constantFrom(...dates) });
    await fc.assert(
      fc.asyncProperty(fc.array(thing, { maxLength: 6 }), async (things) => {
        await store?.remove();
        const editor = createEditor();
        store = await createTestStore(
          things.map(({ type, edtf }, index) =>
            editor.publish(type, `${type}${index}`, {
              slug: `s${index}`,
              title: 'T',
              headline: 'T',
              text: 'T',
              kind: 'letter',
              position: 1,
              date: { edtf, calendar: 'gregorian' },
            }),
          ),
        );
        const told = new Set<number>();
        for (const { type, edtf } of things) {
          if (type === 'period' || !edtf.split('/').every((side) => /^\d{4}-\d\d-\d\d~?$/.test(side))) continue;
          const { first, last } = day(edtf);
          for (let one = first ?? 0; one <= (last ?? -1); one++) told.add(one);
        }
        await store.read(async (reader) => {
          const begin = day('1917-01-01').first ?? 0;
          for (let asked = begin; asked < begin + 170; asked += 3) {
            const [before, after] = [[...told].filter((one) => one < asked), [...told].filter((one) => one > asked)];
            expect(await reader.getNeighbouringDays(asked)).toEqual({
              previous: before.length === 0 ? null : Math.max(...before),
              next: after.length === 0 ? null : Math.min(...after),
            });
          }
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('the neighbours of an entry', () => {
  it('are those of its type, by date or by position', async () => {
    const editor = createEditor();
    const event = (id: string, edtf: string, time?: string) => editor.publish('event', id, { slug: id, title: id, date: { edtf }, time });
    store = await createTestStore([
      event('late', '1917-03'),
      event('noon', '1917-02-23', '12:00'),
      event('some-time', '1917-02-23'),
      event('early', '../1917-02-01'),
      editor.publish('page', 'b', { slug: 'b', title: 'B', position: 1 }),
      editor.publish('page', 'a', { slug: 'a', title: 'A', position: 1 }),
    ]);
    await store.read(async (reader) => {
      expect(await reader.getNeighbours('event', 'date', ['noon', 'early', 'late', 'none'])).toEqual([
        { previous: 'some-time', next: 'late' },
        { previous: null, next: 'some-time' },
        { previous: 'noon', next: null },
        { previous: null, next: null },
      ]);
      expect(await reader.getNeighbours('page', 'position', ['a', 'b'])).toEqual([
        { previous: null, next: 'b' },
        { previous: 'a', next: null },
      ]);
    });
  });
});

describe('what is below', () => {
  it('ends where a circle closes', async () => {
    const editor = createEditor();
    const topic = (id: string, broader?: string) => editor.publish('topic', id, { slug: id, label: id, broader });
    store = await createTestStore([topic('a', 'c'), topic('b', 'a'), topic('c', 'b'), topic('d', 'a'), topic('e')]);
    await store.read(async (reader) => {
      expect((await reader.getDescendants('broader', ['a'])).sort()).toEqual(['a', 'b', 'c', 'd']);
      expect((await reader.getDescendantsOfEach('broader', ['d', 'e', 'b'])).map((ids) => ids.sort())).toEqual([
        ['d'],
        ['e'],
        ['a', 'b', 'c', 'd'],
      ]);
    });
  });
});
