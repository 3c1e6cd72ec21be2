// Converts in a process of its own, one source after another.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A piece of a line of Markdown, as the converters have it. */
export type Piece =
  | { kind: 'text'; text: string; marks?: { emphasis?: boolean; strong?: boolean; deleted?: boolean; link?: string | undefined } }
  | { kind: 'note'; label: string }
  | { kind: 'break' };
/** `faults` are the lines of what was told of a source that cannot be converted; nothing is written then. */
export interface Converted {
  summary: string;
  report: string[];
  faults: string[];
}
export type Question = { kind: string; source: string; out: string } | { sheets: string; out: string } | { lines: Piece[][] };
export type Asked = { number: number } & Question;
export type Told = { number: number; converted?: Converted; markdown?: string[]; error?: string };

export interface Converter {
  convert(kind: string, source: string, out: string): Promise<Converted>;
  /** Writes the entries of sheets, right or wrong. */
  writeSheets(source: string, out: string): Promise<void>;
  /** Each line's pieces as Markdown. */
  inlineMarkdown(lines: Piece[][]): Promise<string[]>;
  stop(): void;
}

export const startConverter = (): Converter => {
  const child = fork(fileURLToPath(new URL('./converter-process.js', import.meta.url)), { execArgv: [], stdio: 'inherit' });
  const waiting = new Map<number, (told: Told) => void>();
  let count = 0;
  child.on('message', (told: Told) => {
    waiting.get(told.number)?.(told);
    waiting.delete(told.number);
  });
  let ended = false;
  child.on('exit', () => {
    ended = true;
    for (const [number, tell] of waiting) tell({ number, error: 'the converter ended before it answered' });
  });
  const ask = async (question: Question): Promise<Told> => {
    if (ended) throw new Error('the converter has ended');
    count += 1;
    const number = count;
    const told = await new Promise<Told>((resolve) => {
      waiting.set(number, resolve);
      child.send({ number, ...question } satisfies Asked);
    });
    if (told.error !== undefined) throw new Error(told.error);
    return told;
  };
  return {
    convert: async (kind, source, out) => (await ask({ kind, source, out })).converted ?? { summary: '', report: [], faults: [] },
    writeSheets: async (sheets, out) => {
      await ask({ sheets, out });
    },
    inlineMarkdown: async (lines) => (await ask({ lines })).markdown ?? [],
    stop: () => child.kill(),
  };
};
