// What the book's metadata says of it as a publication: source, rights, dates, languages, topics.
import { parseXmlFragment } from 'slimdom';
import { wordsOf } from '../xml';
import type { Fields } from '../entry-text';
import type { Report } from '../report';
import type { ArchiveWriter } from '../write-archive';
import type { Metadata } from './metadata';

export type Edition = { title: string; subtitle: string; language: string; source: Fields; rights: Fields; fields: Fields };

/** The fields of the book that its metadata gives. `colophon`: the words of the colophon, which tell the year of the first edition. */
export const editionOf = (metadata: Metadata, authors: string, colophon: string): Edition => {
  const first = (name: string): string => metadata.texts(name)[0] ?? '';
  const title = metadata.title('main') ?? (first('title') || 'Untitled');
  const subtitle = metadata.title('subtitle') ?? '';
  const rights = metadata.texts('rights').join(' ');
  const license = /https?:\/\/[^\s()[\]]+/.exec(rights)?.[0] ?? '';
  // The address is of the licence of what the edition's makers added; of the text it says this, in words.
  const statement = /United States public domain/.test(rights) ? 'http://rightsstatements.org/vocab/NoC-US/1.0/' : license;
  const addresses = [...metadata.texts('identifier'), ...metadata.texts('source')].map((address) => address.replace(/^url:/, ''));
  const [address = '', ...others] = addresses.filter((known) => /^https?:\/\/\S+$/.test(known));
  const source = {
    title,
    creator: authors,
    publisher: metadata.texts('publisher').join(', '),
    date: /^\d{4}-\d\d-\d\d/.exec(first('date'))?.[0] ?? '',
    identifiers: [...addresses.filter((known) => !/^https?:/.test(known)), ...others],
    url: address,
    license,
  };
  const published = /\bwas (?:first )?published in (\d{4})\b/.exec(colophon)?.[1] ?? '';
  return {
    title,
    subtitle,
    language: languageOf(first('language')),
    source,
    rights: { statement, note: rights },
    fields: {
      published,
      originalLanguage: originalLanguage(colophon),
      summary: plainHtml(metadata.properties('schema:abstract')[0] ?? first('description')),
      source: { ...source, note: plainHtml(metadata.properties('se:long-description', 'description')[0] ?? longDescription(metadata)) },
      sameAs: metadata.links('schema:sameAs'),
    },
  };
};

/** Writes a topic for each subject, and gives their slugs. */
export const writeTopics = (metadata: Metadata, archive: ArchiveWriter): string[] =>
  metadata.subjects().map(({ label, address }) => {
    const slug = archive.slug('topic', label);
    archive.entry('topic', slug, { label, sameAs: address === null ? [] : [address] });
    return slug;
  });

/** Reports what of the metadata has no field. */
export const reportRest = (metadata: Metadata, file: string, report: Report): void => {
  for (const property of ['dcterms:alternative', 'schema:genre', 'belongs-to-collection']) {
    const texts = [...metadata.properties(property), ...metadata.properties(property, 'title')];
    for (const text of texts) report.add(file, property, `no field for "${text}"`);
  }
};

// Where there is an abstract, the description is the longer text.
const longDescription = (metadata: Metadata): string =>
  metadata.properties('schema:abstract').length > 0 ? (metadata.texts('description')[0] ?? '') : '';

const languageOf = (tag: string): string => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
};

const originalLanguage = (colophon: string): string => {
  const name = /\btranslated from (?:the )?(?:original )?([A-Z]\p{L}+)/u.exec(colophon)?.[1];
  if (name === undefined) return '';
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const tags = [...letters].flatMap((a) => [...letters].map((b) => a + b));
  return tags.find((tag) => names.of(tag) === name) ?? '';
};

// Descriptions are HTML within the text of an element.
const plainHtml = (html: string): string => {
  try {
    return parseXmlFragment(html)
      .childNodes.map(wordsOf)
      .filter((words) => words !== '')
      .join('\n\n');
  } catch {
    return html;
  }
};
