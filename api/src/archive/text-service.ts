// What the archive asks of whoever renders texts (api/src/texts). Rendering is slow and kept; links and pictures are put in on each reading.

/** Where a text's links and pictures lead, in the language of the answer. */
export interface TextLinks {
  /** Today's addresses for targets as the text has them (`person/lenin`, by slug or former slug); null where nothing is published there, or entries
   *  have no address on a reader site: the words then stand without a link. In the order asked. */
  resolveEntries(targets: readonly string[]): Promise<readonly (string | null)[]>;
  /** The file that a path of the text (`media/smolny.png`) means; null where the record has none: the alternative text then stands for it. */
  resolveFile(path: string): { readonly url: string; readonly width?: number; readonly height?: number } | null;
}

export interface TextHeading {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

export interface TextService {
  /** Sanitised HTML of a Markdown text. */
  html(markdown: string, links: TextLinks): Promise<string>;
  /** For reading aloud and for snippets: no marks, no notes. */
  plain(markdown: string): Promise<string>;
  /** In order; `anchor` is an id in the HTML. */
  headings(markdown: string): Promise<readonly TextHeading[]>;
}
