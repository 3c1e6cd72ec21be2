// References as they are written: a slug where the field says the type, `person/lenin` where any type may stand.
import type { EntryType } from '@october/schema';
import { quote } from './fault';
import { describe, type FileReader, type Spot } from './parsed-value';
import type { Surroundings } from './surroundings';

/** The id of the entry that is meant. */
export const readReference = (reader: FileReader, type: EntryType, spot: Spot, around: Surroundings): string | undefined => {
  const slug = reader.text(spot);
  if (slug === undefined) return undefined;
  if (!/^[\w.~-]+$/.test(slug)) return reader.fault(spot, `${quote(slug)}: expected the slug of a ${type}, such as ${exampleOf[type]}`);
  const target = around.resolve(type, slug);
  return 'id' in target ? target.id : reader.fault(spot, target.message);
};

/** The ids of a list of references, each once. */
export const readReferences = (reader: FileReader, type: EntryType, spot: Spot, around: Surroundings): string[] => {
  const seen = new Set<string>();
  return reader.members(spot).map((member) => {
    const id = readReference(reader, type, member, around) ?? '';
    if (id !== '' && seen.has(id)) reader.fault(member, `${describe(member.node)}: is in this list twice; expected it once`);
    seen.add(id);
    return id;
  });
};

/** A reference of any type, as a block of the record. */
export const readEntryReference = (reader: FileReader, spot: Spot, around: Surroundings): Record<string, unknown> => {
  const text = reader.text(spot) ?? '';
  const [, type, slug] = /^([a-z]+)\/([^/]+)$/.exec(text) ?? [];
  if (type === undefined || slug === undefined || !(type in exampleOf)) {
    reader.fault(spot, `${quote(text)}: expected a type and a slug, such as person/lenin`);
    return { block: 'person', entry: '' };
  }
  const target = around.resolve(type as EntryType, slug);
  if ('id' in target) return { block: type, entry: target.id };
  reader.fault(spot, target.message);
  return { block: type, entry: '' };
};

const exampleOf: Record<EntryType, string> = {
  person: 'lenin',
  organization: 'bolshevik-party',
  place: 'petrograd',
  topic: 'soviets',
  period: 'the-july-days',
  event: 'storming-of-the-winter-palace',
  document: 'april-theses',
  guide: 'lenin-returns',
  dispatch: 'crowds-on-the-nevsky',
  collection: 'people',
  page: 'about-us',
};
