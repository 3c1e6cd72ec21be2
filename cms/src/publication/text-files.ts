// The files that the Markdown texts of an entry show or link to, by their names: `![](media/smolny.png)`.
import path from 'node:path';
import type { Shape } from './content-shape';
import { blockShape, isPart, listed } from './references';
import type { RecordObject } from './to-record';

/** Paths as the texts have them, each once, in order. */
export const textPaths = (shape: Shape, record: RecordObject): string[] => [...new Set(textsOf(shape, record).flatMap(pathsIn))];

/** Which file of the media library a path means: `media/<name>` the one with this name, `/uploads/<address>`, which Strapi's editor writes with
 *  the server's own address before it, the one that lies there. */
export const fileKeyOf = (textPath: string): string =>
  `${/^(?:https?:\/\/[^/]+)?\/?uploads\//.test(textPath) ? 'uploads' : 'media'}/${decoded(path.posix.basename(textPath))}`;

/** The keys by which texts can mean a file of the library. */
export const keysOfFile = (file: { readonly name?: unknown; readonly url?: unknown }): string[] => [
  `media/${String(file.name)}`,
  `uploads/${decoded(path.posix.basename(String(file.url)))}`,
];

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const textsOf = (shape: Shape, record: RecordObject): string[] =>
  shape.attributes.flatMap((attribute) => {
    const value = record[attribute.name];
    switch (attribute.kind) {
      case 'scalar':
        return attribute.type === 'richtext' && typeof value === 'string' ? [value] : [];
      case 'part':
        return listed(value).flatMap((part) => (isPart(part) ? textsOf(attribute.shape, part) : []));
      case 'blocks':
        return listed(value).flatMap((block) => (isPart(block) ? textsOf(blockShape(attribute, block), block) : []));
      default:
        return [];
    }
  });

// `](media/a.png "title")`, `](<media/a b.png>)`, `[a]: media/a.png`, `src="/uploads/a.png"`
const plain =
  /(?:\]\([ \t]*|^ {0,3}\[[^\]\n]+\]:[ \t]*|(?:src|href)=["'])((?:https?:\/\/[^\s/)>"'<]+\/uploads|\/?(?:media|uploads))\/[^\s)>"'<]+)/gm;
const angled = /(?:\]\([ \t]*|^ {0,3}\[[^\]\n]+\]:[ \t]*)<((?:https?:\/\/[^\s/>]+\/uploads|\/?(?:media|uploads))\/[^>\n]+)>/gm;

const pathsIn = (text: string): string[] => [...matches(plain, text), ...matches(angled, text)];

const matches = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
