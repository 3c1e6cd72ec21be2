// The words of a source and of what it became, each read on its own: the source by its elements, the answer as readers see it, rendered.
// Stated here is all that may differ; everything else must be the same, in the same order.
import { readFileSync } from 'node:fs';
import { Node, parseXmlDocument, type Element } from 'slimdom';
import { renderText } from '@october/api/dist/texts/render.js';

/** What a reader sees of a Markdown text: its words apart by one space, the notes after the text. */
export const renderedWords = (markdown: string): string =>
  renderText(markdown)
    .html.map((piece) => (typeof piece === 'string' ? piece : piece.kind === 'picture' ? piece.alternativeText : ''))
    .join('')
    .replace(/<sup><a [^>]*data-footnote-ref[^>]*>[^<]*<\/a><\/sup>/g, '')
    .replace(/<a [^>]*data-footnote-backref[^>]*>[^<]*(?:<sup>\d+<\/sup>)?<\/a>/g, '')
    .replace(/<\/?(?:em|strong|del|a|sup|sub)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x([0-9a-f]+)|(lt|gt|quot|amp));/gi, (_, code: string | undefined, name: string) =>
      code === undefined ? (entities[name] ?? '') : String.fromCodePoint(parseInt(code, 16)),
    )
    .replace(/\s+/g, ' ')
    .trim();

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** What elements say beside their own words, and which are no text: the rules of docs/archive-files.md. */
export interface WordRules {
  /** The words of an element, in the place of its own; null where it has its own. */
  instead?: (element: Element) => string | null;
}

const named = (element: Element, ...names: string[]): boolean => names.includes(element.localName);

/** Elements that end a word: what stands after them does not go on with it. */
const apart = new Set(
  (
    'p ab div head l lg sp speaker stage item list label row cell table quote figure note opener closer dateline salute signed address addrLine seg ' +
    'postscript castItem castGroup castList roleDesc set titlePart docTitle trailer byline lb space front body back text'
  ).split(' '),
);
/** A segment or a greeting within a line of a paragraph is none. */
const withinLine = new Set(['salute', 'seg', 'signed', 'stage', 'quote', 'dateline', 'note']);

export const readTei = (file: string): Element => {
  const root = parseXmlDocument(readFileSync(file, 'utf8')).documentElement;
  if (!root) throw new Error(`${file} is empty`);
  return root;
};

/** The words of an element, notes after the text. */
export const sourceWords = (elements: readonly Node[], rules: WordRules = {}): string => {
  const notes: string[] = [];
  const visit = (node: Node, inLine: boolean): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const element = node as Element;
    const instead = rules.instead?.(element) ?? null;
    if (instead !== null) return instead;
    const inner = () =>
      element.childNodes.map((child) => visit(child, inLine || named(element, 'p', 'l', 'head', 'rs', 'hi', 'foreign'))).join('');
    if (named(element, 'listPerson', 'listPlace', 'listOrg', 'listEvent')) return '';
    if (named(element, 'listBibl') && element.parentElement?.localName === 'back') return '';
    if (named(element, 'supplied')) return `[${inner()}]`;
    if (named(element, 'unclear')) return `[${inner()}?]`;
    if (named(element, 'gap')) return '[…]';
    if (named(element, 'c') && element.childNodes.length === 0) return signs(element);
    if (named(element, 'ref', 'ptr') && (element.textContent ?? '').trim() === '') return emptyRef(element);
    if (named(element, 'note')) {
      notes.push(` ${element.childNodes.map((child) => visit(child, true)).join('')} `);
      return '';
    }
    if (!apart.has(element.localName) || (inLine && withinLine.has(element.localName))) return inner();
    return ` ${inner()} `;
  };
  const text = elements.map((element) => visit(element, false)).join(' ');
  return [text, ...notes].join(' ').replace(/\s+/g, ' ').trim();
};

const signs = (element: Element): string => {
  const rendition = element.getAttribute('rendition');
  if (rendition === '#kaufmannsund') return '&';
  if (rendition === '#prozent') return '%';
  return rendition === '#dots' ? '.'.repeat(Number(element.getAttribute('n'))) : '';
};

/** A reference without words says its kind and target; one to a text of the source is replaced by its title, by the caller's rule. */
const emptyRef = (element: Element): string =>
  ['subtype', 'type', 'target']
    .map((name) => element.getAttribute(name) ?? '')
    .filter((word) => word !== '' && word !== 'date-only')
    .join(' ');

/** Every element below of these names, in order. */
export const below = (element: Element, ...names: string[]): Element[] =>
  element.childNodes
    .filter((node): node is Element => node.nodeType === Node.ELEMENT_NODE)
    .flatMap((child) => [...(named(child, ...names) ? [child] : []), ...below(child, ...names)]);

/** The first difference of two texts with the words around, for a failure that can be read; null where they are the same. */
export const difference = (expected: string, actual: string): { expected: string; actual: string } | null => {
  if (expected === actual) return null;
  let at = 0;
  while (expected[at] === actual[at]) at += 1;
  const from = Math.max(0, at - 60);
  return { expected: expected.slice(from, at + 80), actual: actual.slice(from, at + 80) };
};
