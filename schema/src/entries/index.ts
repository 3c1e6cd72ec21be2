// Every type's published shape, and the form (version) that this build writes and reads.
import type { z } from 'zod';
import type { RecordType } from '../vocabulary.js';
import { collectionRecord } from './collection.js';
import { dispatchRecord } from './dispatch.js';
import { documentRecord } from './document.js';
import { eventRecord } from './event.js';
import { guideRecord } from './guide.js';
import { organizationRecord } from './organization.js';
import { pageRecord } from './page.js';
import { periodRecord } from './period.js';
import { personRecord } from './person.js';
import { placeRecord } from './place.js';
import { siteRecord } from './site.js';
import { topicRecord } from './topic.js';

/** The form of the records that this build writes. Renaming a key makes a new one, with a step that reads the old. */
export const recordFormat = 1;

export const recordSchemas = {
  person: personRecord,
  organization: organizationRecord,
  document: documentRecord,
  event: eventRecord,
  period: periodRecord,
  guide: guideRecord,
  dispatch: dispatchRecord,
  place: placeRecord,
  topic: topicRecord,
  collection: collectionRecord,
  page: pageRecord,
  site: siteRecord,
} satisfies Record<RecordType, z.ZodType>;

/** The published record of a type, with its defaults put back. */
export type RecordOf<Type extends RecordType> = z.infer<(typeof recordSchemas)[Type]>;
export type AnyRecord = { [Type in RecordType]: RecordOf<Type> }[RecordType];

/** The field of each type that its label is: what a list shows. */
export const labelField = {
  person: 'name',
  organization: 'name',
  document: 'title',
  event: 'title',
  period: 'title',
  guide: 'title',
  dispatch: 'headline',
  place: 'name',
  topic: 'label',
  collection: 'title',
  page: 'title',
  site: 'title',
} as const satisfies Record<RecordType, string>;
