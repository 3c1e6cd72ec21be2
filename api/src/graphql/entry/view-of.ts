// An entry in a language, as the schema's types show it. Made once for each and kept as long as the entry is in memory.
import type { EntryType } from '@october/schema';
import type { AnyStoredEntry, StoredEntry } from '../../store/entry.js';
import { Collection } from '../collection/collection.type.js';
import { Dispatch } from '../dispatch/dispatch.type.js';
import { Document } from '../document/document.type.js';
import { Event } from '../event/event.type.js';
import { Guide } from '../guide/guide.type.js';
import { Organization } from '../organization/organization.type.js';
import { Page } from '../page/page.type.js';
import { Period } from '../period/period.type.js';
import { Person } from '../person/person.type.js';
import { Place } from '../place/place.type.js';
import { Topic } from '../topic/topic.type.js';
import type { Entry } from './entry.type.js';

interface Views {
  person: Person;
  organization: Organization;
  document: Document;
  event: Event;
  period: Period;
  guide: Guide;
  dispatch: Dispatch;
  place: Place;
  topic: Topic;
  collection: Collection;
  page: Page;
}
export type ViewOf<Type extends EntryType> = Views[Type];

type ViewClass<Type extends EntryType> = new (stored: StoredEntry<Type>, asked: string, defaultLocale: string) => Views[Type];

const classes: { readonly [Type in EntryType]: ViewClass<Type> } = {
  person: Person,
  organization: Organization,
  document: Document,
  event: Event,
  period: Period,
  guide: Guide,
  dispatch: Dispatch,
  place: Place,
  topic: Topic,
  collection: Collection,
  page: Page,
};

const known = new WeakMap<AnyStoredEntry, Map<string, Entry>>();

/** `asked` is a language of the site. */
export const viewOf = (stored: AnyStoredEntry, asked: string, defaultLocale: string): Entry => {
  let views = known.get(stored);
  if (!views) known.set(stored, (views = new Map<string, Entry>()));
  let view = views.get(asked);
  if (!view) {
    const View = classes[stored.type] as new (stored: AnyStoredEntry, asked: string, defaultLocale: string) => Entry;
    views.set(asked, (view = new View(stored, asked, defaultLocale)));
  }
  return view;
};
