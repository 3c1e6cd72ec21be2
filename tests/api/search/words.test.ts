// The words of a text, however they are found.
import { describe, expect, it } from '@jest/globals';
import { placedWordsOf, wordsOf } from '@october/api/dist/store/search/words.js';
import fc from 'fast-check';

describe('the words of a text', () => {
  it('are the same where they are placed for highlights and where they are split at once', () => {
    const print = fc.string({ unit: fc.constantFrom(..."aBz019 \n\t.,-_’‘“”–—…'sS") });
    fc.assert(
      fc.property(fc.oneof(print, fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        expect(wordsOf(text)).toEqual(Array.from(placedWordsOf(text), ({ word }) => word));
      }),
      { numRuns: 2_000 },
    );
  });

  it('lose the possessive, case and marks', () => {
    expect(wordsOf('The Soviet’s SOLDIERS, and Lenin\'s "Pravda" of 1917—No. 26')).toEqual(
      'the soviet soldiers and lenin pravda of 1917 no 26'.split(' '),
    );
  });
});
