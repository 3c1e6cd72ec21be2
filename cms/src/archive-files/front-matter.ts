// One file of an archive: YAML between two lines of `---`, and the Markdown below.
import { LineCounter, isAlias, isMap, parseDocument, visit, type Node, type YAMLMap } from 'yaml';
import type { Fault } from './fault';

/** A file as parsed. Every scalar is text: YAML's own guesses (1917 a number, no a truth value) are not taken. */
export type ParsedFile = {
  file: string;
  /** The YAML text that the nodes' ranges count in. */
  yaml: string;
  /** Null where nothing is written. */
  map: YAMLMap | null;
  /** Line in the file of an offset in `yaml`, from 1. */
  lineAt: (offset: number) => number;
  /** The Markdown: empty lines at its beginning and end are not part of it. Null in a file of YAML alone. */
  body: { text: string; line: number } | null;
};

const fence = '---';

/** Parses a Markdown file with front matter. A file that cannot be read gives its faults alone. */
export const parseMarkdownFile = (file: string, text: string): ParsedFile | Fault[] => {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== fence)
    return [{ file, line: 1, message: 'expected front matter: YAML between two lines of ---, at the top' }];
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  if (end === -1) return [{ file, line: 1, message: 'the front matter does not end: expected a second line of ---' }];
  let first = end + 1;
  while (first < lines.length && lines[first] === '') first += 1;
  const body = { text: lines.slice(first).join('\n').replace(/\n+$/, ''), line: Math.min(first + 1, lines.length) };
  const parsed = parseYaml(file, lines.slice(1, end).join('\n'), 1);
  return Array.isArray(parsed) ? parsed : { ...parsed, body };
};

/** Parses a file of YAML alone: archive.yaml. `skipped` lines stand above `yaml` in the file. */
export const parseYaml = (file: string, yaml: string, skipped = 0): ParsedFile | Fault[] => {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'failsafe', uniqueKeys: true, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(Math.min(offset, yaml.length)).line + skipped;
  const told = [...document.errors, ...document.warnings];
  const doubles = told.filter(({ code }) => code === 'DUPLICATE_KEY');
  // The first fault of YAML's form makes the ones after it.
  const [broken] = told.filter((error) => !doubles.includes(error));
  const faults = doubles.map(({ pos }): Fault => {
    const key = /^[\w-]*/.exec(yaml.slice(pos[0]))?.[0] ?? '';
    return { file, line: lineAt(pos[0]), field: key, message: 'is written twice: expected each key once' };
  });
  if (broken) {
    const why = broken.code === 'RESOURCE_EXHAUSTION' ? 'lists or mappings within each other, too deep' : broken.message;
    faults.push({ file, line: lineAt(broken.pos[0]), message: `YAML that cannot be read: ${why}` });
  }
  // An alias can make a small file a huge one, and no editor needs it.
  if (yaml.includes('*'))
    visit(document, {
      Node: (_key, node) => {
        const start = (node as Node).range?.[0] ?? 0;
        if (isAlias(node))
          faults.push({ file, line: lineAt(start), message: `"*${node.source}": aliases are not read; expected the value itself` });
      },
    });
  if (faults.length > 0) return faults;
  const { contents } = document;
  if (contents !== null && !isMap(contents) && contents.range?.[0] !== contents.range?.[1]) {
    return [{ file, line: lineAt(contents.range?.[0] ?? 0), message: 'expected keys with values, such as title: Our Programme' }];
  }
  return { file, yaml, map: isMap(contents) ? contents : null, lineAt, body: null };
};
