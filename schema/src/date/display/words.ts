// What a language must know for dates to be written in it. Which dates stand where is the same for all: phrase.ts.
import { weekdayOf } from '../calendar.js';

/** `of` is the form after a preposition or a day: Russian's genitive. Languages without cases ignore it. */
export type Form = 'plain' | 'of';

export interface Qualifiers {
  approximate: boolean;
  uncertain: boolean;
}

export interface DateWords {
  /** Monday first. */
  weekdays: readonly string[];
  /** January first; `of` is what a day stands beside: 25 октября. */
  months: Record<Form, readonly string[]>;
  /** Spring first. */
  seasons: Record<Form, readonly string[]>;
  /** A year, or two joined by a dash, already written as numbers of one era: '1917', '1905–1917'. */
  year(numbers: string, era: 'bc' | 'ad' | 'unsaid', form: Form, several: boolean): string;
  /** Between the two years of a winter. */
  winterJoint: string;
  /** From 1910: '1910s'. */
  decade(year: number, form: Form): string;
  /** Counted from 1. */
  century(number: number, era: 'bc' | 'unsaid', form: Form): string;
  /** A month counted in Old Style, where New Style is not said beside it. */
  oldStyle(text: string): string;
  qualified(qualifiers: Qualifiers, text: (form: Form) => string): string;
  /** '1917/..', and with `unknown` '1917/'. */
  since(qualifiers: Qualifiers, text: (form: Form) => string, unknown: boolean): string;
  /** '../1917', and with `unknown` '/1917'. */
  until(qualifiers: Qualifiers, text: (form: Form) => string, unknown: boolean): string;
}

export const nameOf = (names: readonly string[], number: number): string => {
  const name = names[number - 1];
  if (name === undefined) throw new RangeError(`no name for number ${number} among ${names.join(', ')}`);
  return name;
};

export const weekdayName = (words: DateWords, jdn: number): string => nameOf(words.weekdays, weekdayOf(jdn));
