// Blocks of Markdown out of blocks and lines: a text is blocks with an empty line between them.
import { inlineMarkdown, oneLine, type Inline } from './inline';

/** A paragraph; empty where it has no words. */
export const paragraph = (pieces: readonly Inline[]): string => inlineMarkdown(pieces);

/** A heading of level 1 to 6. */
export const heading = (level: number, pieces: readonly Inline[]): string => {
  const line = oneLine(pieces).replace(/#+$/, (signs) => signs.replaceAll('#', '\\#'));
  return line === '' ? '' : `${'#'.repeat(Math.min(6, Math.max(1, level)))} ${line}`;
};

/** A rule between two parts of a text. */
export const rule = '***';

/** Blocks with an empty line between them; empty ones are left out. Two lists that follow each other stay two. */
export const joinBlocks = (blocks: readonly string[]): string => {
  const joined: string[] = [];
  for (const block of blocks) if (block !== '') joined.push(apart(joined.at(-1) ?? '', block));
  return joined.join('\n\n');
};

// A list goes on over empty lines as long as the sign is the same.
const apart = (before: string, block: string): string => {
  if (/^- /.test(before) && /^- /.test(block)) return block.replace(/^- /gm, '+ ');
  if (/^\d+\. /.test(before) && /^\d+\. /.test(block)) return block.replace(/^(\d+)\. /gm, '$1) ');
  return block;
};

/** Blocks in a quotation. */
export const quotation = (blocks: readonly string[]): string => {
  const inner = joinBlocks(blocks);
  return inner === '' ? '' : inner.replace(/^/gm, '> ').replace(/[ ]+$/gm, '');
};

/** A list, each item of blocks. `start` is the number of the first item; null for a list without numbers. */
export const list = (items: readonly (readonly string[])[], start: number | null): string =>
  items
    .map((blocks, index) => {
      const sign = start === null ? '- ' : `${start + index}. `;
      return sign + indent(joinBlocks(blocks), sign.length);
    })
    .join('\n\n');

/** The text of a footnote, of blocks. `label` is of letters, digits, `.`, `_` and `-`. */
export const footnote = (label: string, blocks: readonly string[]): string => `[^${label}]: ${indent(joinBlocks(blocks), 4)}`;

/** A table; the first row is its head. Rows that are shorter than others get empty cells. */
export const table = (rows: readonly (readonly (readonly Inline[])[])[]): string => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, column) => oneLine(row[column] ?? [])).join(' | ')} |`);
  return width === 0 ? '' : [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
};

const indent = (text: string, spaces: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(spaces)}`);
