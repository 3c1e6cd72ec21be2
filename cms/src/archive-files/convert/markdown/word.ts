// What a line of Markdown is printed of.

/** Text without white space at its ends, and the white space before it. `raw`: its words, or null where `markdown` is ready. */
export type Word = { before: string; raw: string | null; markdown: string; marks: readonly string[] };

/** Whether a mark is a link, as `link https://example.org`. */
export const isLink = (mark: string): boolean => mark.startsWith('link ');
