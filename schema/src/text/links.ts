// Links of a Markdown text that lead to entries of the archive: `[Lenin](person/lenin)`, `[1]: document/april-theses "A title"`.
import { entryTypes } from '../vocabulary.js';

const types = entryTypes.join('|');
const inline = new RegExp(`\\]\\(\\s*<?/?((?:${types})/[^\\s/#?)>]+)`, 'g');
const definition = new RegExp(`^ {0,3}\\[[^\\]^][^\\]]*\\]:[ \\t]*<?/?((?:${types})/[^\\s/#?>]+)`, 'gm');

/** The entries that a text links to, as `type/slug` (or `type/id`, as it is written), each once, in order of the kind of link and then of the text. */
export const entryLinks = (markdown: string): string[] => {
  if (!markdown.includes('](') && !markdown.includes(']:')) return [];
  return [...new Set([inline, definition].flatMap((pattern) => Array.from(markdown.matchAll(pattern), ([, target]) => target ?? '')))];
};
