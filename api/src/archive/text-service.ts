// What the archive needs of whoever renders Markdown. Rendering is done once for each text; addresses are put in when it is read.

/** Where links and pictures of a text lead, for one answer: in its language, at today's addresses. */
export interface TextLinks {
  /** For each target as the text has it (`person/lenin`, a fragment may follow), its address; null where it is not published or not of the archive. */
  resolveEntries(targets: readonly string[]): Promise<(string | null)[]>;
  /** A file by the path that the text has (`media/smolny.png`); null where the entry has no such file. Width and height in pixels. */
  resolveFile(path: string): { readonly url: string; readonly width?: number; readonly height?: number } | null;
}

export interface TextHeading {
  /** 2 to 6, as in the HTML: the title of the entry itself is 1. */
  readonly level: number;
  readonly text: string;
  /** An id in the HTML of the same text. */
  readonly anchor: string;
}

export interface TextService {
  /** Sanitised HTML. */
  html(markdown: string, links: TextLinks): Promise<string>;
  /** Paragraphs apart by an empty line. */
  plain(markdown: string): Promise<string>;
  headings(markdown: string): Promise<readonly TextHeading[]>;
}
