// The files that the Markdown texts of an entry show or link to, by their names: `![](media/smolny.png)`.
import path from 'node:path';
import type { Shape } from './content-shape';
import { blockShape, isPart, listed } from './references';
import type { RecordObject } from './to-record';

/** Paths as the texts have them, each once, in order. */
export const textPaths = (shape: Shape, record: RecordObject): string[] => [...new Set(textsOf(shape, record).flatMap(pathsIn))];

/** What a file in the media library must be called to be meant: the path's last part. */
export const fileNameOf = (textPath: string): string => {
  const name = path.posix.basename(textPath);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
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

// `](media/a.png "title")`, `](<media/a b.png>)`, `[a]: media/a.png`, `src="media/a.png"`
const plain = /(?:\]\([ \t]*|^ {0,3}\[[^\]\n]+\]:[ \t]*|(?:src|href)=["'])(media\/[^\s)>"'<]+)/gm;
const angled = /(?:\]\([ \t]*|^ {0,3}\[[^\]\n]+\]:[ \t]*)<(media\/[^>\n]+)>/gm;

const pathsIn = (text: string): string[] => (text.includes('media/') ? [...matches(plain, text), ...matches(angled, text)] : []);

const matches = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
