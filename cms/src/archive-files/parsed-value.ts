// Reads the nodes of a YAML file as what a form expects of them, noting where each stands.
import { isMap, isScalar, isSeq, Scalar, type Node, type YAMLMap } from 'yaml';
import { anyOf, quote, type Fault, type Position } from './fault';
import type { ParsedFile } from './front-matter';
import { suggest } from './suggestion';

/** A place in a record: `['quotations', 1, 'speaker']`. */
export type Path = readonly (string | number)[];

/** Where every value of an entry stands, by its path in the record, joined with `.`; and the paths already told to be at fault. */
export type Places = { positions: Map<string, Position>; faulty: Set<string> };

/** A node of a file, with its path in the record and its field as people write it. */
export type Spot = { node: Node | null; offset: number; path: Path; field: string };

/** Reads one file: notes positions, and collects faults. */
export class FileReader {
  constructor(
    readonly parsed: ParsedFile,
    readonly places: Places,
    readonly faults: Fault[],
  ) {}

  /** Notes a fault at a spot. Nothing is given back, so that it can be returned. */
  fault(spot: Spot, message: string): undefined {
    this.places.faulty.add(spot.path.join('.'));
    this.faults.push({ file: this.parsed.file, line: this.parsed.lineAt(spot.offset), field: spot.field, message });
    return undefined;
  }

  /** The values of a mapping by key; those that are empty are left out. Unknown keys are faults. */
  spots(map: YAMLMap, path: Path, field: string, known: readonly string[]): Map<string, Spot> {
    const found = new Map<string, Spot>();
    for (const pair of map.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : null;
      const keyOffset = (pair.key as Node | null)?.range?.[0] ?? 0;
      if (key === null) {
        this.fault({ node: null, offset: keyOffset, path, field }, 'expected a word as key');
        continue;
      }
      const node = (pair.value ?? null) as Node | null;
      const spot = { node, offset: keyOffset, path: [...path, key], field: field === '' ? key : `${field}.${key}` };
      if (!known.includes(key) && map.flow && isAbsent(node))
        this.fault(spot, 'a comma ends a value within { }: expected quotes around the text before it');
      else if (!known.includes(key)) this.fault(spot, `unknown key: expected ${anyOf(known)}${suggest(key, known)}`);
      else if (!isAbsent(node)) found.set(key, this.note(spot));
    }
    return found;
  }

  /** The members of a list; empty ones are left out. A single value where a list is expected is a fault. */
  members(spot: Spot): Spot[] {
    if (!isSeq(spot.node)) {
      this.fault(spot, `${describe(spot.node)}: expected a list`);
      return [];
    }
    const written = spot.node.items.map((item, index) => ({ node: item as Node, field: `${spot.field}[${index + 1}]` }));
    return written
      .filter(({ node }) => !isAbsent(node))
      .map(({ node, field }, index) => this.note({ node, offset: node.range?.[0] ?? spot.offset, path: [...spot.path, index], field }));
  }

  mapping(spot: Spot): YAMLMap | undefined {
    return isMap(spot.node) ? spot.node : this.fault(spot, `${describe(spot.node)}: expected a mapping, a line a key`);
  }

  /** A plain text. The last newline of a block (`|`, `>`) is not part of it, unless kept by `+`. */
  text(spot: Spot): string | undefined {
    const { node } = spot;
    if (!isScalar(node)) return this.fault(spot, `${describe(node)}: expected text`);
    const value = String(node.value);
    const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
    if (!isBlock) return value;
    const header = this.parsed.yaml.slice(node.range?.[0] ?? 0).split('\n', 1)[0] ?? '';
    return header.replace(/#.*/, '').includes('+') ? value : value.replace(/\n$/, '');
  }

  /** Remembers where a value stands. */
  note(spot: Spot): Spot {
    this.places.positions.set(spot.path.join('.'), { file: this.parsed.file, line: this.parsed.lineAt(spot.offset), field: spot.field });
    return spot;
  }
}

/** Nothing, `null` and `~`: a key without a value. */
export const isAbsent = (node: Node | null): boolean =>
  node === null ||
  (isScalar(node) && (node.type === undefined || node.type === Scalar.PLAIN) && ['', '~', 'null'].includes(String(node.value)));

/** A node as a message names it. */
export const describe = (node: Node | null): string =>
  isScalar(node) ? quote(String(node.value)) : isSeq(node) ? 'a list' : isMap(node) ? 'a mapping' : 'nothing';
