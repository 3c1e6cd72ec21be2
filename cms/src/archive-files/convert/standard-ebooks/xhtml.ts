// What is asked of an XHTML element everywhere: its words for its purpose (`epub:type`), its place in the file.
import { Node, type Element } from 'slimdom';

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** The words of `epub:type`, without the vocabulary before the colon: `z3998:ordinal z3998:roman` is ordinal, roman. */
export const typesOf = (element: Element): string[] =>
  (element.getAttributeNS('http://www.idpf.org/2007/ops', 'type') ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^.*:/, ''));

export const hasType = (element: Element, ...types: string[]): boolean => typesOf(element).some((type) => types.includes(type));

/** Where an element stands: the nearest id above it, or its own. */
export const whereOf = (element: Element): string => {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const id = at.getAttribute('id');
    if (id !== null) return `#${id}`;
  }
  return '';
};

/** The element's language, where it says one of its own. */
export const languageOf = (element: Element): string | null =>
  element.getAttributeNS('http://www.w3.org/XML/1998/namespace', 'lang') ?? element.getAttribute('lang');

/** Elements that begin a line of their own. */
const blockNames = new Set(
  'address article aside blockquote body dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section table ul'.split(
    ' ',
  ),
);

export const isBlock = (element: Element): boolean => blockNames.has(element.localName);
export const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.localName);
export const isSection = (element: Element): boolean => ['section', 'article', 'nav'].includes(element.localName);
