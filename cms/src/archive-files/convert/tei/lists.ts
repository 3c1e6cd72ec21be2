// Reads the lists of a TEI text (listPerson, listPlace, listOrg, listEvent), wherever they stand: header, standOff, body or back.
import type { Element } from 'slimdom';
import type { Report } from '../report';
import { childElements } from '../xml';
import { allWords, childrenNamed, firstNamed, idOf, is, pointersOf } from './elements';
import { readEvent } from './events';
import type { Named, NamedEntries, NamedType } from './named';
import { readPerson } from './persons';
import { readOrganization, readPlace } from './places';
import { isList } from './shape';

/** The state of reading one file's lists. */
export type ListReader = {
  entries: NamedEntries;
  report: Report;
  file: string;
  /** Whether names in this language are the site's translations. */
  isTranslation: (language: string | null) => boolean;
  /** Tells that an element has no place. */
  leftOut: (element: Element) => void;
};

type ListContext = Omit<ListReader, 'leftOut'> & {
  /** The key of a person of this text alone: the ids of a play's characters are its own. */
  localKey: (id: string) => string;
  /** Told of a person of this text alone. */
  onLocal: (named: Named) => void;
};

/** Reads every list of a TEI text. */
export const readLists = (tei: Element, context: ListContext): void => {
  const reader: ListReader = { ...context, leftOut: (element) => leaveOut(context, element) };
  const read = (element: Element, local: boolean): void => {
    for (const child of childElements(element)) {
      if (is(child, 'person')) readListed(child, 'person', local);
      else if (is(child, 'place')) readListed(child, 'place', false);
      else if (is(child, 'org')) readListed(child, 'organization', false);
      else if (is(child, 'event') && !is(element, 'person')) readListed(child, 'event', false);
      else if (is(child, 'bibl', 'biblStruct', 'biblFull') && is(element, 'listBibl') && isList(element) && !isInHeader(child))
        leaveOut(context, child);
      else if (is(child, 'personGrp', 'listRelation', 'relation', 'object', 'nym')) leaveOut(context, child);
      else if (!is(child, 'correspDesc', 'correspAction')) read(child, local || is(child, 'particDesc'));
    }
  };
  const readListed = (element: Element, type: NamedType, local: boolean): void => {
    const id = idOf(element);
    const key = id ?? pointersOf(element, 'ref', 'corresp')[0];
    if (key === undefined) return;
    const named = context.entries.obtain(type, local ? context.localKey(key) : key, local ? null : key);
    if (local) context.onLocal(named);
    if (type === 'person') readPerson(element, named, reader);
    else if (type === 'place') readPlace(element, named, reader);
    else if (type === 'organization') readOrganization(element, named, reader);
    else if (named.type === 'event' && !isStandOffWork(element)) readEvent(element, named, reader);
    for (const list of childrenNamed(element, 'listEvent'))
      for (const event of childrenNamed(list, 'event')) readLifeEvent(event, type === 'person' ? named : undefined);
  };
  const readLifeEvent = (element: Element, participant: Named | undefined): void => {
    const key = idOf(element) ?? pointersOf(element, 'ref', 'corresp')[0];
    if (key === undefined) leaveOut(context, element);
    else readEvent(element, context.entries.obtain('event', key, key), reader, participant);
  };
  read(tei, false);
};

/** An event of a play's own history: written, printed, first played. plays.ts has it. */
export const isStandOffWork = (element: Element): boolean =>
  /^(?:written|print|premiere)$/.test(element.getAttribute('type') ?? '') && idOf(element) === null;

const isInHeader = (element: Element): boolean => {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) if (is(parent, 'teiHeader')) return true;
  return false;
};

/** Words are told in full, once for each thing that has an id; what is empty is counted. */
const leaveOut = ({ report, file }: Pick<ListContext, 'report' | 'file'>, element: Element): void => {
  const parent = element.parentElement;
  const kind = [element.getAttribute('type'), element.getAttribute('subtype')].filter((word) => word !== null).join(' ');
  const what = `${parent ? `${parent.localName} ` : ''}${element.localName}${kind === '' ? '' : ` (${kind})`}`;
  const words = wordsToTell(element);
  const id = idOf(element) ?? (parent && idOf(parent)) ?? '';
  report.count(file, id, words === '' ? `${what} has no field` : `${what} has no field: ${words}`);
};

/** Addresses are told of books, which have no entry, and of nothing else. */
const wordsToTell = (element: Element): string => {
  if (is(element, 'bibl', 'biblStruct', 'biblFull') || !firstNamed(element, 'idno')) return allWords(element);
  return childElements(element)
    .filter((child) => !is(child, 'idno'))
    .map(wordsToTell)
    .filter((words) => words !== '')
    .join(' ');
};
