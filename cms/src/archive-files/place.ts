// From a path in a record back to the line of the file that it came from.
import type { Fault, Position } from './fault';
import type { Path, Places } from './parsed-value';

/** Where a path of a record stands; where it is not written, the nearest thing around it. */
export const placeOf = (places: Places, file: string, path: Path): Position => {
  for (let length = path.length; length > 0; length -= 1) {
    const found = places.positions.get(path.slice(0, length).join('.'));
    if (found) return { ...found, field: joinField(found.field, path.slice(length)) };
  }
  return { file, line: 1, field: joinField('', path) };
};

/** A fault at a path of a record, or null where something at, above or below that path is already told to be at fault. */
export const faultAt = (places: Places, file: string, path: Path, message: string): Fault | null => {
  const key = path.join('.');
  for (let length = path.length; length > 0; length -= 1) if (places.faulty.has(path.slice(0, length).join('.'))) return null;
  if ([...places.faulty].some((faulty) => faulty.startsWith(`${key}.`))) return null;
  return { ...placeOf(places, file, path), message };
};

const joinField = (field: string, rest: Path): string =>
  rest.reduce<string>(
    (joined, part) => (typeof part === 'number' ? `${joined}[${part + 1}]` : joined === '' ? part : `${joined}.${part}`),
    field,
  );
