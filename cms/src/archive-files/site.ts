// The site, from archive.yaml.
import { quote, type Fault } from './fault';
import { formOf } from './form';
import { parseYaml } from './front-matter';
import { archiveFormat, siteFile } from './layout';
import { FileReader, type Places, type Spot } from './parsed-value';
import { readText } from './text-file';
import type { Surroundings } from './surroundings';
import { readFields } from './value';

/** The site as its file has it, in the shape of the record. */
export type FileSite = { file: string; record: Record<string, unknown>; places: Places };

/** Reads archive.yaml; what is wrong is put into `faults`. Null where nothing can be read. */
export const readSite = (root: string, around: Surroundings, faults: Fault[]): FileSite | null => {
  const text = readText(root, siteFile);
  const parsed = typeof text === 'string' ? parseYaml(siteFile, text) : [text];
  if (Array.isArray(parsed)) {
    faults.push(...parsed);
    return null;
  }
  const form = formOf('site');
  const places: Places = { positions: new Map(), faulty: new Set() };
  const reader = new FileReader(parsed, places, faults);
  const spots = parsed.map ? reader.spots(parsed.map, [], '', ['format', ...Object.keys(form.fields)]) : new Map<string, Spot>();
  const format = spots.get('format');
  if (!format) faults.push({ file: siteFile, line: 1, field: 'format', message: `missing: expected format: ${archiveFormat}` });
  else if (reader.text(format) !== String(archiveFormat)) {
    reader.fault(
      format,
      `${quote(reader.text(format) ?? '')}: expected ${archiveFormat}, the form of archive files that this version reads`,
    );
  }
  return { file: siteFile, record: readFields(reader, form, spots, around), places };
};
