// What the writers of letters, plays, essays and timelines share.
import type { Element } from 'slimdom';
import type { Fields } from '../entry-text';
import type { Report } from '../report';
import { blocksOf, noteBlocks } from './blocks';
import type { ArchiveWriter } from '../write-archive';
import { childrenNamed, idOf, ownLanguage, pointersOf, readWords } from './elements';
import type { TeiHeader } from './header';
import { readAddresses } from './idno';
import { readPersonalName, turned } from './names';
import { Pointer, type NamedEntries } from './named';
import type { Pictures } from './pictures';
import type { TeiText } from './sources';
import type { Targets } from './targets';
import { TextReader, type Cast } from './text-reader';

/** One TEI text with what is known of it. */
export type Work = TeiText & { header: TeiHeader; cast: Cast };

/** Reserves the slugs of a work's entries, so that others can point at them; the answer writes them. */
export type Plan = (work: Work, conversion: Conversion) => () => void;

export class Conversion {
  private readonly identifiers = new Set<string>();
  /** Letters by the correspondence that they belong to. */
  readonly correspondences = new Map<string, { title: string; letters: { slug: string; order: string }[] }>();
  private periods = 0;

  constructor(
    readonly writer: ArchiveWriter,
    readonly report: Report,
    readonly entries: NamedEntries,
    readonly targets: Targets,
    readonly pictures: Pictures,
    readonly locales: readonly string[],
  ) {}

  reader({ file, cast }: Work): TextReader {
    return new TextReader(file, this.entries, this.targets, this.pictures, this.report, cast, { blocksOf, noteBlocks });
  }

  /** The fields with slugs in the place of pointers; those that lead nowhere are left out. */
  resolved(fields: Fields): Fields {
    return resolve(fields, this.entries) as Fields;
  }

  /** The position of one more period. */
  nextPosition(): number {
    this.periods += 1;
    return this.periods;
  }

  /** The text's own id, which is to be unique in an archive. */
  identifier(work: Work): string | undefined {
    const id = idOf(work.tei) ?? undefined;
    if (id === undefined || !this.identifiers.has(id)) {
      if (id !== undefined) this.identifiers.add(id);
      return id;
    }
    this.report.add(work.file, id, 'another text has this id: this one is without');
    return undefined;
  }

  /** The authors as contributions; each is an entry. */
  authors(work: Work): Fields[] {
    return work.header.authors.flatMap((author) => {
      const person = authorOf(author, this.entries, (language) => this.isTranslation(language));
      return person === undefined ? [] : [{ role: 'author', person: new Pointer('person', person) }];
    });
  }

  isTranslation(language: string | null): boolean {
    return language !== null && this.locales.slice(1).includes(language);
  }

  /** What every document of a work has. */
  documentFields(work: Work): Fields {
    const { language, source, rights } = work.header;
    return { language, source, rights };
  }
}

const resolve = (value: unknown, entries: NamedEntries): unknown => {
  if (value instanceof Pointer) return entries.slugOf(value.type, value.key);
  if (Array.isArray(value)) return value.map((member) => resolve(member, entries));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolve(member, entries)]));
};

/** The key of an author's entry, made where there is none; undefined where the element names nobody. */
export const authorOf = (
  author: Element,
  entries: NamedEntries,
  isTranslation: (language: string | null) => boolean,
): string | undefined => {
  const names = childrenNamed(author, 'persName', 'name');
  const own = names.find((name) => !isTranslation(ownLanguage(name)));
  const said = own ? readPersonalName(own) : turned(readWords(author));
  const id = [...pointersOf(author, 'ref', 'key'), ...(own ? pointersOf(own, 'ref', 'key') : [])][0];
  const addresses = readAddresses(childrenNamed(author, 'idno'));
  if (said.name === '') return undefined;
  const key = id ?? addresses[0] ?? `name:${said.name}`;
  const named = entries.obtain('person', key, id ?? null);
  entries.callIt(named, said);
  entries.addSameAs(named, addresses);
  for (const name of names) {
    const language = ownLanguage(name);
    if (isTranslation(language)) named.translations[language ?? ''] ??= { ...readPersonalName(name) };
    else if (name !== own) entries.addName(named, { text: readPersonalName(name).name, ...(language === null ? {} : { language }) });
  }
  return key;
};
