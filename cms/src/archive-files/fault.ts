// What is wrong with an archive's files, told so that an editor finds the place.

/** One fault: where it is, and a message that names the value and what was expected. */
export type Fault = {
  /** Path within the archive's folder, with `/`. */
  file: string;
  /** From 1; 1 too where the fault is of the whole file. */
  line: number;
  /** The key as it is reached in the file: `quotations[2].speaker`; absent where the fault is of the file. */
  field?: string;
  message: string;
};

/** Where a value stands in the files. */
export type Position = { file: string; line: number; field: string };

/** `people/lenin.md:4  born: "1917-13": expected ...` */
export const formatFault = ({ file, line, field, message }: Fault): string =>
  `${file}:${line}  ${field === undefined || field === '' ? '' : `${field}: `}${message}`;

/** By file, line and message, so that the same archive gives the same report. */
export const sortFaults = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(formatFault(a), formatFault(b)));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A value as it is shown in a message: quoted, on one line, cut at 60 characters. */
export const quote = (value: string): string => {
  const line = value.replace(/\s+/g, ' ').trim();
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 57)}...` : line);
};

/** `a, b or c` */
export const anyOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
