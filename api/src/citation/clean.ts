// Texts of editors as they can stand within a sentence: on one line, with no punctuation left over at the end.

/** Null where nothing is left. */
export const clean = (text: string | null | undefined): string | null => {
  const line = (text ?? '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s,;:]+$/u, '')
    .trim();
  return line === '' ? null : line;
};

/** The same without a full stop at its end, unless that belongs to dots or an abbreviation ('etc.', 'S. R.'). */
export const cleanTitle = (text: string | null | undefined): string | null => {
  const line = clean(text);
  return line === null || /(?:\.\.|\b\p{Lu}|\b(?:etc|Co|Ltd|др|т\. д))\.$/u.test(line) ? line : clean(line.replace(/\.$/, ''));
};
