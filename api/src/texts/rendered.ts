// What a Markdown text is rendered to, once: HTML with its links and pictures left open, so that an entry renamed
// tomorrow is linked at tomorrow's address without rendering again.

/** Part of a rendered text that is only known when it is read. `open` and `close` stand around the words of a link. */
export type Mark =
  | { readonly kind: 'open'; readonly target: string; readonly title?: string }
  | { readonly kind: 'close'; readonly target: string }
  | { readonly kind: 'picture'; readonly path: string; readonly alternativeText: string; readonly title?: string };

export interface RenderedHeading {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

export interface RenderedText {
  /** Finished HTML and marks in turn, in the order in which they are printed. */
  readonly html: readonly (string | Mark)[];
  /** Plain text: paragraphs apart by an empty line; notes left out, as one reads aloud. */
  readonly plain: string;
  readonly headings: readonly RenderedHeading[];
}
