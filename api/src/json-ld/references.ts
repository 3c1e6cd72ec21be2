// Entries as other entries name them: type, identity, name and address.
import type { EntryType } from '@october/schema';
import type {
  CollectionLeaf,
  CreativeWorkLeaf,
  DefinedTermLeaf,
  EventLeaf,
  LearningResourceLeaf,
  OrganizationLeaf,
  PersonLeaf,
  PlaceLeaf,
  SocialMediaPostingLeaf,
  WebPageLeaf,
} from 'schema-dts';
import { addressOf, labelOf, permalinkOf } from '../archive/entry-words.js';
import type { Surroundings } from '../archive/surroundings.js';
import type { AnyStoredEntry } from '../store/entry.js';
import { schemaType } from './types.js';

export interface Nodes {
  person: PersonLeaf;
  organization: OrganizationLeaf;
  document: CreativeWorkLeaf;
  event: EventLeaf;
  period: EventLeaf;
  guide: LearningResourceLeaf;
  dispatch: SocialMediaPostingLeaf;
  place: PlaceLeaf;
  topic: DefinedTermLeaf;
  collection: CollectionLeaf;
  page: WebPageLeaf;
}

/** The most entries that one list of a description names. */
export const mostNamed = 50;

export const named = (entry: AnyStoredEntry, around: Surroundings): Nodes[EntryType] =>
  ({
    '@type': schemaType(entry),
    '@id': permalinkOf(entry.id, around),
    name: labelOf(entry, around),
    url: addressOf(entry, around) ?? undefined,
  }) as Nodes[EntryType];

/** One entry of a type; undefined where it is not published, or of another type. */
export const refer = async <Type extends EntryType>(
  types: readonly Type[],
  id: string | undefined,
  around: Surroundings,
): Promise<Nodes[Type] | undefined> => {
  const entry = id === undefined ? null : await around.find(id);
  return entry !== null && (types as readonly EntryType[]).includes(entry.type) ? (named(entry, around) as Nodes[Type]) : undefined;
};

/** Those published of the first `mostNamed`, in order. */
export const referAll = async <Type extends EntryType>(
  types: readonly Type[],
  ids: readonly string[],
  around: Surroundings,
): Promise<Nodes[Type][]> => {
  const found = await Promise.all(ids.slice(0, mostNamed).map((id) => refer(types, id, around)));
  return found.filter((node) => node !== undefined);
};
