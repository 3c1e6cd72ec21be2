// What brings texts of another form into archive files. How to write one: docs/archive-files.md, "How to write a converter".
import type { EntryType } from '@october/schema';
import type { ArchiveWriter } from './write-archive';
import type { Report } from './report';

export type Converter = {
  /** The word on the command line: `standard-ebooks`. */
  name: string;
  /** One line for `convert --help`: what a source is. */
  help: string;
  /** Reads the source and writes entries. What has no place in an archive goes into the report, never into nothing.
   *  Throws a `SourceError` where the source cannot be read; the files written until then are taken away.
   *  The same source gives the same bytes: no clock, no chance, no order of a folder that nobody sorted. */
  convert: (source: string, archive: ArchiveWriter, report: Report) => Promise<void>;
  /** The text of an empty source of a type, with help, where a source can be written by hand. */
  template?: (type: EntryType) => string;
};

/** A source that cannot be converted: a sentence a line, each naming the file and what was expected. */
export class SourceError extends Error {}
