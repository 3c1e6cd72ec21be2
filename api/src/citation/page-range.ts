// Page ranges, shortened as the style books do.

/** Chicago 9.61: 3–10, 71–72, 100–104, 101–8, 249–53, 1103–4. An en dash. */
export const chicagoPages = (pages: string): string =>
  ranged(pages, '–', (first, last) => {
    if (Number(first) < 100 || Number(first) % 100 === 0) return last;
    const changed = changedPart(first, last);
    return Number(first) % 100 < 10 ? changed.replace(/^0+(?=\d)/, '') : last.slice(-Math.max(2, changed.length));
  });

/** MLA: the last two digits, and more where they change: 21-26, 103-04, 249-53, 395-401. A hyphen. */
export const mlaPages = (pages: string): string =>
  ranged(pages, '-', (first, last) => (Number(first) < 100 ? last : last.slice(-Math.max(2, changedPart(first, last).length))));

/** Whole numbers, an en dash. */
export const fullPages = (pages: string): string => ranged(pages, '–', (_first, last) => last);

export const areSeveral = (pages: string): boolean => /[-–—,;]/.test(pages);

/** 'p. 5', 'pp. 54-59', 'с. 5' as '5', '54-59', '5'. */
const ranged = (pages: string, dash: string, shorten: (first: string, last: string) => string): string =>
  pages
    .replace(/^(?:pp?|сс?)\. ?/iu, '')
    .replace(/(\d+)\s*[-–—]\s*(\d+)/g, (_range, first: string, last: string) => first + dash + shortened(first, last, shorten));

const shortened = (first: string, last: string, shorten: (first: string, last: string) => string): string =>
  first.length === last.length && Number(first) < Number(last) ? shorten(first, last) : last;

/** The digits of `last` from the first one that differs. */
const changedPart = (first: string, last: string): string => last.slice([...last].findIndex((digit, index) => digit !== first[index]));
