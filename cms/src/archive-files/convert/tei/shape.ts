// What kind of text a TEI file is, told by what it contains.
import type { Element } from 'slimdom';
import { childElements } from '../xml';
import { allNamed, at, childNamed, childrenNamed, firstNamed, idOf, is, readWords } from './elements';

/** `index`: nothing but lists of persons, places and the like. `essays`: anything else, in sections or whole. */
export type Shape = 'letter' | 'play' | 'timeline' | 'index' | 'essays';

export const shapeOf = (tei: Element): Shape => {
  if (firstNamed(at(tei, 'teiHeader') ?? tei, 'correspDesc')) return 'letter';
  const text = childNamed(tei, 'text');
  if (!text) return 'index';
  if (firstNamed(text, 'sp')) return 'play';
  const body = childNamed(text, 'body');
  const inBody = body ? childElements(body) : [];
  if (!childNamed(text, 'front') && inBody.every((element) => isList(element))) return 'index';
  const divs = allNamed(text, 'div');
  const dated = divs.filter(isDatedEntry).length;
  return dated > 0 && dated >= divs.length / 2 ? 'timeline' : 'essays';
};

/** A list of things that have entries of their own. A list of books is one where others point at them; else it is part of the text. */
export const isList = (element: Element): boolean => {
  if (is(element, 'listBibl')) return childElements(element).some((child) => idOf(child) !== null);
  return is(element, 'listPerson', 'listPlace', 'listOrg', 'listEvent', 'listRelation', 'listNym', 'listObject');
};

/** A division whose heading is a date and nothing else. */
export const isDatedEntry = (div: Element): boolean => {
  const heads = childrenNamed(div, 'head');
  const [head] = heads;
  const date = head && childNamed(head, 'date');
  return heads.length === 1 && head !== undefined && date !== undefined && readWords(head) === readWords(date);
};
