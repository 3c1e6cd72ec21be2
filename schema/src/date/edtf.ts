// EDTF level 0 and 1 (ISO 8601-2:2019, as the Library of Congress lists them), read in either calendar.
// docs/dates.md has every form with its days, what is refused, and why this is a grammar of our own.
import type { Calendar } from '../vocabulary.js';
import { readEdtfDate, type DateContext, type EdtfDate } from './edtf-date.js';
import { EdtfError } from './edtf-error.js';
import { refuseStrangers } from './edtf-faults.js';

/** `open` is '..': it goes on. `unknown` is an empty side: it ended, or began, nobody knows when. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

/** At least one side is a date. */
export interface EdtfInterval {
  kind: 'interval';
  start: EdtfEnd;
  end: EdtfEnd;
}

export type Edtf = EdtfDate | EdtfInterval;

/** Reads an EDTF text, level 0 or 1, as counted in `calendar`. Throws EdtfError with the offending part. */
export const parseEdtf = (value: string, calendar: Calendar): Edtf => {
  refuseStrangers(value);
  const sides = value.split('/');
  if (sides.length === 1) return readEdtfDate(value, { value, calendar, inInterval: false });
  const [start, end] = sides;
  if (start === undefined || end === undefined || sides.length > 2)
    throw new EdtfError(
      'interval',
      value,
      `${sides.length - 1} slashes`,
      'one, between the first date and the last, 1917-10-23/1917-10-26',
    );
  const context = { value, calendar, inInterval: true };
  const interval: EdtfInterval = { kind: 'interval', start: readEnd(start, context), end: readEnd(end, context) };
  if (typeof interval.start === 'string' && typeof interval.end === 'string')
    throw new EdtfError(
      'interval',
      value,
      'neither side is a date',
      'a date on one side at least, 1917/.. or ../1917; no date at all is an empty field',
    );
  if (typeof interval.start === 'object' && typeof interval.end === 'object' && interval.end.last < interval.start.first)
    throw new EdtfError('interval', value, `ends (${end}) before it begins (${start})`, 'the earlier date first');
  return interval;
};

const readEnd = (text: string, context: DateContext): EdtfEnd => {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  return readEdtfDate(text, context);
};
