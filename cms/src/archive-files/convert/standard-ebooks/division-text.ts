// The text of one division as Markdown: its blocks, and below them the notes that it refers to.
import type { Element, Node } from 'slimdom';
import { footnote, heading, joinBlocks, list, paragraph, quotation, rule } from '../markdown/blocks';
import { plainWords, type Inline } from '../markdown/inline';
import { childElements, findElements, wordsOf } from '../xml';
import type { Book } from './book';
import { inlineOf } from './inline';
import { tableOf } from './table';
import { hasType, isBlock, isElement, isHeading, languageOf, whereOf } from './xhtml';

export class DivisionText {
  private readonly notes: { label: string; blocks: () => string[] }[] = [];
  private readonly labels = new Map<string, string>();

  constructor(
    readonly book: Book,
    readonly file: string,
  ) {}

  /** The Markdown of some nodes with the notes that they refer to. `title`: elements above them, of which the notes are kept. */
  markdown(nodes: readonly Node[], title: readonly Element[]): string {
    const references = title.flatMap((element) => findElements(element, (inner) => hasType(inner, 'noteref')));
    const ofTitle = references.flatMap((reference) => this.noteOf(reference, reference.getAttribute('href') ?? '') ?? []);
    const blocks = [paragraph(ofTitle), ...this.blocksOf(nodes)];
    // A note may refer to a note: the list grows while it is written.
    for (let index = 0; index < this.notes.length; index += 1) {
      const note = this.notes[index];
      if (note) blocks.push(footnote(note.label, note.blocks()));
    }
    return joinBlocks(blocks);
  }

  /** The words of a heading's line: plain, for a title has no marks. */
  words(element: Element | null): string {
    if (!element) return '';
    const pieces = inlineOf(
      element.childNodes.filter((child) => !(isElement(child) && hasType(child, 'noteref'))),
      this,
    );
    if (pieces.some((piece) => piece.kind === 'text' && (piece.marks?.emphasis ?? piece.marks?.strong)))
      this.count(element, 'italics or bold in a title: a title is plain');
    return plainWords(pieces);
  }

  blocksOf(nodes: readonly Node[]): string[] {
    const blocks: string[] = [];
    let line: Node[] = [];
    const endLine = (): void => {
      blocks.push(paragraph(inlineOf(line, this)));
      line = [];
    };
    for (const node of nodes) {
      if (!isElement(node) || !(isBlock(node) || this.holdsBlocks(node))) line.push(node);
      else {
        endLine();
        if (!this.book.notes.has(node)) blocks.push(...this.blockOf(node));
      }
    }
    endLine();
    return blocks.filter((block) => block !== '');
  }

  /** The mark of a note, whose text will stand below; null where there is no such note. */
  noteOf(reference: Element, href: string): Inline[] | null {
    const { division, element } = this.book.targetOf(this.file, href);
    if (!division || !element) {
      this.report(reference, `note "${href}" is not in the source: its number stays`);
      return null;
    }
    const known = this.labels.get(href);
    const label = known ?? this.newLabel(wordsOf(reference), element.getAttribute('id') ?? '');
    if (known === undefined) {
      this.labels.set(href, label);
      const pieces = inlineOf(reference.childNodes, this, { link: `document/${division.slug}` });
      // A note that is a document of its own stays one: the note leads there.
      const blocks = this.book.notes.has(element)
        ? () => new NoteText(this, division.file).blocksOf(element.childNodes)
        : () => [paragraph(pieces)];
      this.notes.push({ label, blocks });
    }
    return [{ kind: 'note', label }];
  }

  /** Reports what has no place. */
  report(element: Element, what: string): void {
    this.book.report.add(this.file, whereOf(element), what);
  }

  count(element: Element, what: string): void {
    this.book.report.count(this.file, whereOf(element), what);
  }

  /** Counts words in another language than the book's. */
  tellLanguage(element: Element): void {
    const language = languageOf(element);
    if (language !== null && language !== this.book.language && wordsOf(element) !== '')
      this.count(element, `words marked as ${language}: Markdown has no mark for a language; the words and their italics stay`);
  }

  private blockOf(element: Element): string[] {
    const name = element.localName;
    this.tellLanguage(element);
    if (name === 'p') return [paragraph(inlineOf(element.childNodes, this))];
    if (isHeading(element)) return [heading(Number(name[1]), inlineOf(element.childNodes, this))];
    if (name === 'hr') return [rule];
    if (name === 'blockquote') return [quotation(this.blocksOf(element.childNodes))];
    if (name === 'ol' || name === 'ul') return [this.listOf(element)];
    if (name === 'table') return tableOf(element, this);
    if (name === 'dt') return [paragraph(inlineOf(element.childNodes, this, { strong: true }))];
    if (hasType(element, 'verse', 'poem', 'song') && element.getAttribute('class') !== null)
      this.count(element, 'how lines of verse are set: the lines stay');
    return this.blocksOf(element.childNodes);
  }

  private listOf(element: Element): string {
    const items = childElements(element).filter((item) => !this.book.notes.has(item));
    const start = Number(element.getAttribute('start') ?? '1');
    const type = element.getAttribute('type');
    if (type !== null && type !== '1') this.count(element, 'a list counted by letters or Roman numerals: counted by numbers');
    return list(
      items.map((item) => this.blocksOf(item.childNodes)),
      element.localName === 'ul' ? null : Number.isInteger(start) && start >= 0 ? start : 1,
    );
  }

  private holdsBlocks(element: Element): boolean {
    return childElements(element).some((child) => isBlock(child) || this.holdsBlocks(child));
  }

  private newLabel(words: string, id: string): string {
    const taken = new Set([...this.labels.values()].map((label) => label.toLowerCase()));
    const stem = [words, id].find((label) => /^[\w.-]+$/.test(label) && !taken.has(label.toLowerCase())) ?? 'note';
    let label = stem;
    for (let number = 2; taken.has(label.toLowerCase()); number += 1) label = `${stem}-${number}`;
    return label;
  }
}

/** The text of a note stands in another file; its own notes and links are that file's, its marks the division's. */
class NoteText extends DivisionText {
  constructor(
    private readonly referring: DivisionText,
    file: string,
  ) {
    super(referring.book, file);
  }

  override noteOf(reference: Element, href: string): Inline[] | null {
    return this.referring.noteOf(reference, href);
  }
}
