// Those who made the book: an entry for each who has a role in an archive, and their contributions to the book and its parts.
import { anyOf } from '../../fault';
import type { Fields } from '../entry-text';
import type { Report } from '../report';
import type { ArchiveWriter } from '../write-archive';
import type { Named } from './metadata';
import type { Division } from './divisions';

/** Relators of the whole book, in the order in which one person's contributions stand. */
const roles: Record<string, string> = {
  aut: 'author',
  edt: 'editor',
  trl: 'translator',
  com: 'compiler',
  ann: 'commentator',
  ill: 'illustrator',
  pht: 'photographer',
};

/** Relators of those who wrote one division, by what the division is. */
const writers: Record<string, string[]> = {
  introduction: ['win', 'aui'],
  preface: ['wpr'],
  foreword: ['wfw', 'aui'],
  afterword: ['aft'],
};

/** What the edition's makers did has no role in an archive, and is told by the colophon. */
const known = new Set([...Object.keys(roles), ...Object.values(writers).flat()]);

/** Whether a division is of a kind that somebody else may have written, at another time. */
export const hasWriter = ({ types }: Division): boolean => types.some((type) => type in writers);

export class People {
  private readonly slugs = new Map<string, string>();

  constructor(
    private readonly people: readonly Named[],
    archive: ArchiveWriter,
    report: Report,
    file: string,
  ) {
    for (const person of people) {
      const others = person.roles.filter((role) => !known.has(role));
      if (others.length > 0) report.add(file, '', `${person.name}: no role in an archive for ${anyOf(others)} (MARC relators)`);
      if (others.length === person.roles.length || person.name === 'Anonymous' || this.slugs.has(person.name)) continue;
      const slug = archive.slug('person', person.name);
      this.slugs.set(person.name, slug);
      archive.entry('person', slug, personFields(person));
    }
  }

  /** Contributions to the book as a whole: authors first, then in the order of the metadata. */
  ofBook(): Fields[] {
    const found = Object.keys(roles).flatMap((role) => this.having([role]).map((person) => this.contribution(person, roles[role] ?? '')));
    const rank = (role: unknown): number => (role === 'author' ? 0 : 1);
    return found.sort((a, b) => rank(a.role) - rank(b.role));
  }

  /** Contributions to one division: whoever wrote the preface; else the book's authors and translators. Nobody's where nothing is said. */
  ofDivision({ types }: Division): Fields[] {
    const kind = types.find((type) => type in writers);
    if (kind === undefined) return this.ofBook().filter(({ role }) => role === 'author' || role === 'translator' || role === 'editor');
    return this.having(writers[kind] ?? []).map((person) => this.contribution(person, 'author'));
  }

  /** The authors' names, as a citation has them. */
  authors(): string {
    return this.having(['aut'])
      .map(({ name }) => name)
      .join(', ');
  }

  private having(relators: readonly string[]): Named[] {
    return this.people.filter((person) => person.roles.some((role) => relators.includes(role)));
  }

  private contribution({ name }: Named, role: string): Fields {
    const person = this.slugs.get(name);
    return person === undefined ? { role, creditedAs: name } : { role, person };
  }
}

const personFields = ({ name, sortName, otherNames, addresses }: Named): Fields => ({
  name,
  sortName: sortName === name ? '' : sortName,
  names: otherNames.filter((other) => other !== name).map((text) => ({ text, kind: /\p{Script=Latin}/u.test(text) ? 'full' : 'other' })),
  sameAs: addresses,
});
