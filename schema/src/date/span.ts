// The days that a date can mean, as two numbers; how they meet the days of a question; and the classes that let a store
// answer by bounded seeks: where no span of a class is longer than L days, one that overlaps `from` begins after `from - L`.

/** First and last day, Julian Day Numbers, inclusive. Null: no bound on that side. */
export interface Span {
  first: number | null;
  last: number | null;
}

export const spanClasses = ['day', 'month', 'year', 'longer', 'open'] as const;
export type SpanClass = (typeof spanClasses)[number];

/** The most days that a span of each class has. A class is told by length alone: four days are of class `month`. */
export const longestSpan: Record<SpanClass, number> = { day: 1, month: 31, year: 366, longer: Infinity, open: Infinity };

export const spanClassOf = ({ first, last }: Span): SpanClass => {
  if (first === null || last === null) return 'open';
  const days = last - first + 1;
  return spanClasses.find((name) => days <= longestSpan[name]) ?? 'longer';
};

export const spanMatches = ['overlaps', 'within', 'contains'] as const;
/** overlaps: any day in common. within: all of the date's days among those asked for. contains: all of those among the date's. */
export type SpanMatch = (typeof spanMatches)[number];

/** Whether a date's days meet the days asked for. A side without bound reaches over every day, and only another such side holds it. */
export const matchesSpan = (date: Span, asked: Span, match: SpanMatch): boolean => {
  if (match === 'within') return holds(asked, date);
  if (match === 'contains') return holds(date, asked);
  return (date.first ?? -Infinity) <= (asked.last ?? Infinity) && (date.last ?? Infinity) >= (asked.first ?? -Infinity);
};

const holds = (outer: Span, inner: Span): boolean =>
  (outer.first ?? -Infinity) <= (inner.first ?? -Infinity) && (outer.last ?? Infinity) >= (inner.last ?? Infinity);
