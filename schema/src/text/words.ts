import { withoutMarks } from './plain.js';

const word = /[\p{L}\p{N}]+(?:['’‑-][\p{L}\p{N}]+)*/gu;

/** Words of a Markdown text, notes and link targets not counted. */
export const countWords = (markdown: string): number => withoutMarks(markdown).match(word)?.length ?? 0;

/** Words that an adult reads in a minute. */
export const wordsPerMinute = 220;

/** Whole minutes that reading takes, at least one where there is anything to read. */
export const readingMinutes = (words: number): number => Math.ceil(words / wordsPerMinute);
