// What editors often write and EDTF level 1 does not have, each with its own advice.
import { EdtfError, type EdtfPart } from './edtf-error.js';

const examples = '1917-10-25, 1917-10, 1917, 191X, 1917-10~, 1917-10-23/1917-10-26 or ../1917';

const strangers: readonly [RegExp, EdtfPart, problem: string, expected: string][] = [
  [/^$/, 'form', 'is empty', examples],
  [/\dT\d/i, 'time', 'has a time', 'the day alone; the time has a field of its own'],
  [/[[\]{},]/, 'form', 'is a set of dates (EDTF level 2)', 'one date or one interval'],
  [/\s/, 'form', 'has a space', `no spaces, such as ${examples}`],
  [
    /[\u2010-\u2015\u2212]/,
    'form',
    'has a dash that is not a hyphen',
    'a hyphen within a date, 1917-10-25, and a slash between two, 1917/1918',
  ],
  [/x/, 'form', 'has a small x', 'a capital X for a digit that is not known, 191X'],
];

/** Throws where a text holds what no EDTF date has. */
export const refuseStrangers = (value: string): void => {
  if (/^[-\dXY./?~%]+$/.test(value)) return;
  for (const [pattern, part, problem, expected] of strangers) if (pattern.test(value)) throw new EdtfError(part, value, problem, expected);
};

/** An X in the middle of a date. */
export const unspecified = (text: string, value: string): EdtfError =>
  new EdtfError(
    'form',
    value,
    `"${text}" has X where level 1 has none`,
    'X at the right end only: 191X, 19XX, 1917-XX, 1917-10-XX or 1917-XX-XX',
  );

/** A date that has none of the forms. */
export const malformed = (text: string, value: string): EdtfError => {
  if (text.startsWith('+')) return new EdtfError('year', value, `"${text}" has a plus sign`, `a year without it, ${examples}`);
  if (/[?~%]/.test(text) && !/^[^?~%]+[?~%]$/.test(text))
    return new EdtfError(
      'qualifier',
      value,
      `"${text}" is qualified in part or twice (EDTF level 2)`,
      'one ? ~ or % at the end: 1917-10? uncertain, 1917-10~ approximate, 1917-10% both',
    );
  if (/^-?\d{1,3}(?!\d)/.test(text))
    return new EdtfError('year', value, `"${text}" has a year of fewer than four digits`, 'four, such as 0988; a century is 19XX');
  if (/^-?\d{5,}/.test(text))
    return new EdtfError(
      'year',
      value,
      `"${text}" has a year of more than four digits`,
      'hyphens, 1917-10-25; a year beyond 9999 begins with Y',
    );
  if (/-\d(-|$|[?~%])/.test(text))
    return new EdtfError('form', value, `"${text}" has a single digit`, 'two digits for month and day, 1917-03-08');
  return new EdtfError('form', value, `"${text}" is not a date in EDTF level 0 or 1`, examples);
};
