// A second opinion: the `edtf` package on dates drawn at random. It knows New Style only, other months for seasons,
// no qualifier behind an X, and ends -0001-XX before it begins.
import { describe, expect, it } from '@jest/globals';
import edtf from 'edtf';
import fc from 'fast-check';
import { parseDay, parseEdtf, readHistoricalDate, type EdtfEnd, type WrittenDate } from '@october/schema';
import { writtenDate } from './arbitraries.js';

const isSeason = (end: EdtfEnd): boolean => typeof end === 'object' && end.kind === 'season';

/** What both can read, and bound on both sides. */
const shared = ({ edtf: text, calendar }: WrittenDate): boolean => {
  if (calendar === 'julian' || /X[?~%]$/.test(text) || /^-.*X/.test(text)) return false;
  const parsed = parseEdtf(text, calendar);
  const ends = parsed.kind === 'interval' ? [parsed.start, parsed.end] : [parsed];
  return ends.every((end) => typeof end === 'object' && !isSeason(end));
};

describe('the edtf package', () => {
  it('gives the same first and last day', () => {
    fc.assert(
      fc.property(writtenDate.filter(shared), (date) => {
        const { first, last } = readHistoricalDate(date);
        const { min, max } = edtf(date.edtf, { level: 1 });
        expect([date.edtf, first, last]).toEqual([date.edtf, dayOf(min), dayOf(max)]);
      }),
      { numRuns: 1000 },
    );
  });
});

const unixEpoch = parseDay('1970-01-01', 'gregorian');
const dayOf = (ms: number): number => Math.floor(ms / 86_400_000) + unixEpoch;
