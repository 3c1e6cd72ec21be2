// Completions of what a reader is typing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openAskedArchive, type AskedArchive } from '../graphql/support/asked-archive.js';
import { smallArchive } from '../graphql/support/small-archive.js';

let archive: AskedArchive;
beforeAll(async () => {
  archive = await openAskedArchive(smallArchive);
});
afterAll(() => archive.close());

const suggested = async (prefix: string, args = ''): Promise<string[]> => {
  const query = `query ($prefix: String!) { suggest(prefix: $prefix${args}) { id } }`;
  const { suggest } = await archive.ask<{ suggest: { id: string }[] }>(query, { prefix });
  return suggest.map(({ id }) => id);
};

describe('what a reader may be about to type', () => {
  it('is found by the beginning of any word of a label, what most entries point at first', async () => {
    expect(await suggested('len')).toEqual(['lenin', 'april', 'arrival']);
    expect(await suggested('Vladimir Le')).toEqual(['lenin']);
    expect(await suggested('le vlad')).toEqual(['lenin']);
    expect(await suggested('the second')).toEqual(['congress']);
  });

  it('is found by another name, and in either alphabet', async () => {
    expect(await suggested('ulyan')).toEqual(['lenin']);
    expect(await suggested('Лени')).toEqual(['lenin']);
    expect(await suggested('организ')).toEqual(['parties']);
    expect(await suggested('st peters')).toEqual(['petrograd']);
  });

  it('keeps to the types asked for, and to the number', async () => {
    expect(await suggested('l', ', types: [PERIOD]')).toEqual(['april']);
    expect(await suggested('len', ', first: 1')).toEqual(['lenin']);
    expect(await suggested('l', ', first: 0')).toEqual([]);
    expect(await archive.refuse('{ suggest(prefix: "l", first: 51) { id } }')).toMatchObject({
      message: 'first: 51 is out of range: expected 0 to 50',
    });
  });

  it('is answered in the language asked for', async () => {
    expect(await archive.ask('{ suggest(prefix: "lenin", types: [PERSON], locale: "ru") { label locale } }')).toEqual({
      suggest: [{ label: 'Владимир Ленин', locale: 'ru' }],
    });
  });

  it.each(['', ' ', '*', '"', '-', '🚂', "'", ') (*', 'x'.repeat(10_000)])('"%.20s" is nothing, and no fault', async (prefix) => {
    expect(await suggested(prefix)).toEqual([]);
  });

  it('can be asked with anything that a person can type', async () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'le"*- ()АНDORнé\u0000') }));
    await fc.assert(
      fc.asyncProperty(typed, async (prefix) => {
        expect(Array.isArray(await suggested(prefix))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
