// A made-up archive of any size as a folder of archive files.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { entryTypes, type EntryType } from '@october/schema';
import { syntheticChanges } from './synthetic.js';

type Values = Record<string, unknown>;

const folders: Record<EntryType, [folder: string, text: string | null]> = {
  person: ['people', 'biography'],
  organization: ['organizations', 'description'],
  place: ['places', null],
  topic: ['topics', null],
  period: ['periods', 'description'],
  event: ['events', 'description'],
  document: ['documents', 'body'],
  guide: ['guides', 'introduction'],
  dispatch: ['dispatches', 'text'],
  collection: ['collections', 'description'],
  page: ['pages', 'body'],
};

/** Writes about so many entries: documents and events for the most part, each with a date, a place, topics and authors or participants. How many there are. */
export const writeArchiveFolder = async (root: string, entries: number): Promise<number> => {
  const most = Math.round(entries * 0.42);
  const size = { documents: most, events: most, people: Math.round(entries * 0.09), dispatches: Math.round(entries * 0.05) };
  const slugs = new Map<string, string>();
  for (const change of syntheticChanges(size)) if (change.kind === 'publication') slugs.set(change.id, String(change.record.slug));
  for (const type of entryTypes) await mkdir(path.join(root, folders[type][0]), { recursive: true });
  let written = 0;
  for (const change of syntheticChanges(size)) {
    if (change.kind !== 'publication') continue;
    if (change.type === 'site') {
      const { locales, ...site } = change.record;
      await writeFile(path.join(root, 'archive.yaml'), `format: 1\n${yamlOf({ locales, ...site })}`);
      continue;
    }
    const [folder, text] = folders[change.type as EntryType];
    const { slug, ...record } = bySlug(change.record, slugs) as Values;
    const body = text === null ? undefined : record[text];
    if (text !== null) delete record[text];
    const file = `---\nid: ${change.id.padEnd(24, '0')}\n${yamlOf(record)}---\n${typeof body === 'string' ? `\n${body}\n` : ''}`;
    await writeFile(path.join(root, folder, `${String(slug)}.md`), file);
    written += 1;
  }
  return written;
};

/** Every reference as a file writes it; the translations by language. */
const bySlug = (value: unknown, slugs: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return slugs.get(value) ?? value;
  if (Array.isArray(value)) return value.map((member) => bySlug(member, slugs));
  if (typeof value !== 'object' || value === null) return value;
  const { block, entry, ...rest } = value as Values;
  if (typeof entry === 'string') return `${String(block)}/${slugs.get(entry) ?? ''}`;
  const mapped = Object.entries(rest).map(([key, member]) => [
    key,
    key === 'translations' ? byLocale(member, slugs) : bySlug(member, slugs),
  ]);
  return { ...(block === undefined ? {} : { block }), ...Object.fromEntries(mapped) };
};

const byLocale = (translations: unknown, slugs: ReadonlyMap<string, string>): unknown =>
  Object.fromEntries((translations as Values[]).map(({ locale, ...rest }) => [String(locale), bySlug(rest, slugs)]));

const yamlOf = (record: Values): string =>
  Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${typeof value === 'string' && isPlain(value) ? value : JSON.stringify(value)}\n`)
    .join('');

const isPlain = (text: string): boolean => /^[A-Za-z][A-Za-z0-9 .,'-]*$/.test(text) && text !== 'null' && text.trim() === text;
