// Opens an e-book: a folder as Standard Ebooks keeps it, or an .epub. Finds its package file, and reads the files of its text in order.
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Document, Element } from 'slimdom';
import { quote } from '../../fault';
import { SourceError } from '../converter';
import { folderFiles, withinSource, type SourceFiles } from '../source-files';
import { childElements, findElements, parseXml } from '../xml';
import { zipFiles } from '../zip-files';

/** A file of the text, parsed. `file` is its path within the source. */
export type TextFile = { file: string; document: Document };

export type Package = {
  files: SourceFiles;
  /** Path of the package file. */
  file: string;
  metadata: Element;
  /** The text, in reading order. */
  texts: TextFile[];
  /** The table of contents, where there is one. */
  contents: TextFile | null;
};

/** Opens a folder or an .epub. Throws a `SourceError` where there is no e-book, or a file of it cannot be read. */
export const openPackage = async (source: string): Promise<Package> => {
  const isFile = statSync(source, { throwIfNoEntry: false })?.isFile() ?? false;
  const files = isFile ? await zipFiles(source) : folderFiles(source);
  const file = packageFile(files);
  const root = parseXml(file, files.read(file) ?? new Uint8Array()).documentElement;
  const [metadata, manifest, spine] = ['metadata', 'manifest', 'spine'].map((name) =>
    root === null ? undefined : childElements(root).find(({ localName }) => localName === name),
  );
  if (!metadata || !manifest || !spine) throw new SourceError(`${file}: expected metadata, manifest and spine`);
  const items = new Map(childElements(manifest).map((item) => [item.getAttribute('id') ?? '', item]));
  const read = (item: Element): TextFile => readText(files, addressOf(file, item.getAttribute('href') ?? ''), file);
  const texts = childElements(spine).map((reference) => {
    const id = reference.getAttribute('idref') ?? '';
    const item = items.get(id);
    if (!item) throw new SourceError(`${file}: spine: ${quote(id)}: no item of the manifest has this id`);
    return read(item);
  });
  const navigation = [...items.values()].find((item) => /\bnav\b/.test(item.getAttribute('properties') ?? ''));
  return { files, file, metadata, texts, contents: navigation ? read(navigation) : null };
};

/** The path within the source that `href` means in a file. Throws a `SourceError` where it leads out of the source. */
export const addressOf = (file: string, href: string): string => {
  try {
    return withinSource(path.posix.join(path.posix.dirname(file), decodeHref(href)));
  } catch (error) {
    throw error instanceof SourceError ? new SourceError(`${file}: ${error.message}`) : error;
  }
};

const decodeHref = (href: string): string => {
  const plain = href.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
};

const likelyPlaces = ['content.opf', 'epub/content.opf', 'src/epub/content.opf'];

const packageFile = (files: SourceFiles): string => {
  const container = files.read('META-INF/container.xml');
  if (container) {
    const [first] = findElements(parseXml('META-INF/container.xml', container), ({ localName }) => localName === 'rootfile');
    const named = addressOf('container.xml', first?.getAttribute('full-path') ?? '');
    if (files.read(named)) return named;
  }
  const found = likelyPlaces.find((place) => files.read(place) !== null);
  if (found === undefined) throw new SourceError(`expected an e-book: a folder with content.opf, or an .epub`);
  return found;
};

const readText = (files: SourceFiles, file: string, namedIn: string): TextFile => {
  const bytes = files.read(file);
  if (!bytes) throw new SourceError(`${namedIn}: ${quote(file)}: no such file in the source`);
  return { file, document: parseXml(file, bytes) };
};
