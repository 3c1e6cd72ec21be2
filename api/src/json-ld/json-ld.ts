// An entry in the words of schema.org.
import type { EntryType } from '@october/schema';
import type { Surroundings } from '../archive/surroundings.js';
import type { AnyStoredEntry, StoredEntry } from '../store/entry.js';
import { describeOrganization, describePerson } from './agents.js';
import { describeDocument } from './document.js';
import { describeEvent, describePeriod } from './happenings.js';
import { describePlace, describeTopic } from './places-and-topics.js';
import { safeJson } from './safe-json.js';
import { describeCollection, describeDispatch, describeGuide, describePage } from './works.js';

type Describe<Type extends EntryType> = (entry: StoredEntry<Type>, around: Surroundings) => object | Promise<object>;

const descriptions: { readonly [Type in EntryType]: Describe<Type> } = {
  person: describePerson,
  organization: describeOrganization,
  document: describeDocument,
  event: describeEvent,
  period: describePeriod,
  guide: describeGuide,
  dispatch: describeDispatch,
  place: describePlace,
  topic: describeTopic,
  collection: describeCollection,
  page: describePage,
};

/** JSON, safe within a script tag; names and texts in the language asked for. Lists name 50 entries at most. */
export const jsonLd = async (entry: AnyStoredEntry, around: Surroundings): Promise<string> => {
  const describe = descriptions[entry.type] as Describe<EntryType>;
  return safeJson({ '@context': 'https://schema.org', ...(await describe(entry as StoredEntry, around)) });
};
