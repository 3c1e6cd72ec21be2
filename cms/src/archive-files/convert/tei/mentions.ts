// Which elements name a person, a place, an organization or an event.
import type { Element } from 'slimdom';
import { childElements } from '../xml';
import { at, is, nameWords, pointersOf } from './elements';
import { isList } from './shape';
import { turned } from './names';
import type { NamedEntries, NamedType } from './named';

/** The type of what an element names; null where it names nothing that has an entry. */
export const namedTypeOf = (element: Element): NamedType | null => {
  if (is(element, 'persName')) return 'person';
  if (is(element, 'placeName', 'geogName')) return 'place';
  if (is(element, 'orgName')) return 'organization';
  if (!is(element, 'rs', 'name')) return null;
  const type = element.getAttribute('type') ?? '';
  if (/^pers/i.test(type)) return 'person';
  if (/^(?:place|geog|city|country)/i.test(type)) return 'place';
  if (/^(?:org|inst)/i.test(type)) return 'organization';
  return /^event/i.test(type) ? 'event' : null;
};

/** Makes entries for what a text names without a list that has it: by the pointer where there is one, else by the name itself. */
export const nameMentioned = (tei: Element, entries: NamedEntries, isLocal: (id: string) => boolean): void => {
  const visit = (element: Element): void => {
    if (isList(element)) return;
    const type = namedTypeOf(element);
    // A `rs` is a word for somebody, `your dear ones`, and no name.
    if (type !== null && type !== 'event' && !is(element, 'rs')) nameOne(element, type, entries, isLocal);
    childElements(element).forEach(visit);
  };
  const text = at(tei, 'text');
  if (text) visit(text);
};

const nameOne = (element: Element, type: NamedType, entries: NamedEntries, isLocal: (id: string) => boolean): void => {
  const words = nameWords(element);
  const ids = pointersOf(element, 'ref', 'key').filter((id) => !isLocal(id));
  if (words === '' || ids.length > 1 || (ids.length === 0 && pointersOf(element, 'ref', 'key').length > 0)) return;
  const key = ids[0] ?? `name:${words}`;
  if (entries.get(type, key)) return;
  entries.callIt(entries.obtain(type, key, ids[0] ?? null), type === 'person' ? turned(words) : { name: words });
};
