// A process that converts for the tests: the CMS is CommonJS that requires ESM, which Jest does not load and Node does.
import { createRequire } from 'node:module';
import { inRepository } from '../../../support/repository.js';
import type { Asked, Converted, Told } from './converter.js';

interface Converter {
  name: string;
}
interface Modules {
  convert(converter: Converter, source: string, out: string): Promise<{ summary: string; report: { lines(): string[] } }>;
  converters: Converter[];
  SourceError: new (message: string) => Error;
  inlineMarkdown(pieces: object[]): string;
  ArchiveWriter: { open(folder: string): object };
  Report: new () => object;
  writeSheets(source: string, archive: object, report: object): object;
}

const require = createRequire(import.meta.url);
const load = (file: string): Partial<Modules> => require(inRepository('cms/dist/src/archive-files/convert', file)) as Partial<Modules>;
const { convert, converters, SourceError, inlineMarkdown, ArchiveWriter, Report, writeSheets } = {
  ...load('convert.js'),
  ...load('kinds.js'),
  ...load('converter.js'),
  ...load('markdown/inline.js'),
  ...load('write-archive.js'),
  ...load('report.js'),
  ...load('csv/write-sheets.js'),
} as Modules;

const converted = async (kind: string, source: string, out: string): Promise<Converted> => {
  const converter = converters.find(({ name }) => name === kind);
  if (!converter) throw new Error(`no converter is named ${kind}`);
  try {
    const { summary, report } = await convert(converter, source, out);
    return { summary, report: report.lines(), faults: [] };
  } catch (error) {
    if (error instanceof SourceError) return { summary: '', report: [], faults: error.message.split('\n') };
    throw error;
  }
};

const answer = async (asked: Asked): Promise<Told> => {
  try {
    if ('lines' in asked) return { number: asked.number, markdown: asked.lines.map((pieces) => inlineMarkdown(pieces)) };
    if ('sheets' in asked) {
      writeSheets(asked.sheets, ArchiveWriter.open(asked.out), new Report());
      return { number: asked.number };
    }
    return { number: asked.number, converted: await converted(asked.kind, asked.source, asked.out) };
  } catch (error) {
    return { number: asked.number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

process.on('message', (asked: Asked) => {
  void answer(asked).then((told) => process.send?.(told));
});
