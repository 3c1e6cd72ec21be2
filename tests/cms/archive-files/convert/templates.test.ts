// The empty sheets that `--template` writes: as they are, they convert; filled by their own help, they convert too.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { entryTypes, type EntryType } from '@october/schema';
import { temporaryFolder, type TemporaryFolder } from '../../../support/temporary-folder.js';
import { runArchive } from '../archive-command.js';
import { pixel, startChecker, type Checker } from '../checker.js';
import { startConverter, type Converter } from './converter.js';

jest.setTimeout(120_000);

const templates = new Map<EntryType, string>();
let converter: Converter;
let checker: Checker;
let folder: TemporaryFolder;
beforeAll(async () => {
  converter = startConverter();
  checker = startChecker();
  folder = await temporaryFolder('templates');
  for (const type of entryTypes) {
    const file = path.join(folder.path, `${type}.csv`);
    expect(await runArchive(['convert', 'csv', file, '--template', type], {})).toMatchObject({ code: 0 });
    templates.set(type, await readFile(file, 'utf8'));
  }
});
afterAll(async () => {
  converter.stop();
  checker.stop();
  await folder.remove();
});

/** The cells of the two lines of a template. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
const columnsOf = (type: EntryType): { name: string; help: string }[] => {
  const [names = '', help = ''] = (templates.get(type) ?? '').replace('\ufeff', '').split('\r\n');
  const helps = cellsOf(help);
  return cellsOf(names).map((name, index) => ({ name, help: helps[index] ?? '' }));
};

// What stands beside another agent, would close a circle, or belongs to another kind of block.
const leftEmpty = [
  /(?:contributors|compiledBy|voice|participants)\.(?:1\.)?(?:organization|name)$/,
  /^(?:parts|broader|within|partOf|status|id)$/,
  /^contents\.1\.(?:introduction|link\..*)$/,
];

const valueOf = (type: EntryType, { name, help }: { name: string; help: string }): string => {
  if (leftEmpty.some((pattern) => pattern.test(name))) return '';
  if (name === 'slug') return `${type}-1`;
  if (name === 'contents.1.block') return 'reading';
  if (/(?:^|\.)(?:url|license|statement|sameAs)$/.test(name)) return 'https://example.org/1';
  if (/anguage$/.test(name)) return 'ru';
  if (name === 'time') return '21:40';
  if (name.endsWith('.accessed')) return '2017-11-07';
  if (help.startsWith('one of: ')) return /^one of: ([^,;]+)/.exec(help)?.[1] ?? '';
  if (help.startsWith('date')) return '1917-10-25 julian';
  if (help.startsWith('whole number')) return '7';
  if (help.startsWith('number')) return '59.93';
  if (help.startsWith('true')) return 'true';
  if (help.startsWith('type and slug')) return 'person/person-1|document/document-1';
  if (help.startsWith('path')) return 'media/pixel.png';
  const [, target] = /^slugs? of (?:an? )?(\w+)/.exec(help) ?? [];
  if (target !== undefined) return `${target === 'people' ? 'person' : (entryTypes.find((known) => target.startsWith(known)) ?? '')}-1`;
  return help.startsWith('texts') ? 'one | two' : 'Some words, "quoted"';
};

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

it.each(entryTypes)('an empty sheet of the type %s converts without a fault, to nothing', async (type) => {
  const [source, out] = [path.join(folder.path, `${type}.csv`), path.join(folder.path, `${type}-out`)];
  expect(await converter.convert('csv', source, out)).toMatchObject({ summary: 'no entries', faults: [] });
});

it('sheets of all types, filled beneath their help, convert without a fault to one entry each', async () => {
  const [source, out] = [path.join(folder.path, 'filled'), path.join(folder.path, 'filled-out')];
  await mkdir(path.join(source, 'media'), { recursive: true });
  await writeFile(path.join(source, 'media', 'pixel.png'), pixel);
  for (const type of entryTypes) {
    const row = columnsOf(type).map((column) => quoted(valueOf(type, column)));
    await writeFile(path.join(source, `${type}.csv`), `${templates.get(type) ?? ''}${row.join(',')}\r\n`);
  }
  expect((await converter.convert('csv', source, out)).faults).toEqual([]);
  const { lines, records } = await checker.check(out);
  expect(lines).toEqual([]);
  expect(records.map(({ record }) => record.slug)).toEqual(entryTypes.map((type) => `${type}-1`));
  expect(records.find(({ type }) => type === 'person')?.record).toMatchObject({
    name: 'Some words, "quoted"',
    quotations: [{ text: 'Some words, "quoted"' }],
  });
});

it('no cell of a template begins with a sign that a spreadsheet takes for a formula', () => {
  for (const type of entryTypes) {
    const columns = columnsOf(type);
    expect(columns.length).toBeGreaterThan(5);
    for (const { name, help } of columns) for (const cell of [name, help]) expect(cell).toMatch(/^[#A-Za-z]/);
  }
});

it('a file that is there already is not written over', async () => {
  const file = path.join(folder.path, 'person.csv');
  const { code, output } = await runArchive(['convert', 'csv', file, '--template', 'person'], {});
  expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('is there already: expected the name of a new file') });
  expect(await readFile(file, 'utf8')).toBe(templates.get('person'));
});
