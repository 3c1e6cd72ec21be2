// An `event` of a list, or of a person's life: name, date, place, who took part.
import type { Element } from 'slimdom';
import { childElements } from '../xml';
import { readDate } from './dates';
import { allNamed, childNamed, childrenNamed, firstNamed, is, pointersOf, readWords } from './elements';
import { readAddresses } from './idno';
import type { ListReader } from './lists';
import { turned } from './names';
import { Pointer, type Named, type NamedType } from './named';
import { readPlaceAt } from './places';

/** Reads an event into the entry of its key. `participant` is the person in whose life it stands. */
export const readEvent = (element: Element, named: Named, reader: ListReader, participant?: Named): void => {
  const { entries } = reader;
  const titles = childrenNamed(element, 'eventName', 'label', 'head');
  for (const title of titles) if (named.name === '') entries.addName(named, { text: readWords(title) });
  const date = dateOf(element, named.name);
  if (date !== undefined) entries.set(named, 'date', date, reader.file);
  const desc = childNamed(element, 'desc');
  if (participant) {
    const role = desc ? readWords(desc) : '';
    entries.addPart(named, 'participants', { person: new Pointer('person', participant.key), ...(role === '' ? {} : { role }) });
  } else if (desc) entries.set(named, named.name === '' ? 'title' : 'summary', readWords(desc), reader.file);
  for (const child of childElements(element)) {
    if (is(child, 'listPlace', 'placeName', 'place')) readWhere(child, named, reader);
    else if (is(child, 'listPerson', 'listOrg', 'person', 'persName', 'orgName')) readWho(child, named, reader);
    else if (is(child, 'idno')) entries.addSameAs(named, readAddresses([child]));
    else if (!is(child, 'eventName', 'label', 'head', 'desc', 'date')) reader.leftOut(child);
  }
};

/** By attributes of the event or of a `date` in it; by a day at the end of its name, `Premiere, 12.10.1916`, where there are none. */
const dateOf = (element: Element, name: string): unknown => {
  const inner = firstNamed(element, 'date');
  for (const [dated, words] of [[element, ''] as const, ...(inner ? [[inner, undefined] as const] : [])]) {
    const read = readDate(dated, words);
    if (typeof read === 'object' && 'date' in read) return read.date;
  }
  const [, day = '', month = '', year = ''] = /(?:^|\s)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(name) ?? [];
  return year === '' || Number(month) > 12 || Number(day) > 31
    ? undefined
    : { edtf: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
};

const readWhere = (element: Element, named: Named, reader: ListReader): void => {
  const place = is(element, 'listPlace') ? childNamed(element, 'place') : element;
  const key = place && readPlaceAt(place, reader);
  if (key === undefined) return;
  if (named.fields.place === undefined) named.fields.place = new Pointer('place', key);
  else if (!(named.fields.place instanceof Pointer) || named.fields.place.key !== key) reader.leftOut(element);
};

const readWho = (element: Element, named: Named, reader: ListReader): void => {
  const names = is(element, 'persName', 'orgName') ? [element] : allNamed(element, 'persName', 'orgName');
  for (const name of names) {
    const type: NamedType = is(name, 'orgName') ? 'organization' : 'person';
    const role = name.parentElement?.getAttribute('role') ?? name.getAttribute('role') ?? '';
    const key = pointersOf(name, 'ref', 'key')[0];
    if (key === undefined) reader.entries.addPart(named, 'participants', { name: readWords(name), ...(role === '' ? {} : { role }) });
    else {
      const found = reader.entries.obtain(type, key, key);
      reader.entries.callIt(found, type === 'person' ? turned(readWords(name)) : { name: readWords(name) });
      reader.entries.addPart(named, 'participants', { [type]: new Pointer(type, key), ...(role === '' ? {} : { role }) });
    }
  }
};
