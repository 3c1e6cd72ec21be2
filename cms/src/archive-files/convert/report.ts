// What a converter could not place: told on the screen, and kept beside the archive in `_report.txt`, which an import leaves alone.

/** `file` within the source, `where` in it (an id, a line, the words nearby), and `what` was left out or changed. */
export type Unplaced = { file: string; where: string; what: string };

/** On the screen; the file has all. */
const shown = 30;

export class Report {
  private readonly unplaced: Unplaced[] = [];
  private readonly counted = new Map<string, { count: number; first: string }>();

  /** Notes one thing that has no place. */
  add(file: string, where: string, what: string): void {
    this.unplaced.push({ file, where, what });
  }

  /** Notes one of many things of a kind: they are told in one line, with their number and the first place. */
  count(file: string, where: string, what: string): void {
    const known = this.counted.get(what);
    if (known) known.count += 1;
    else this.counted.set(what, { count: 1, first: place(file, where) });
  }

  /** Every line, in the order in which the source was read. */
  lines(): string[] {
    return [
      ...this.unplaced.map(({ file, where, what }) => `${place(file, where)}  ${what}`),
      ...[...this.counted].map(([what, { count, first }]) => `${first}${count === 1 ? '' : ` and ${count - 1} more`}  ${what}`),
    ];
  }

  /** What is kept in `_report.txt`. */
  text(): string {
    const lines = this.lines();
    return lines.length === 0 ? 'All of the source has its place.\n' : `What has no place in the archive:\n\n${lines.join('\n')}\n`;
  }

  /** What is printed: the first lines, and how many there are. */
  summary(): string {
    const lines = this.lines();
    if (lines.length <= shown) return this.text();
    return `${[...lines.slice(0, shown), `... and ${lines.length - shown} more: see _report.txt`].join('\n')}\n`;
  }
}

const place = (file: string, where: string): string => (where === '' ? file : `${file} ${where}`);
