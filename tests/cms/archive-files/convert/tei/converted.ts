// An archive that `npm run archive -- convert tei` wrote, read from its files.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { temporaryFolder } from '../../../../support/temporary-folder.js';
import { runArchive } from '../../archive-command.js';
import { writeFiles, type Checker } from '../../checker.js';
import type { Converter } from '../converter.js';

export type Fields = Record<string, unknown>;

/** An entry's file, or its translation's. `text` is the Markdown below the front matter. */
export interface WrittenFile {
  folder: string;
  slug: string;
  locale: string | null;
  fields: Fields;
  text: string;
}

export interface ConvertedArchive {
  /** The exit code: 0 where what was written has no faults. */
  code: number | null;
  output: string;
  files: WrittenFile[];
  site: Fields;
  report: string;
  /** Every file's bytes by name, to compare two conversions. */
  bytes: Record<string, string>;
  entries(folder: string): WrittenFile[];
  entry(folder: string, slug: string): WrittenFile;
}

/** Converts a file or folder into a new folder, reads that, and removes it. */
export const convertTei = async (source: string): Promise<ConvertedArchive> => {
  const folder = await temporaryFolder('tei');
  try {
    const out = path.join(folder.path, 'archive');
    const { code, output } = await runArchive(['convert', 'tei', source, out], {});
    return { code, output, ...readArchive(code === 0 ? out : null) };
  } finally {
    await folder.remove();
  }
};

/** What a small source became, or the faults for which it was refused. */
export type ConvertedFiles = Omit<ConvertedArchive, 'code' | 'output'> & { faults: string[]; checked: string[] };

/** Converts files that the test brings, and checks what was written. */
export const convertFiles = async (
  { converter, checker }: { converter: Converter; checker: Checker },
  files: Record<string, string | Uint8Array>,
): Promise<ConvertedFiles> => {
  const folder = await temporaryFolder('tei');
  try {
    const [source, out] = [path.join(folder.path, 'source'), path.join(folder.path, 'out')];
    await writeFiles(source, files);
    const { faults } = await converter.convert('tei', source, out);
    const checked = faults.length === 0 ? (await checker.check(out)).lines : [];
    return { ...readArchive(existsSync(out) ? out : null), faults, checked };
  } finally {
    await folder.remove();
  }
};

/** A TEI file with this header and text; `text` is what stands in `text`. */
export const tei = (text: string, header = '', titleStmt = '<title>A text</title>'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>${titleStmt}</titleStmt><publicationStmt><p>Us</p></publicationStmt><sourceDesc><p>Here</p></sourceDesc></fileDesc>${header}</teiHeader><text>${text}</text></TEI>`;

const readArchive = (out: string | null): Omit<ConvertedArchive, 'code' | 'output'> => {
  const names = out === null ? [] : readdirSync(out, { recursive: true, withFileTypes: true });
  const bytes = Object.fromEntries(
    names
      .filter((name) => name.isFile())
      .map((name) => {
        const address = path.join(name.parentPath, name.name);
        return [path.relative(out ?? '', address), readFileSync(address, 'latin1')];
      }),
  );
  const text = (file: string) => Buffer.from(bytes[file] ?? '', 'latin1').toString('utf8');
  const files = Object.keys(bytes)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readWritten(file, text(file)));
  const entries = (folder: string) => files.filter((file) => file.folder === folder && file.locale === null);
  return {
    files,
    site: (readYaml(text('archive.yaml')) ?? {}) as Fields,
    report: text('_report.txt'),
    bytes,
    entries,
    entry: (folder, slug) => {
      const found = entries(folder).find((file) => file.slug === slug);
      if (!found)
        throw new Error(
          `no ${folder}/${slug} among ${entries(folder)
            .map((file) => file.slug)
            .slice(0, 20)
            .join(', ')}`,
        );
      return found;
    },
  };
};

const readWritten = (file: string, content: string): WrittenFile => {
  const [folder = '', name = ''] = file.split('/');
  const [, front = '', text = ''] = /^---\n([\s\S]*?\n?)---\n([\s\S]*)$/.exec(content) ?? [];
  const [slug = '', locale = null] = name.replace(/\.md$/, '').split('.');
  return { folder, slug, locale, fields: (readYaml(front) ?? {}) as Fields, text: text.trim() };
};

// Everything is text, as the reader of archive files has it.
const readYaml = (text: string): unknown => parse(text, { schema: 'failsafe' });

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const partsOf = (value: unknown): Fields[] => listOf(value) as Fields[];
