// Names as citations need them: in full, and, where it is known which part is the family name, turned round.
import type { Certainty } from '@october/schema';

export interface CitedName {
  /** As printed, or as the entry is called: 'V. I. Lenin'. */
  readonly full: string;
  /** Null where it is no person's name, or nobody said which part of it is the family name. */
  readonly family: string | null;
  /** Never null where `family` is there. */
  readonly given: string | null;
  readonly certainty: Certainty;
}

/** `sortName` is 'Lenin, Vladimir Ilyich', of a person's entry. Without one, only initials tell that it is a person: 'N. N. Sukhanov'. */
export const citedName = (full: string, sortName: string | null, certainty: Certainty = 'certain'): CitedName => ({
  full,
  certainty,
  ...(partsOf(full, sortName) ?? { family: null, given: null }),
});

interface Parts {
  readonly family: string;
  readonly given: string;
}

const partsOf = (full: string, sortName: string | null): Parts | null => {
  const [, family, given] = /^([^,]+), (.+)$/.exec(sortName ?? '') ?? [];
  if (family === undefined || given === undefined) return sortName === null ? initialled(full) : null;
  const printed = full.endsWith(` ${family}`) ? full.slice(0, -family.length).trim() : null;
  return { family, given: printed ?? given };
};

const initialled = (full: string): Parts | null => {
  const [, given, family] = /^((?:\p{Lu}\p{Ll}?\.[ -]?)+) ?(\p{Lu}[\p{L}’'-]+)$/u.exec(full) ?? [];
  return given === undefined || family === undefined ? null : { family, given: given.trim() };
};

/** 'Lenin, V. I.' and, of what cannot be turned round, the name as it is. */
export const turned = ({ full, family, given }: CitedName): string => (family === null || given === null ? full : `${family}, ${given}`);

/** 'Lenin, V. I.': initials for whatever given names there are. */
export const withInitials = (name: CitedName): string =>
  name.family === null || name.given === null ? name.full : `${name.family}, ${initialsOf(name.given)}`;

/** 'V. I. Lenin'. */
export const initialsFirst = (name: CitedName): string =>
  name.family === null || name.given === null ? name.full : `${initialsOf(name.given)} ${name.family}`;

/** 'V. I.' of 'Vladimir Ilyich', 'J.-P.' of 'Jean-Paul'; what is short already ('Yu.'), or a particle ('von'), stays. */
const initialsOf = (given: string): string =>
  given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/)
    .map((word) => word.split('-').map(initialOf).join('-'))
    .join(' ');

const initialOf = (word: string): string => (/^\p{Lu}/u.test(word) && !word.endsWith('.') ? `${[...word][0] ?? ''}.` : word);

/** An authorship that was only attributed stands in brackets, a disputed one with a question mark (Chicago 14.79). */
export const marked = (text: string, { certainty }: CitedName): string =>
  certainty === 'certain' ? text : `[${text}${certainty === 'disputed' ? '?' : ''}]`;

/** Whether two names are of the same person or body, however printed: 'Lenin, V. I.' and 'Lenin, Vladimir Ilyich'. */
export const sameName = (one: CitedName, other: CitedName): boolean =>
  one.full === other.full ||
  (one.family !== null &&
    one.family === other.family &&
    withInitials(one)[one.family.length + 2] === withInitials(other)[one.family.length + 2]);
