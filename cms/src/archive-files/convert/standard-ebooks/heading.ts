// The heading of a section: its number, title and subtitle, told apart by their `epub:type`.
import type { Element, Node } from 'slimdom';
import { childElements, wordsOf } from '../xml';
import { hasType, isElement, isHeading, typesOf } from './xhtml';

export type Heading = {
  /** The elements that hold the number, the title and the subtitle: in the text they are passed over. */
  number: Element[];
  title: Element | null;
  subtitle: Element | null;
  /** The element that is the heading as a whole, and what else stands in it: an epigraph, a date. */
  whole: Element | null;
  rest: Node[];
};

/** The heading at the beginning of a section; nothing of it where there is none. */
export const headingOf = (section: Element): Heading => {
  const none: Heading = { number: [], title: null, subtitle: null, whole: null, rest: [] };
  const first = childElements(section)[0];
  if (!first) return none;
  if (isHeading(first)) return { ...partsOf([first]), whole: first, rest: [] };
  if (first.localName === 'hgroup') return { ...partsOf(childElements(first)), whole: first, rest: restOf(first, childElements(first)) };
  const inner =
    first.localName === 'header' ? childElements(first).find((child) => isHeading(child) || child.localName === 'hgroup') : undefined;
  if (!inner) return none;
  const group = inner.localName === 'hgroup' ? childElements(inner) : [inner];
  return { ...partsOf(group), whole: first, rest: [...restOf(inner, group), ...first.childNodes.filter((child) => child !== inner)] };
};

const partsOf = (lines: readonly Element[]): Pick<Heading, 'number' | 'title' | 'subtitle'> => {
  const number = lines.filter(isNumber);
  const [first, ...others] = lines.filter((line) => !number.includes(line));
  const title = lines.find((line) => hasType(line, 'title', 'fulltitle')) ?? first ?? null;
  const subtitle = lines.find((line) => hasType(line, 'subtitle')) ?? (title === first ? untyped(others) : undefined);
  return { number, title, subtitle: subtitle ?? null };
};

const untyped = (lines: readonly Element[]): Element | undefined => lines.find((line) => typesOf(line).length === 0);

// `II`, or `Part I`: nothing but a label and an ordinal.
const isNumber = (line: Element): boolean => {
  if (hasType(line, 'ordinal')) return true;
  if (hasType(line, 'title', 'fulltitle', 'subtitle')) return false;
  const parts = childElements(line);
  const words = line.childNodes.filter((child) => !isElement(child)).map((child) => wordsOf(child));
  return (
    parts.some((part) => hasType(part, 'ordinal')) && parts.every((part) => hasType(part, 'label', 'ordinal')) && words.join('') === ''
  );
};

const restOf = (group: Element, lines: readonly Element[]): Node[] => {
  const { number, title, subtitle } = partsOf(lines);
  return group.localName === 'hgroup' ? lines.filter((line) => !number.includes(line) && line !== title && line !== subtitle) : [];
};
