// The metadata of a package file: texts by property, and what refines them.
import type { Element } from 'slimdom';
import { childElements, wordsOf } from '../xml';

export type Named = {
  name: string;
  /** MARC relators: aut, trl. */
  roles: string[];
  sortName: string;
  otherNames: string[];
  addresses: string[];
};

export class Metadata {
  private readonly elements: Element[];

  constructor(metadata: Element) {
    this.elements = childElements(metadata);
  }

  /** Texts of a Dublin Core element: `title`, `rights`. */
  texts(name: string): string[] {
    return this.elements.filter(({ localName }) => localName === name).map(wordsOf);
  }

  /** The title of a type: `main`, `subtitle`. */
  title(type: string): string | undefined {
    const ofType = (element: Element): boolean => this.properties('title-type', element.getAttribute('id') ?? '')[0] === type;
    const found = this.elements.find((element) => element.localName === 'title' && ofType(element));
    return found && wordsOf(found);
  }

  /** Texts of a `meta` by property, of the book itself or of what has the id. */
  properties(property: string, of: string | null = null): string[] {
    return this.elements
      .filter((element) => element.localName === 'meta' && element.getAttribute('property') === property)
      .filter((element) => element.getAttribute('refines') === (of === null ? null : `#${of}`))
      .map(wordsOf);
  }

  /** Addresses of `link`s by relation, of the book itself or of what has the id. */
  links(relation: string, of: string | null = null): string[] {
    return this.elements
      .filter((element) => element.localName === 'link' && element.getAttribute('rel') === relation)
      .filter((element) => element.getAttribute('refines') === (of === null ? null : `#${of}`))
      .map((element) => element.getAttribute('href') ?? '')
      .filter((address) => /^https?:\/\/\S+$/.test(address));
  }

  /** Those who had a part in the book, in order. */
  people(): Named[] {
    return this.elements
      .filter(({ localName }) => localName === 'creator' || localName === 'contributor')
      .map((element) => {
        const id = element.getAttribute('id') ?? '';
        const roles = this.properties('role', id);
        return {
          name: wordsOf(element),
          roles: roles.length > 0 ? roles : element.localName === 'creator' ? ['aut'] : [],
          sortName: this.properties('file-as', id)[0] ?? '',
          otherNames: [...this.properties('schema:alternateName', id), ...this.properties('alternate-script', id)],
          addresses: this.links('schema:sameAs', id),
        };
      });
  }

  /** Subjects with the address of their heading, where it is the Library of Congress's. */
  subjects(): { label: string; address: string | null }[] {
    return this.elements
      .filter(({ localName }) => localName === 'subject')
      .map((element) => {
        const id = element.getAttribute('id') ?? '';
        const [authority, term] = [this.properties('authority', id)[0], this.properties('term', id)[0]];
        const known = authority === 'LCSH' && /^sh\d+$/.test(term ?? '');
        return { label: wordsOf(element), address: known ? `https://id.loc.gov/authorities/subjects/${term}` : null };
      });
  }
}
