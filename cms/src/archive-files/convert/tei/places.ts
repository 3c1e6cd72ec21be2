// A `place` of a list: names, coordinates, where it lies. And a place that another element names in passing.
import type { Element } from 'slimdom';
import { childElements } from '../xml';
import { allNamed, childNamed, childrenNamed, is, pointersOf, readWords } from './elements';
import { readAddresses } from './idno';
import type { ListReader } from './lists';
import { chiefFirst, listedName } from './names';
import type { Named } from './named';

/** Reads a place into the entry of its key. */
export const readPlace = (element: Element, named: Named, reader: ListReader): void => {
  for (const name of chiefFirst(childrenNamed(element, 'placeName', 'geogName', 'settlement', 'region', 'country', 'district'))) {
    const { text, kind, ...rest } = listedName(name);
    reader.entries.addName(named, { text, ...(kind === undefined ? {} : { kind }), ...rest });
  }
  for (const child of childElements(element)) {
    if (is(child, 'location')) readLocation(child, named, reader);
    else if (is(child, 'geo')) readCoordinates(child, named, reader);
    else if (is(child, 'idno')) reader.entries.addSameAs(named, readAddresses([child]));
    else if (is(child, 'desc') && !/id$/.test(child.getAttribute('type') ?? ''))
      reader.entries.set(named, 'summary', readWords(child), reader.file);
    else if (!is(child, 'placeName', 'geogName', 'settlement', 'region', 'country', 'district')) reader.leftOut(child);
  }
};

/** A place that is named in passing, `<settlement ref="#pmb50"><placeName>Wien</placeName>…`: its key; undefined where it has neither id nor name. */
export const readPlaceAt = (element: Element, reader: ListReader): string | undefined => {
  const inner = childNamed(element, 'placeName', 'settlement') ?? element;
  const id = [...pointersOf(element, 'ref', 'key'), ...pointersOf(inner, 'ref', 'key')][0];
  const name = readWords(inner);
  if (id === undefined && name === '') return undefined;
  const key = id ?? `name:${name}`;
  const named = reader.entries.obtain('place', key, id ?? null);
  reader.entries.callIt(named, { name });
  for (const geo of allNamed(element, 'geo')) readCoordinates(geo, named, reader);
  return key;
};

/** A `location` is the place's own coordinates, or another place that it lies in. */
const readLocation = (location: Element, named: Named, reader: ListReader): void => {
  const outer = childNamed(location, 'placeName', 'settlement', 'country', 'region');
  const geo = childNamed(location, 'geo');
  if (!outer) {
    if (geo) readCoordinates(geo, named, reader);
    else if (readWords(location) !== '') reader.leftOut(location);
    return;
  }
  const key = pointersOf(outer, 'ref', 'key')[0] ?? `name:${readWords(outer)}`;
  const found = reader.entries.obtain('place', key, pointersOf(outer, 'ref', 'key')[0] ?? null);
  reader.entries.callIt(found, { name: readWords(outer) });
  reader.entries.addSameAs(found, readAddresses(childrenNamed(location, 'idno')));
  if (geo) readCoordinates(geo, found, reader);
  if (named.type === 'place' && key !== named.key && !named.within.includes(key)) named.within.push(key);
  if (named.type === 'organization') reader.leftOut(location);
};

const readCoordinates = (geo: Element, named: Named, reader: ListReader): void => {
  const coordinates = coordinatesOf(readWords(geo));
  if (coordinates === null)
    return reader.report.add(reader.file, named.id ?? named.name, `geo: "${readWords(geo)}" are no degrees of latitude and longitude`);
  // A list tells a place's coordinates once in full and in passing with fewer digits: the first are kept, without a word.
  if (named.fields.latitude !== undefined) return;
  named.fields.latitude = coordinates.latitude;
  named.fields.longitude = coordinates.longitude;
};

/** `48.2 16.37`, `48.2, 16.37`, and with decimal commas `48,2 16,37`; null where these are no degrees. */
export const coordinatesOf = (text: string): { latitude: number; longitude: number } | null => {
  const parts = text.includes('.') ? text.split(/[\s,;]+/) : text.split(/[\s;]+/).map((part) => part.replace(',', '.'));
  const [latitude, longitude] = parts.map((part) => (/^[-+]?\d{1,3}(?:\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
  if (parts.length !== 2 || latitude === undefined || longitude === undefined) return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
};

/** An organization has names and addresses; where it lies has no field. */
export const readOrganization = (element: Element, named: Named, reader: ListReader): void => {
  for (const name of chiefFirst(childrenNamed(element, 'orgName', 'name'))) reader.entries.addName(named, listedName(name));
  for (const child of childElements(element)) {
    if (is(child, 'location')) readLocation(child, named, reader);
    else if (is(child, 'idno')) reader.entries.addSameAs(named, readAddresses([child]));
    else if (is(child, 'desc') && !/id$/.test(child.getAttribute('type') ?? ''))
      reader.entries.set(named, 'summary', readWords(child), reader.file);
    else if (!is(child, 'orgName', 'name')) reader.leftOut(child);
  }
};
