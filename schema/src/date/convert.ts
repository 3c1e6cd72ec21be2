// The same days, written as EDTF in the other calendar.
import type { Calendar } from '../vocabulary.js';
import { formatDay } from './day.js';
import type { EdtfDate } from './edtf-date.js';
import { parseEdtf, type Edtf, type EdtfEnd } from './edtf.js';
import { spanOf, type WrittenDate } from './historical-date.js';

/** A date as EDTF in `calendar`, the same days: what is not told to the day becomes an interval (`1917-10` Julian is
 *  `1917-10-14/1917-11-13`), unless its words mean the same days in both calendars. Qualifiers and open sides are kept.
 *  A year of more than four digits stays as it is: EDTF has no days for it. Throws EdtfError where `edtf` is none. */
export const convertEdtf = ({ edtf, calendar: from }: WrittenDate, calendar: Calendar): string => {
  const parsed = parseEdtf(edtf, from);
  if (from === calendar || edtf.startsWith('Y') || meansTheSame(parsed, edtf, calendar)) return edtf;
  if (parsed.kind === 'interval') return `${endOf(parsed.start, 'first', calendar)}/${endOf(parsed.end, 'last', calendar)}`;
  if (parsed.kind === 'day') return endOf(parsed, 'first', calendar);
  return `${endOf(parsed, 'first', calendar)}/${endOf(parsed, 'last', calendar)}`;
};

/** True where the two calendars did not differ: from 1 March 200 to 28 February 300. */
const meansTheSame = (parsed: Edtf, edtf: string, calendar: Calendar): boolean => {
  try {
    const [one, other] = [spanOf(parsed), spanOf(parseEdtf(edtf, calendar))];
    return one.first === other.first && one.last === other.last;
  } catch {
    return false; // A day that the other calendar does not have, such as 1900-02-29.
  }
};

const endOf = (end: EdtfEnd, side: 'first' | 'last', calendar: Calendar): string => {
  if (end === 'open') return '..';
  if (end === 'unknown') return '';
  return formatDay(end[side], calendar) + qualifierOf(end);
};

const qualifierOf = ({ approximate, uncertain }: EdtfDate): string => {
  if (approximate) return uncertain ? '%' : '~';
  return uncertain ? '?' : '';
};
