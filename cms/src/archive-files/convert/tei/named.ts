// The persons, places, organizations and events that a source names: one entry for each, whatever number of files name it.
import type { EntryType } from '@october/schema';
import type { Fields } from '../entry-text';
import type { Report } from '../report';
import type { ArchiveWriter } from '../write-archive';
import type { PersonalName } from './names';

export type NamedType = 'person' | 'place' | 'organization' | 'event';

export type FileName = { text: string; kind?: string; language?: string };

/** A reference whose slug is not known yet. It is left out where nothing of this key is found. */
export class Pointer {
  constructor(
    readonly type: NamedType,
    readonly key: string,
  ) {}
}

/** Something named. Lists grow with every file that tells more; of a single field the first value counts. */
export type Named = {
  type: NamedType;
  key: string;
  /** Its xml:id, where that is one for the whole source. */
  id: string | null;
  name: string;
  /** What it is called in passing: its name where no list has it. */
  passing?: PersonalName;
  names: FileName[];
  sameAs: string[];
  /** Other fields, with `Pointer`s in the place of slugs. */
  fields: Fields;
  /** Parts of which there may be many. */
  lists: Record<string, Fields[]>;
  translations: Record<string, Fields>;
  /** Where a place may lie; the first that closes no circle is taken. */
  within: string[];
  /** The play that a character stands in. */
  of?: string;
  slug: string;
};

export class NamedEntries {
  private readonly byKey = new Map<string, Named>();

  constructor(private readonly report: Report) {}

  get(type: NamedType, key: string): Named | undefined {
    return this.byKey.get(`${type} ${key}`);
  }

  all(): Named[] {
    return [...this.byKey.values()];
  }

  /** The one of this key, made where there is none. */
  obtain(type: NamedType, key: string, id: string | null = null): Named {
    const known = this.get(type, key);
    if (known) return known;
    const made: Named = { type, key, id, name: '', names: [], sameAs: [], fields: {}, lists: {}, translations: {}, within: [], slug: '' };
    this.byKey.set(`${type} ${key}`, made);
    return made;
  }

  /** The first name is the name; every other one is kept beside it. */
  addName(named: Named, name: FileName): void {
    if (name.text === '') return;
    if (named.name === '') named.name = name.text;
    else if (name.text !== named.name && !named.names.some(({ text, language }) => text === name.text && language === name.language))
      named.names.push(name);
  }

  /** A name that somebody gives in passing. */
  callIt(named: Named, name: PersonalName): void {
    if (name.name !== '') named.passing ??= name;
  }

  /** Sets a field; another value than the one that is there is told. */
  set(named: Named, field: string, value: unknown, file: string): void {
    if (value === undefined || value === '') return;
    const known = named.fields[field];
    if (known === undefined) named.fields[field] = value;
    else if (meaningOf(known) !== meaningOf(value))
      this.report.add(file, named.id ?? named.name, `${field}: ${shown(value)}, but ${shown(known)} elsewhere: the first is kept`);
  }

  /** Adds a part to a list, once. */
  addPart(named: Named, list: string, part: Fields): void {
    const parts = (named.lists[list] ??= []);
    const text = JSON.stringify(part);
    if (!parts.some((known) => JSON.stringify(known) === text)) parts.push(part);
  }

  addSameAs(named: Named, addresses: readonly string[]): void {
    for (const address of addresses) if (!named.sameAs.includes(address)) named.sameAs.push(address);
  }

  /** Takes one out, after it has been told why. */
  remove(named: Named): void {
    this.byKey.delete(`${named.type} ${named.key}`);
  }

  /** Gives each a slug, in the order of ids, so that the order of files does not matter where two have one name. */
  reserve(writer: ArchiveWriter): void {
    const inOrder = this.all().sort((one, other) => compare(one.id ?? '~', other.id ?? '~') || compare(one.key, other.key));
    for (const named of inOrder) named.slug = writer.slug(named.type, slugWords(named));
  }

  slugOf(type: NamedType, key: string): string | undefined {
    return this.get(type, key)?.slug;
  }
}

// A character of a play is told apart from others of the same name by the play.
const slugWords = (named: Named): string => (named.of === undefined ? named.name : `${named.name} ${named.of}`);

const compare = (one: string, other: string): number => one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);

/** A date is the same in whatever words. */
const meaningOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null || !('edtf' in value)) return JSON.stringify(value);
  const { edtf, calendar }: { edtf: unknown; calendar?: unknown } = value;
  return JSON.stringify([edtf, calendar]);
};

const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value));

/** Types whose entries a document lists as mentioned. */
export const mentionFields = { person: 'mentionedPeople', place: 'mentionedPlaces', organization: 'mentionedOrganizations' } as const;

export const isMentionable = (type: EntryType): type is keyof typeof mentionFields => type in mentionFields;
