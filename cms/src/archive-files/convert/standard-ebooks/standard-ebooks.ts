// E-books as Standard Ebooks makes them: the book is a document, and every division of it a document of which it consists.
import type { DocumentKind } from '@october/schema';
import type { Node } from 'slimdom';
import type { Converter } from '../converter';
import { SourceError } from '../converter';
import type { Fields } from '../entry-text';
import type { ArchiveWriter } from '../write-archive';
import { wordsOf } from '../xml';
import { Book } from './book';
import { DivisionText } from './division-text';
import { divisionsOf, withParts, type Division } from './divisions';
import { editionOf, reportRest, writeTopics, type Edition } from './edition';
import { Metadata } from './metadata';
import { openPackage } from './package';
import { hasWriter, People } from './people';
import { hasType, isElement, languageOf } from './xhtml';

export const standardEbooks: Converter = {
  name: 'standard-ebooks',
  help: 'an e-book as Standard Ebooks makes them: the folder with content.opf, or an .epub',
  convert: async (source, archive, report) => {
    const book = await openPackage(source);
    const divisions = divisionsOf(book, report);
    if (divisions.length === 0) throw new SourceError(`${book.file}: the spine names no text`);
    const metadata = new Metadata(book.metadata);
    const people = new People(metadata.people(), archive, report, book.file);
    const edition = editionOf(metadata, people.authors(), wordsOfType(divisions, 'colophon'));
    reportRest(metadata, book.file, report);
    const slug = archive.slug('document', edition.title);
    const whole = new Book(book, archive, report, edition.language, divisions);
    const kept = withoutEmptyNotes(divisions, whole);
    for (const division of kept.flatMap(withParts)) division.slug = archive.slug('document', `${slug} ${nameOf(division)}`);
    archive.describeSite(siteOf(edition));
    archive.entry('document', slug, {
      title: edition.title,
      subtitle: edition.subtitle,
      kind: 'book',
      contributors: people.ofBook(),
      ...edition.fields,
      language: edition.language,
      rights: edition.rights,
      parts: kept.map((division) => division.slug),
      topics: writeTopics(metadata, archive),
    });
    for (const division of kept.flatMap(withParts)) writeDivision(division, whole, edition, people, archive);
  },
};

const writeDivision = (division: Division, book: Book, edition: Edition, people: People, archive: ArchiveWriter): void => {
  const { heading, element, file, label } = division;
  const text = new DivisionText(book, file);
  const title = text.words(heading.title);
  const number = heading.number.map((line) => text.words(line)).join(' ');
  const isText = !aboutEdition(division);
  const fields: Fields = {
    title: title || number || label || nameOf(division),
    subtitle: text.words(heading.subtitle),
    kind: kindOf(division),
    contributors: isText ? people.ofDivision(division) : [],
    published: isText && !hasWriter(division) ? edition.fields.published : '',
    partNumber: number,
    language: languageOf(element) ?? edition.language,
    originalLanguage: isText ? edition.fields.originalLanguage : '',
    source: edition.source,
    rights: edition.rights,
    parts: division.parts.map(({ slug }) => slug),
  };
  const titleLines = [...heading.number, heading.title, heading.subtitle].filter((line) => line !== null);
  if (followsPart(division)) book.report.add(file, `#${element.getAttribute('id') ?? ''}`, 'text after a section within: stands before it');
  archive.entry('document', division.slug, fields, text.markdown(division.content, titleLines));
};

/** Pages about the e-book itself, which the author of the book did not write. */
const aboutEdition = ({ types }: Division): boolean =>
  ['imprint', 'colophon', 'copyright-page', 'loi', 'endnotes'].some((type) => types.includes(type));

const kindOf = (division: Division): DocumentKind => {
  if (division.types.includes('letter')) return 'letter';
  if (division.types.includes('poem') || division.types.includes('verse')) return 'poem';
  return aboutEdition(division) ? 'other' : 'chapter';
};

const nameOf = ({ element, label, file }: Division): string => element.getAttribute('id') ?? (label || file);

const siteOf = ({ title, language }: Edition): Fields => {
  const locale = language.split('-')[0] || 'en';
  return { title, locales: [locale], defaultLocale: locale };
};

const wordsOfType = (divisions: readonly Division[], type: string): string =>
  divisions
    .filter(({ element }) => hasType(element, type))
    .map(({ element }) => wordsOf(element))
    .join(' ');

/** Notes stand where they are referred to: what held nothing but them is no document. */
const withoutEmptyNotes = (divisions: readonly Division[], book: Book): Division[] =>
  divisions.filter((division) => {
    division.parts = withoutEmptyNotes(division.parts, book);
    const rest = division.content.map((node) => wordsBesideNotes(node, book)).join('');
    const isNotes = hasType(division.element, 'endnotes', 'footnotes', 'rearnotes') && division.parts.length === 0 && rest.trim() === '';
    if (isNotes) {
      const heading = division.heading.whole === null ? '' : wordsOf(division.heading.whole);
      book.report.add(division.file, '', `no document of its own: its notes stand where they are referred to ("${heading}")`);
    }
    return !isNotes;
  });

const wordsBesideNotes = (node: Node, book: Book): string => {
  if (!isElement(node)) return wordsOf(node);
  return book.notes.has(node) ? '' : node.childNodes.map((child) => wordsBesideNotes(child, book)).join('');
};

const followsPart = ({ element, parts, content }: Division): boolean => {
  const children = element.childNodes;
  const first = parts[0] ? children.indexOf(parts[0].element) : children.length;
  return content.some((node) => children.indexOf(node as (typeof children)[number]) > first && wordsOf(node) !== '');
};
