// What is asked of TEI elements again and again: names without a prefix, ids, languages, pointers, words.
import { Node, type Element } from 'slimdom';
import { childElements, findElements } from '../xml';

/** Whether an element has one of these TEI names. The namespace is not asked: files without one are read, too. */
export const is = (element: Element, ...names: string[]): boolean => names.includes(element.localName);

export const childrenNamed = (element: Element, ...names: string[]): Element[] =>
  childElements(element).filter((child) => is(child, ...names));

export const childNamed = (element: Element, ...names: string[]): Element | undefined => childrenNamed(element, ...names)[0];

/** Every element below that has one of these names, in order. */
export const allNamed = (element: Element, ...names: string[]): Element[] => findElements(element, (found) => is(found, ...names));

export const firstNamed = (element: Element, ...names: string[]): Element | undefined => allNamed(element, ...names)[0];

/** The first element found by a path of names, each a child of the one before: `at(tei, 'teiHeader', 'fileDesc')`. */
export const at = (element: Element, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((parent, name) => parent && childNamed(parent, name), element);

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

const xmlAttribute = (element: Element, name: 'id' | 'lang' | 'base'): string | null =>
  element.getAttributeNS(xmlNamespace, name)?.trim() || null;

export const idOf = (element: Element): string | null => xmlAttribute(element, 'id');

/** The language that an element names itself. */
export const ownLanguage = (element: Element): string | null => xmlAttribute(element, 'lang');

/** The ids that a pointer attribute leads to: `#pmb50`, `pmb50`, `persons.xml#pmb50`, several by white space. */
export const pointersOf = (element: Element, ...names: string[]): string[] => {
  const value = names.map((name) => element.getAttribute(name)).find((found) => found !== null && found.trim() !== '');
  return (value ?? '')
    .split(/\s+/)
    .map((pointer) => pointer.slice(pointer.lastIndexOf('#') + 1))
    .filter((id) => id !== '');
};

/** The words of an element as a reader sees them: a line's end and a space are white space, notes are left out. */
export const readWords = (element: Element): string => rawWords(element, ['note']).replace(/\s+/g, ' ').trim();

/** The same of a name, without what is struck out. */
export const nameWords = (element: Element): string => rawWords(element, ['note', 'del']).replace(/\s+/g, ' ').trim();

/** Every word of an element, those of notes too. */
export const allWords = (element: Element): string => rawWords(element, []).replace(/\s+/g, ' ').trim();

/** Whether an element holds words of any kind. */
export const hasWords = (element: Element): boolean => (element.textContent ?? '').trim() !== '';

/** The same, where elements that hold nothing but elements are a form: a stamp with its place, day and hour. */
export const formWords = (element: Element): string => {
  const parts = childElements(element);
  const isForm =
    parts.length > 0 && element.childNodes.every((node) => node.nodeType !== Node.TEXT_NODE || (node.nodeValue ?? '').trim() === '');
  if (
    !isForm ||
    !is(
      element,
      'stamp',
      'desc',
      'incident',
      'additions',
      'msIdentifier',
      'monogr',
      'analytic',
      'biblStruct',
      'imprint',
      'series',
      'respStmt',
    )
  )
    return readWords(element);
  return parts
    .map(formWords)
    .filter((words) => words !== '')
    .join(', ');
};

const rawWords = (node: Node, without: readonly string[]): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as Element;
  if (is(element, ...without)) return '';
  if (is(element, 'lb', 'space')) return ' ';
  const signs = signOf(element);
  if (signs !== null) return signs;
  const words = element.childNodes.map((child) => rawWords(child, without)).join('');
  return is(element, 'p', 'ab', 'l', 'lg', 'head', 'item', 'row', 'cell', 'addrLine', 'div', 'note') ? ` ${words} ` : words;
};

/** What an empty `c` or `g` stands for, where its rendition says it. */
export const signOf = (element: Element): string | null => {
  if (!is(element, 'c', 'g') || element.childNodes.length > 0) return null;
  const rendition = element.getAttribute('rendition') ?? element.getAttribute('ref') ?? '';
  if (/kaufmannsund|ampersand/i.test(rendition)) return '&';
  if (/prozent|percent/i.test(rendition)) return '%';
  if (/dots/i.test(rendition)) return '.'.repeat(Math.min(Number(element.getAttribute('n')) || 3, 100));
  return '';
};
