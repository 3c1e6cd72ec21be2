// What can be known of a date as an editor wrote it: computed when written, so that nothing is parsed when read.
import type { Calendar } from '../vocabulary.js';
import { formatDay } from './day.js';
import type { EdtfPrecision } from './edtf-date.js';
import { parseEdtf, type Edtf, type EdtfEnd } from './edtf.js';
import { spanClassOf, type Span, type SpanClass } from './span.js';

/** A date as written: EDTF, and the calendar that it counts in. */
export interface WrittenDate {
  edtf: string;
  calendar: Calendar;
}

export const datePrecisions = ['day', 'month', 'season', 'year', 'decade', 'century', 'interval'] as const satisfies readonly (
  | EdtfPrecision
  | 'interval'
)[];
export type DatePrecision = (typeof datePrecisions)[number];

export interface HistoricalDate extends WrittenDate, Span {
  precision: DatePrecision;
  /** `~` or `%`, of the date or of either side of an interval. */
  approximate: boolean;
  /** `?` or `%`, of the date or of either side of an interval. */
  uncertain: boolean;
  spanClass: SpanClass;
}

/** First and last day that a date can mean, as Julian Day Numbers, and what is told of it. EDTF level 1 (ISO 8601-2:2019).
 *  `191X` is 1910-01-01 to 1919-12-31; an open or unknown side is null. Throws EdtfError with the offending part.
 *
 *      readHistoricalDate({ edtf: '1917-10-25', calendar: 'julian' }).first === 2421540 // 7 November in New Style */
export const readHistoricalDate = ({ edtf, calendar }: WrittenDate): HistoricalDate => {
  const parsed = parseEdtf(edtf, calendar);
  const ends = endsOf(parsed).filter((end) => typeof end === 'object');
  const span = spanOf(parsed);
  return {
    edtf,
    calendar,
    ...span,
    precision: parsed.kind,
    approximate: ends.some((end) => end.approximate),
    uncertain: ends.some((end) => end.uncertain),
    spanClass: spanClassOf(span),
  };
};

/** The days that a parsed date can mean. */
export const spanOf = (parsed: Edtf): Span => {
  const [start, end] = endsOf(parsed);
  return { first: typeof start === 'object' ? start.first : null, last: typeof end === 'object' ? end.last : null };
};

const endsOf = (parsed: Edtf): [EdtfEnd, EdtfEnd] => (parsed.kind === 'interval' ? [parsed.start, parsed.end] : [parsed, parsed]);

/** First day that a date can mean, YYYY-MM-DD in `calendar`; null where it has no bound. */
export const earliestDay = ({ first }: Span, calendar: Calendar): string | null => (first === null ? null : formatDay(first, calendar));

/** Last day that a date can mean, YYYY-MM-DD in `calendar`; null where it has no bound. */
export const latestDay = ({ last }: Span, calendar: Calendar): string | null => (last === null ? null : formatDay(last, calendar));
