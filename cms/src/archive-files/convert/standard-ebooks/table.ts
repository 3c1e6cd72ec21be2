// A table: its caption as a paragraph, its rows as the rows of a Markdown table.
import type { Element } from 'slimdom';
import { paragraph, table } from '../markdown/blocks';
import { plain, type Inline } from '../markdown/inline';
import { childElements, findElements } from '../xml';
import type { DivisionText } from './division-text';
import { inlineOf } from './inline';

/** The blocks of a table. Markdown has one row of heads: others stand in the body; cells over several rows or columns are followed by empty ones. */
export const tableOf = (element: Element, text: DivisionText): string[] => {
  const captions = childElements(element).filter(({ localName }) => localName === 'caption');
  const rows = rowsOf(element);
  const heads = rows.filter((row) => row.parentElement?.localName === 'thead' || (row === rows[0] && isHead(row)));
  if (heads.length > 1) text.count(element, 'a table with several rows of heads: those after the first stand in its body');
  if (findElements(element, ({ localName }) => localName === 'table').length > 0)
    text.report(element, 'a table in a table: its words stay');
  const cells = withSpans(rows, text);
  return [
    ...captions.flatMap((caption) => text.blocksOf(caption.childNodes)),
    // Markdown's table begins with its heads: a table without gets an empty row of them.
    cells.length === 0 ? paragraph([]) : table(heads.length === 0 ? [[], ...cells] : cells),
  ];
};

const rowsOf = (element: Element): Element[] =>
  childElements(element).flatMap((child) => {
    if (child.localName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.localName) ? childElements(child).filter(({ localName }) => localName === 'tr') : [];
  });

const isHead = (row: Element): boolean => childElements(row).every(({ localName }) => localName === 'th');

const span = (cell: Element, name: string): number => Math.min(1000, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

const withSpans = (rows: readonly Element[], text: DivisionText): Inline[][][] => {
  // By column, how many of the next rows a cell from above still covers.
  const covered: number[] = [];
  return rows.map((row) => {
    const cells: Inline[][] = [];
    const skip = (): void => {
      for (let left = covered[cells.length] ?? 0; left > 0; left = covered[cells.length] ?? 0) {
        covered[cells.length] = left - 1;
        cells.push([]);
      }
    };
    for (const cell of childElements(row)) {
      skip();
      const [columns, height] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      if (columns > 1 || height > 1) text.count(cell, 'a cell over several rows or columns: the cells that it covered are empty');
      for (let column = 0; column < columns; column += 1) {
        covered[cells.length] = height - 1;
        cells.push(column === 0 ? [...inlineOf(cell.childNodes, text), plain('')] : []);
      }
    }
    skip();
    return cells;
  });
};
