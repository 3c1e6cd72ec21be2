// The state of reading one document's text: its mentions, its footnotes, where its pointers lead.
import type { Element, Node } from 'slimdom';
import type { Report } from '../report';
import { footnote } from '../markdown/blocks';
import { nameWords, pointersOf, readWords } from './elements';
import { mentionFields, type NamedEntries, type NamedType } from './named';
import { namedTypeOf } from './mentions';
import type { Pictures } from './pictures';
import type { Targets } from './targets';

/** The characters of a play: their ids are its own. */
export type Cast = { keyOf: (id: string) => string; groups: ReadonlyMap<string, string> };

/** What reads blocks. A line may hold a note of blocks, and a speech a list: they ask for it here. */
export type BlockReader = {
  /** The blocks of some nodes that stand among blocks. `level` is that of the headings in them. */
  blocksOf: (nodes: readonly Node[], reader: TextReader, level: number) => string[];
  /** The blocks of a footnote. */
  noteBlocks: (note: Element, reader: TextReader) => string[];
};

export class TextReader {
  private readonly mentions: Record<keyof typeof mentionFields, Set<string>> = {
    person: new Set(),
    place: new Set(),
    organization: new Set(),
  };
  private readonly notes: string[] = [];

  constructor(
    readonly file: string,
    readonly entries: NamedEntries,
    readonly targets: Targets,
    readonly pictures: Pictures,
    readonly report: Report,
    /** The persons and groups of this text alone, by id. */
    readonly cast: Cast,
    readonly blocks: BlockReader,
  ) {}

  /** Notes what a name names; the address of its entry where it is one. */
  mention(element: Element): string | undefined {
    const type = namedTypeOf(element);
    if (type === null) return undefined;
    const keys = this.keysOf(element, type);
    const addresses = keys.flatMap((key) => {
      const slug = this.entries.slugOf(type, key);
      if (slug === undefined) return [];
      if (type !== 'event') this.mentions[type].add(slug);
      return [`${type}/${slug}`];
    });
    if (addresses.length === 0)
      this.report.count(this.file, '', `${element.localName} of "${readWords(element)}" leads to nobody and nothing that has an entry`);
    return addresses.length === 1 ? addresses[0] : undefined;
  }

  /** The name of who speaks, who is mentioned by speaking. */
  speaker(id: string): string | undefined {
    const person = this.entries.get('person', this.cast.keyOf(id)) ?? this.entries.get('person', id);
    if (person) this.mentions.person.add(person.slug);
    return person?.name ?? this.cast.groups.get(id);
  }

  private keysOf(element: Element, type: NamedType): string[] {
    const ids = pointersOf(element, 'ref', 'key', 'who');
    if (ids.length === 0) return [`name:${nameWords(element)}`];
    return ids.map((id) => (type === 'person' && this.entries.get(type, this.cast.keyOf(id)) ? this.cast.keyOf(id) : id));
  }

  /** Where a `ref` leads. */
  target(element: Element): string | undefined {
    return this.targets.of(element.getAttribute('target') ?? '', this.file);
  }

  /** A new footnote's label. Its blocks are given afterwards: a note may hold notes. */
  note(blocks: () => string[]): string {
    const label = String(this.notes.push(''));
    this.notes[Number(label) - 1] = footnote(label, blocks());
    return label;
  }

  /** The footnotes so far, to stand below the text. */
  footnotes(): string[] {
    return this.notes;
  }

  /** Lists of mentioned entries, by slug, as a document has them. */
  mentioned(): Record<string, string[]> {
    return Object.fromEntries(
      Object.entries(mentionFields).map(([type, field]) => [field, [...this.mentions[type as keyof typeof mentionFields]].sort()]),
    );
  }
}
