// The words of an element with their marks.
import { Node, type Element } from 'slimdom';
import { plain, type Inline, type Marks } from '../markdown/inline';
import { hasType, isBlock, isElement, whereOf } from './xhtml';
import type { DivisionText } from './division-text';

const emphasised = new Set(['i', 'em', 'cite', 'dfn', 'var']);
const strong = new Set(['b', 'strong']);

/** The pieces of some nodes, in order. */
export const inlineOf = (nodes: readonly Node[], text: DivisionText, marks: Marks = {}): Inline[] =>
  nodes.flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) return [plain(node.nodeValue ?? '', marks)];
    return isElement(node) ? elementOf(node, text, marks) : [];
  });

const elementOf = (element: Element, text: DivisionText, marks: Marks): Inline[] => {
  const name = element.localName;
  const inner = (more: Marks = {}): Inline[] => inlineOf(element.childNodes, text, { ...marks, ...more });
  text.tellLanguage(element);
  if (text.book.notes.has(element)) return [];
  if (name === 'br') return [{ kind: 'break' }];
  if (name === 'img') return pictureOf(element, text);
  if (name === 'a') return linkOf(element, text, marks, inner);
  if (name === 'script' || name === 'style') {
    text.report(element, `<${name}> is no text: left out`);
    return [];
  }
  if (emphasised.has(name)) return inner({ emphasis: true });
  if (strong.has(name)) return inner({ strong: true });
  // Words of two blocks in a line must not grow together.
  return isBlock(element) ? [plain(' '), ...inner(), plain(' ')] : inner();
};

const linkOf = (element: Element, text: DivisionText, marks: Marks, inner: (more?: Marks) => Inline[]): Inline[] => {
  const href = element.getAttribute('href');
  if (hasType(element, 'backlink')) return [];
  if (href === null) return inner();
  if (hasType(element, 'noteref')) return text.noteOf(element, href) ?? inner(marks);
  if (/^(?:https?|mailto):/i.test(href)) return inner({ link: href });
  const { division, element: target } = text.book.targetOf(text.file, href);
  if (!division || division.slug === '' || text.book.notes.has(target ?? element)) {
    text.report(element, `link to "${href}", which is no place of the text: its words stay`);
    return inner();
  }
  if (target && target !== division.element) text.count(element, 'link to a place within a text: leads to the text as a whole');
  return inner({ link: `document/${division.slug}` });
};

const pictureOf = (element: Element, text: DivisionText): Inline[] => {
  const alternativeText = element.getAttribute('alt') ?? '';
  const path = text.book.picture(text.file, whereOf(element), element.getAttribute('src') ?? '', alternativeText);
  return path === null ? [] : [{ kind: 'picture', path, alternativeText }];
};
