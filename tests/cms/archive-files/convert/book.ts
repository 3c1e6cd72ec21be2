// A book of the shared test data, as it is in the source: its divisions with their words, and its notes.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sharedData } from '../../../support/shared-data.js';
import { elementsOf, scanXhtml, textOf, typeOf, words, type XhtmlElement } from './xhtml-words.js';

/** A section with an id. `main` are its words without notes' numbers and sections within; `notes` the words of each note it refers to. */
export interface SourceDivision {
  id: string;
  file: string;
  main: string[];
  notes: string[][];
}
export interface SourceBook {
  folder: string;
  divisions: SourceDivision[];
  elements: XhtmlElement[];
}

const leftOut = ['titlepage.xhtml', 'halftitlepage.xhtml', 'endnotes.xhtml'];

export const readBook = (name: string): SourceBook => {
  const folder = sharedData(name, 'src', 'epub');
  const files = new Map(
    readdirSync(path.join(folder, 'text')).map((file) => [file, scanXhtml(readFileSync(path.join(folder, 'text', file), 'utf8'))]),
  );
  const divisions = [...files]
    .filter(([file]) => !leftOut.includes(file))
    .flatMap(([file, root]) =>
      elementsOf(root)
        .filter(isDivision)
        .map((section) => ({
          id: section.attributes.id ?? '',
          file,
          main: words(textOf(section, (inner) => isDivision(inner) || isNoteLink(inner))),
          notes: notesOf(section, file, files),
        })),
    );
  return { folder, divisions, elements: [...files.values()].flatMap(elementsOf) };
};

const isDivision = ({ name }: XhtmlElement): boolean => name === 'section' || name === 'nav';
const isNoteLink = (element: XhtmlElement): boolean => /\b(?:noteref|backlink)\b/.test(typeOf(element));

/** The words of each note in the order of its number; a note that is a section of its own is its number alone. */
const notesOf = (section: XhtmlElement, file: string, files: ReadonlyMap<string, XhtmlElement>): string[][] =>
  ownElements(section)
    .filter((element) => typeOf(element).includes('noteref'))
    .map((reference) => {
      const [target = '', id = ''] = (reference.attributes.href ?? '').split('#');
      const root = files.get(target === '' ? file : target);
      const note = root && elementsOf(root).find((element) => element.attributes.id === id);
      return words(note?.name === 'li' ? textOf(note, isNoteLink) : textOf(reference));
    });

const ownElements = (section: XhtmlElement): XhtmlElement[] =>
  section.children.flatMap((child) => (typeof child === 'string' || isDivision(child) ? [] : [child, ...ownElements(child)]));
