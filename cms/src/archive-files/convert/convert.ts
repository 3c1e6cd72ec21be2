// Runs one converter: opens the folder to write to, takes away what was written where the source turns out to be at fault.
import type { Converter } from './converter';
import { Report } from './report';
import { ArchiveWriter } from './write-archive';

/** What a conversion wrote, in words, and what it could not place. */
export type Converted = { summary: string; report: Report };

/** Converts a source into the folder `out`. Throws a `SourceError` where the source or the folder cannot be used; nothing is left written then. */
export const convert = async (converter: Converter, source: string, out: string): Promise<Converted> => {
  const archive = ArchiveWriter.open(out);
  const report = new Report();
  try {
    await converter.convert(source, archive, report);
    archive.finish(report.text());
  } catch (error) {
    archive.discard();
    throw error;
  }
  return { summary: archive.summary(), report };
};
