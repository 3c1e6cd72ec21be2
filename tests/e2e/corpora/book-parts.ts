// A book of the API with all of its parts, at every depth.
import type { Archive } from '../../support/archive.js';

export interface BookPart {
  slug: string;
  title: string;
  partNumber: string | null;
  kind: string;
  body: string | null;
  wordCount: number;
  authors: string[];
  parts: BookPart[];
}

interface Answer {
  documents: {
    totalCount: number;
    nodes: (Omit<BookPart, 'parts' | 'authors'> & { authors: { name: string }[]; partOf: { slug: string } | null })[];
  };
}

/** The parts of a document, in order, each with its own. */
export const partsOf = async (archive: Archive, slug: string): Promise<BookPart[]> => {
  const { document } = await archive.query<{ document: { parts: Answer['documents'] } }>(
    `query ($slug: String!) { document(slug: $slug) { parts(first: 100) {
      totalCount nodes { slug title partNumber kind body wordCount authors { name } } } } }`,
    { slug },
  );
  if (document.parts.totalCount > 100) throw new Error(`${slug} has ${document.parts.totalCount} parts: more than one page`);
  const parts: BookPart[] = [];
  for (const { authors, ...part } of document.parts.nodes)
    parts.push({ ...part, authors: authors.map(({ name }) => name), parts: await partsOf(archive, part.slug) });
  return parts;
};

/** Parts and theirs in reading order. */
export const flat = (parts: readonly BookPart[]): BookPart[] => parts.flatMap((part) => [part, ...flat(part.parts)]);

/** How many of an element, or of what a pattern finds, stand in all texts together. */
export const countIn = (parts: readonly BookPart[], pattern: RegExp): number =>
  parts.reduce((sum, { body }) => sum + (body?.match(pattern)?.length ?? 0), 0);

/** The roman numerals from I. */
export const roman = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => 'X'.repeat(Math.floor((index + 1) / 10)) + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][(index + 1) % 10],
  );
