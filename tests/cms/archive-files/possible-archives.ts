// Archives of any records that an import takes: of a form where a text has one, whole where they are published, with drafts beside some of them.
import { labelField } from '@october/schema';
import fc from 'fast-check';
import { archives, known, models, writeArchive, type AnyEntry, type Attribute } from './any-archive.js';
import type { Files } from './checker.js';

type Values = Record<string, unknown>;

const forms: Record<string, string> = {
  url: 'https://example.org/a',
  license: 'https://creativecommons.org/licenses/by/4.0/',
  statement: 'https://creativecommons.org/publicdomain/zero/1.0/',
  language: 'ru',
  originalLanguage: 'de',
  accessed: '2017-11-07',
  time: '21:40',
};

/** Of which one at most may be given; published, the last stands for them where none is. */
const choices: Record<string, [one: string, other: string, instead: string]> = {
  'shared.contribution': ['person', 'organization', 'creditedAs'],
  'shared.participation': ['person', 'organization', 'name'],
  'guide.reading': ['document', 'link', 'link'],
};

const date = { edtf: '1917-10-25' };
const needed: Record<string, Values> = {
  'shared.name': { text: 'A name' },
  'shared.source': { title: 'A source' },
  'shared.rights': { label: 'A right' },
  'shared.image': { file: { sha256: 'f'.repeat(64), name: 'pixel.png' } },
  'shared.quotation': { text: 'A word' },
  'shared.contribution': { role: 'author' },
  'person.role': { title: 'A role' },
  'document.relation': { kind: 'related', document: known.find(({ slug }) => slug === 'document-1')?.id },
  'document.facsimile': { image: { file: { sha256: 'f'.repeat(64), name: 'pixel.png' } } },
  ...Object.fromEntries(known.map(({ type }) => [`api::${type}.${type}`, { [labelField[type]]: 'A label' }])),
  'api::event.event': { title: 'An event', date },
  'api::period.period': { title: 'A period', date },
  'api::dispatch.dispatch': { headline: 'A dispatch', date, text: 'A text' },
  'api::document.document': { title: 'A document', kind: 'letter' },
};

/** The trees: the first of a type stands within the second. */
const inner = new Set(['within', 'broader', 'partOf', 'parts']);

const possible = (uid: string, { ...record }: Values, isPublished: boolean, { slug, id }: { slug: string; id: string }): Values => {
  for (const [name, attribute] of Object.entries(models.get(uid) ?? {})) {
    const value = record[name];
    if (value === undefined) continue;
    if (forms[name] !== undefined && typeof value === 'string') record[name] = forms[name];
    if (name === 'sameAs') record[name] = ['https://example.org/same'];
    if (name === 'latitude' || name === 'longitude') record[name] = Number(value) % 90;
    if (name === 'identifier') record[name] = `${slug} ${String(value)}`;
    if (inner.has(name)) record[name] = slug.endsWith('-1') ? second(value, id) : undefined;
    const map = (part: unknown): unknown => possible(componentOf(attribute, part as Values), part as Values, isPublished, { slug, id });
    if (
      attribute.type === 'dynamiczone' ||
      (attribute.type === 'component' && !['shared.text', 'shared.date'].includes(attribute.component ?? ''))
    )
      record[name] = Array.isArray(value) ? value.map(map) : map(value);
  }
  const [one, other, instead] = choices[uid] ?? [];
  if (one !== undefined && other !== undefined && record[one] !== undefined) delete record[other];
  if (isPublished && instead !== undefined && record[one ?? ''] === undefined && record[other ?? ''] === undefined)
    record[instead] = instead === 'link' ? { title: 'A link' } : 'A name';
  const whole = isPublished ? { ...needed[uid], ...record } : record;
  return Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
};

const second = (value: unknown, id: string): unknown => {
  const ids = (Array.isArray(value) ? value : [value]).filter((one) => one !== id);
  return Array.isArray(value) ? ids : ids[0];
};

const componentOf = ({ component, components }: Attribute, part: Values): string =>
  component ?? components?.find((uid) => uid.endsWith(`.${String(part.block)}`)) ?? '';

/** The files of any such archive. */
export const possibleArchives = (): fc.Arbitrary<Files> =>
  fc
    .tuple(archives(), archives(), fc.array(fc.boolean(), { minLength: known.length, maxLength: known.length }))
    .map(([all, others, edited]) => {
      const entries = all.map(
        (entry): AnyEntry => ({
          ...entry,
          record: possible(`api::${entry.type}.${entry.type}`, entry.record, entry.status === 'published', entry),
        }),
      );
      const drafts = others
        .filter((_, index) => edited[index] === true && entries[index]?.status === 'published')
        .map(
          (entry): AnyEntry => ({
            ...entry,
            status: 'published',
            record: possible(`api::${entry.type}.${entry.type}`, entry.record, false, entry),
          }),
        );
      const beside = Object.entries(writeArchive(drafts)).flatMap(([name, text]) =>
        name.endsWith('.md') ? [[name.replace(/\.md$/, '.draft.md'), String(text).replace(/^id: .*\n/m, '')]] : [],
      );
      return { ...writeArchive(entries), ...Object.fromEntries(beside) } as Files;
    });
