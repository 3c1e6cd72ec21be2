// A text in divisions as documents that consist of documents.
import { Node, type Element } from 'slimdom';
import { documentKinds } from '@october/schema';
import { childrenNamed, idOf, is, readWords } from './elements';

/** A division that is a document of its own: what stands in it before its parts, and its parts. */
export type Part = { div: Element; own: Node[]; parts: Part[] };

/** A text's own nodes and its parts, in order. What follows a part without being one is the end of that part, so that no words change places. */
export const splitParts = (
  nodes: readonly Node[],
  isPart: (div: Element, depth: number) => boolean,
  depth = 0,
): { own: Node[]; parts: Part[] } => {
  const own: Node[] = [];
  const parts: Part[] = [];
  const add = (node: Node): void => {
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
    if (element && is(element, 'text', 'front', 'body', 'back', 'group')) element.childNodes.forEach(add);
    else if (element && isPart(element, depth)) {
      const inner = splitParts(
        element.childNodes.filter((child) => !isHead(child)),
        isPart,
        depth + 1,
      );
      parts.push({ div: element, ...inner });
    } else (lastLeaf(parts)?.own ?? own).push(node);
  };
  nodes.forEach(add);
  return { own, parts };
};

const isHead = (node: Node): boolean => node.nodeType === Node.ELEMENT_NODE && is(node as Element, 'head');

const lastLeaf = (parts: readonly Part[]): Part | undefined => {
  const last = parts.at(-1);
  return last && (lastLeaf(last.parts) ?? last);
};

/** Every part, each before its own parts. */
export const allParts = (parts: readonly Part[]): Part[] => parts.flatMap((part) => [part, ...allParts(part.parts)]);

export const isDiv = (element: Element): boolean => /^div\d?$/.test(element.localName);

export const headsOf = (div: Element): Element[] => childrenNamed(div, 'head').filter((head) => readWords(head) !== '');

/** A division with a heading that says what it is, or that others can point at. In a book or an act, these too are divided. */
export const isEssay = (element: Element, depth: number): boolean => {
  if (!isDiv(element) || headsOf(element).length === 0) return false;
  const parent = element.parentElement;
  const inWhole = depth === 0 || (parent !== null && /^(?:part|book|volume|act)$/i.test(parent.getAttribute('type') ?? ''));
  return inWhole && (element.hasAttribute('type') || idOf(element) !== null);
};

/** Acts, scenes and whatever else has a heading in a play. */
export const isActOrScene = (element: Element): boolean => isDiv(element) && headsOf(element).length > 0;

/** The type of a division, where it is a kind of document. */
export const kindOf = (div: Element): string => documentKinds.find((kind) => kind === div.getAttribute('type')?.toLowerCase()) ?? 'chapter';
