// The TEI texts of a source: one file, or every XML file of a folder; a teiCorpus holds several.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'slimdom';
import { quote } from '../../fault';
import { SourceError } from '../converter';
import type { Report } from '../report';
import { folderFiles, type SourceFiles } from '../source-files';
import { childElements, parseXml } from '../xml';
import { allNamed, childNamed, is } from './elements';

export type TeiText = {
  /** Within the source, with `/`. */
  file: string;
  /** The file's name without folder and ending, and the number of the text in it where there are several: `1914-1920`. */
  name: string;
  tei: Element;
};

export type TeiSource = {
  texts: TeiText[];
  /** Headers of a teiCorpus. */
  corpora: Element[];
  /** The files beside them: pictures. Null where the source is one file. */
  files: SourceFiles | null;
};

/** Reads a source. Throws a `SourceError` where there is no TEI in it, or a file cannot be read safely. */
export const readSource = (source: string, report: Report): TeiSource => {
  const files = isFile(source) ? null : folderFiles(source);
  const names = files ? files.list().filter((file) => /\.xml$/i.test(file)) : [path.basename(source)];
  const texts: TeiText[] = [];
  const corpora: Element[] = [];
  for (const file of names) {
    const bytes = files ? files.read(file) : readFileSync(source);
    const root = bytes && childElements(parseXml(file, bytes))[0];
    if (!root || !is(root, 'TEI', 'TEI.2', 'teiCorpus')) {
      report.add(file, '', `${root ? quote(root.localName) : 'an empty file'} is no TEI: left out`);
      continue;
    }
    const header = childNamed(root, 'teiHeader');
    if (is(root, 'teiCorpus') && header) corpora.push(header);
    const found = is(root, 'teiCorpus') ? allNamed(root, 'TEI') : [root];
    const name = path.posix.basename(file).replace(/\.[^.]*$/, '');
    texts.push(...found.map((tei, index) => ({ file, name: found.length === 1 ? name : `${name}-${index + 1}`, tei })));
  }
  if (texts.length === 0)
    throw new SourceError(`${quote(source)}: no TEI in it; expected an XML file with a TEI element, or a folder of such files`);
  return { texts, corpora, files };
};

const isFile = (source: string): boolean => statSync(source, { throwIfNoEntry: false })?.isFile() ?? false;
