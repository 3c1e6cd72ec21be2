// A `person` of a list: names, birth and death, occupations, addresses of the same person elsewhere.
import type { Element } from 'slimdom';
import { isWebAddress } from '../../../validation/rules/forms';
import { childElements } from '../xml';
import { readDate } from './dates';
import { childNamed, childrenNamed, is, ownLanguage, pointersOf, readWords } from './elements';
import { readAddresses } from './idno';
import type { ListReader } from './lists';
import { chiefFirst, listedName, nameKind, readPersonalName } from './names';
import { Pointer, type Named } from './named';
import { readPlaceAt } from './places';

/** Reads a person into the entry of its key. */
export const readPerson = (element: Element, named: Named, reader: ListReader): void => {
  readPersonNames(chiefFirst(childrenNamed(element, 'persName')), named, reader);
  for (const child of childElements(element)) readChild(child, named, reader);
  for (const attribute of ['sameAs', 'ana', 'corresp'])
    reader.entries.addSameAs(named, (element.getAttribute(attribute) ?? '').split(/\s+/).filter(isWebAddress));
};

/** Names of a person, the chief one first. One in another language of the site is its translation. */
export const readPersonNames = (names: readonly Element[], named: Named, reader: ListReader): void => {
  for (const element of names) {
    const language = ownLanguage(element);
    if (nameKind(element) === undefined && named.translations[language ?? ''] === undefined && reader.isTranslation(language)) {
      named.translations[language ?? ''] = { ...readPersonalName(element) };
    } else if (named.name === '') {
      const { name, sortName } = readPersonalName(element);
      reader.entries.addName(named, { text: name });
      if (sortName !== undefined) named.fields.sortName = sortName;
    } else reader.entries.addName(named, listedName(element));
  }
};

const readChild = (child: Element, named: Named, reader: ListReader): void => {
  const { entries } = reader;
  switch (child.localName) {
    case 'persName':
      return;
    case 'birth':
    case 'death':
      return readLifeEnd(child, named, reader);
    case 'occupation':
      return entries.addPart(named, 'roles', { title: readWords(child) });
    case 'affiliation':
      return readAffiliation(child, named, reader);
    case 'idno':
    case 'ptr':
      return entries.addSameAs(named, readAddresses([child]));
    case 'note':
    case 'p':
      if (readWords(child) !== '' && child.getAttribute('type') === null)
        return entries.addPart(named, 'paragraphs', { text: readWords(child) });
      return reader.leftOut(child);
    default:
      return reader.leftOut(child);
  }
};

const readLifeEnd = (element: Element, named: Named, reader: ListReader): void => {
  const birth = is(element, 'birth');
  const dated = childNamed(element, 'date') ?? element;
  const read = readDate(dated, dated === element ? '' : undefined);
  if (typeof read === 'object' && 'date' in read) reader.entries.set(named, birth ? 'born' : 'died', read.date, reader.file);
  else if (read !== 'none') reader.report.add(reader.file, named.id ?? named.name, `${element.localName}: ${read.problem}`);
  else if (readWords(dated) !== '')
    reader.report.add(reader.file, named.id ?? named.name, `${element.localName}: "${readWords(dated)}" has no date in attributes`);
  const [place, ...others] = childrenNamed(element, 'settlement', 'placeName', 'place');
  others.forEach(reader.leftOut);
  const key = place && readPlaceAt(place, reader);
  if (key !== undefined) reader.entries.set(named, birth ? 'birthPlace' : 'deathPlace', new Pointer('place', key), reader.file);
};

/** `affiliation`: an organization, what the person does there, and when. */
const readAffiliation = (element: Element, named: Named, reader: ListReader): void => {
  const organization = childNamed(element, 'orgName');
  const role = childrenNamed(element, 'term', 'roleName')
    .map(readWords)
    .filter((text) => text !== '')
    .join(', ');
  const key = organization && pointersOf(organization, 'ref', 'key')[0];
  if (organization && key !== undefined) {
    const found = reader.entries.obtain('organization', key, key);
    reader.entries.callIt(found, { name: readWords(organization) });
    reader.entries.addSameAs(found, readAddresses(childrenNamed(element, 'idno')));
  }
  const read = readDate(element, '');
  const date = typeof read === 'object' && 'date' in read ? read.date : undefined;
  const employer = organization ? readWords(organization) : '';
  reader.entries.addPart(named, 'roles', {
    title: [role === '' ? readWords(element) : role, key === undefined && role !== '' ? employer : '']
      .filter((part) => part !== '')
      .join(', '),
    ...(key === undefined ? {} : { organization: new Pointer('organization', key) }),
    ...(date === undefined ? {} : { start: date }),
  });
};
