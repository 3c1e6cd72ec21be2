// How a date will be read, told while it is written. Runs in the browser: nothing of Node.
import { displayDate } from '@october/schema/dist/date/display/display.js';
import { EdtfError } from '@october/schema/dist/date/edtf-error.js';

export type Reading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'fault'; readonly text: string };

/** `1917-10-25`, julian: '25 October (7 November) 1917'; what is no date: why, and what would be one. */
export const readingOf = (edtf: unknown, calendar: unknown, locale: string): Reading => {
  if (typeof edtf !== 'string' || edtf.trim() === '') return { kind: 'nothing' };
  try {
    return { kind: 'date', text: displayDate({ edtf, calendar: calendar === 'julian' ? 'julian' : 'gregorian' }, { locale }) };
  } catch (error) {
    if (error instanceof EdtfError) return { kind: 'fault', text: error.message };
    throw error;
  }
};
