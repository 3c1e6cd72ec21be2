// What the text of one division needs of the whole book: where links lead, which elements are notes, which pictures there are.
import type { Element } from 'slimdom';
import type { Report } from '../report';
import { SourceError } from '../converter';
import { findElements } from '../xml';
import type { ArchiveWriter } from '../write-archive';
import { withParts, type Division } from './divisions';
import { addressOf, type Package } from './package';
import { hasType, isSection } from './xhtml';

/** Where a link leads: an element of the book, in a division, or the division as a whole. */
export type Target = { division: Division | null; element: Element | null };

export class Book {
  private readonly byPlace = new Map<string, Target>();
  private readonly pictures = new Map<string, string | null>();
  /** Elements that are the text of a note: they stand where they are referred to. */
  readonly notes = new Set<Element>();

  constructor(
    private readonly source: Package,
    private readonly archive: ArchiveWriter,
    readonly report: Report,
    readonly language: string,
    divisions: readonly Division[],
  ) {
    for (const division of divisions.flatMap(withParts)) this.addPlaces(division);
    for (const { file, document } of source.texts) {
      for (const reference of findElements(document, (element) => hasType(element, 'noteref'))) {
        const { element } = this.targetOf(file, reference.getAttribute('href') ?? '');
        if (element && !isSection(element)) this.notes.add(element);
      }
    }
  }

  /** What a link within the book means; nothing where it leads elsewhere. */
  targetOf(file: string, href: string): Target {
    const none = { division: null, element: null };
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(href)) return none;
    try {
      const address = href.startsWith('#') ? file : addressOf(file, href);
      const id = /#(.+)$/.exec(href)?.[1];
      return this.byPlace.get(id === undefined ? address : `${address}#${id}`) ?? this.byPlace.get(address) ?? none;
    } catch (error) {
      if (error instanceof SourceError) return none;
      throw error;
    }
  }

  /** The path in the archive of a picture that a file shows; null where the source has none, which is reported. */
  picture(file: string, where: string, src: string, alternativeText: string): string | null {
    const missing = (why: string): null => {
      const told = alternativeText === '' ? '' : `; its alternative text: "${alternativeText}"`;
      this.report.add(file, where, `picture "${src}" ${why}${told}`);
      return null;
    };
    try {
      const address = addressOf(file, src);
      const known = this.pictures.get(address);
      if (known !== undefined) return known ?? missing('is not in the source');
      const bytes = this.source.files.read(address);
      if (!/\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i.test(address)) return missing('is of no kind that an archive shows');
      const path = bytes === null ? null : this.archive.media(address, bytes);
      this.pictures.set(address, path);
      return path ?? missing('is not in the source');
    } catch (error) {
      if (error instanceof SourceError) return missing('leads out of the source');
      throw error;
    }
  }

  private addPlaces(division: Division): void {
    const { file, element, parts } = division;
    const add = (place: string, target: Target): void => {
      if (!this.byPlace.has(place)) this.byPlace.set(place, target);
    };
    add(file, { division, element: null });
    for (const inner of [element, ...findElements(element, (child) => child.getAttribute('id') !== null)]) {
      const id = inner.getAttribute('id');
      if (id !== null && !parts.some((part) => part.element.contains(inner))) add(`${file}#${id}`, { division, element: inner });
    }
  }
}
