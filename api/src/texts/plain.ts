// A rendered text as one reads it aloud: paragraphs, no marks, no note numbers, no notes.
import type { Element, Nodes, Root } from 'hast';

const blocks = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'li',
  'ul',
  'ol',
  'pre',
  'div',
  'figure',
  'figcaption',
  'caption',
  'table',
  'tr',
  'dl',
  'dt',
  'dd',
  'hr',
  'section',
]);

const isNote = (element: Element): boolean =>
  'dataFootnotes' in element.properties || 'dataFootnoteRef' in element.properties || 'dataFootnoteBackref' in element.properties;

export const toPlain = (tree: Root): string => {
  const paragraphs: string[] = [];
  let line = '';
  const flush = (): void => {
    const words = line
      .replace(/[ \t\r\f\v]*\n[ \t\r\f\v]*/g, '\n')
      .replace(/[^\S\n]+/g, ' ')
      .trim();
    if (words !== '') paragraphs.push(words);
    line = '';
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      line += node.value.replace(/\s+/g, ' ');
    } else if (node.type === 'root') {
      node.children.forEach(walk);
    } else if (node.type === 'element' && !isNote(node)) {
      const block = blocks.has(node.tagName);
      if (block) flush();
      if (node.tagName === 'br') line += '\n';
      if (node.tagName === 'img' && typeof node.properties['alt'] === 'string') line += node.properties['alt'];
      node.children.forEach(walk);
      if (node.tagName === 'td' || node.tagName === 'th') line += ' ';
      if (block) flush();
    }
  };
  walk(tree);
  flush();
  return paragraphs.join('\n\n');
};
