// What must hold over an archive as a whole: no circles, no document in two places, nothing twice that is one of a kind, no list too long.
import type { EntryType } from '@october/schema';
import { bounds } from '@october/schema';
import type { FileEntry } from './entry';
import { quote, type Fault, type Position } from './fault';
import { folders } from './layout';
import type { Path } from './parsed-value';
import { placeOf } from './place';

/** The fields in which an entry stands within another of its type; each must end somewhere. */
const trees: Partial<Record<EntryType, string>> = {
  document: 'parts',
  topic: 'broader',
  place: 'within',
  event: 'partOf',
  organization: 'partOf',
};

type Edge = { to: string; at: Position };
type Node = { slug: string; edges: Edge[] };
type Count = { most: number; count: number };

/** Takes an archive entry by entry, and tells the faults that lie between entries. */
export class WholeArchive {
  private readonly graphs = new Map<EntryType, Map<string, Node>>();
  private readonly wholes = new Map<string, string>();
  private readonly identifiers = new Map<string, { id: string; file: string }>();
  private readonly counts = new Map<string, Count>();
  private readonly found: Fault[] = [];

  /** Adds an entry. `id` is its documentId. */
  add(id: string, entry: FileEntry): void {
    this.addIdentifier(id, entry);
    const field = trees[entry.type];
    if (field !== undefined) this.addEdges(id, entry, field);
    if (entry.status === 'published') this.addCounts(entry);
  }

  /** Adds the draft beside an entry: it may not share what is one of a kind, and may break what only readers must not see. */
  addDraft(id: string, draft: FileEntry): void {
    this.addIdentifier(id, draft);
  }

  /** Every fault between the entries that were added. */
  faults(): Fault[] {
    const circles = [...this.graphs].flatMap(([type, graph]) => findCircles(graph).map((circle) => tellCircle(type, circle)));
    return [...this.found, ...circles, ...this.boundFaults()];
  }

  private addIdentifier(id: string, entry: FileEntry): void {
    const { identifier } = entry.record;
    if (entry.type !== 'document' || typeof identifier !== 'string' || identifier === '') return;
    const other = this.identifiers.get(identifier);
    if (!other) this.identifiers.set(identifier, { id, file: entry.file });
    else if (other.id !== id) this.tell(entry, ['identifier'], `${quote(identifier)}: ${other.file} has it; expected a number of its own`);
  }

  private addEdges(id: string, entry: FileEntry, field: string): void {
    const value = entry.record[field];
    const graph = this.graphs.get(entry.type) ?? new Map<string, Node>();
    this.graphs.set(entry.type, graph);
    const edges = typeof value === 'string' ? [{ to: value, at: placeOf(entry.places, entry.file, [field]) }] : [];
    texts(value).forEach((to, index) => {
      edges.push({ to, at: placeOf(entry.places, entry.file, [field, index]) });
      const other = this.wholes.get(to);
      if (other && other !== entry.file) this.tell(entry, [field, index], `is a part of ${other} too; expected one place only`);
      else this.wholes.set(to, entry.file);
    });
    graph.set(id, { slug: entry.slug, edges });
  }

  private addCounts({ type, record }: FileEntry): void {
    const count = (what: string, most: number): void => {
      const known = this.counts.get(what) ?? { most, count: 0 };
      this.counts.set(what, { most, count: known.count + 1 });
    };
    if (type === 'period' || type === 'guide' || type === 'page') count(folders[type], bounds[`${type}s`]);
    if (type === 'topic') {
      if (typeof record.broader === 'string') count(`topics narrower than one (${record.broader})`, bounds.narrowerTopics);
      else count('topics without a broader one', bounds.topicRoots);
    }
  }

  private boundFaults(): Fault[] {
    return [...this.counts]
      .filter(([, { most, count }]) => count > most)
      .map(([what, { most, count }]) => ({
        file: what in folders ? what : (Object.values(folders).find((folder) => what.startsWith(folder)) ?? what),
        line: 1,
        message: `${count} ${what}: expected ${most} at most`,
      }));
  }

  private tell(entry: FileEntry, path: Path, message: string): void {
    this.found.push({ ...placeOf(entry.places, entry.file, path), message });
  }
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((member): member is string => typeof member === 'string') : [];

type Circle = { edge: Edge; slugs: string[] };

// Depth first, without recursion: a chain may be as long as the archive.
const findCircles = (graph: ReadonlyMap<string, Node>): Circle[] => {
  const done = new Set<string>();
  const circles: Circle[] = [];
  for (const start of graph.keys()) {
    const way: { id: string; next: number }[] = [{ id: start, next: 0 }];
    const onWay = new Set([start]);
    while (way.length > 0 && !done.has(start)) {
      const here = way[way.length - 1];
      if (!here) break;
      const edge = graph.get(here.id)?.edges[here.next];
      here.next += 1;
      if (!edge) {
        done.add(here.id);
        onWay.delete(here.id);
        way.pop();
      } else if (onWay.has(edge.to)) {
        const first = way.findIndex(({ id }) => id === edge.to);
        circles.push({ edge, slugs: [...way.slice(first).map(({ id }) => id), edge.to].map((id) => graph.get(id)?.slug ?? id) });
      } else if (!done.has(edge.to)) {
        way.push({ id: edge.to, next: 0 });
        onWay.add(edge.to);
      }
    }
  }
  return circles;
};

const tellCircle = (type: EntryType, { edge, slugs }: Circle): Fault => ({
  ...edge.at,
  message: `${quote(slugs.at(-1) ?? '')}: closes a circle of ${type}s: ${slugs.join(' > ')}; expected an end`,
});
