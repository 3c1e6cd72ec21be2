/** The part of an EDTF text that a fault lies in. */
export type EdtfPart = 'form' | 'year' | 'month' | 'day' | 'season' | 'qualifier' | 'interval' | 'time';

/** An EDTF text that is not a date of level 0 or 1 in its calendar. The message stands by itself at an editor's field:
 *  `"1917-13": month 13; expected 01 to 12, or 21 to 24 for a season`. */
export class EdtfError extends Error {
  override readonly name = 'EdtfError';
  constructor(
    /** Where the fault lies. */
    readonly part: EdtfPart,
    /** The whole text. */
    readonly value: string,
    /** What is wrong, with the offending piece. */
    readonly problem: string,
    /** What would be right. */
    readonly expected: string,
  ) {
    super(`"${value}": ${problem}; expected ${expected}`);
  }
}
