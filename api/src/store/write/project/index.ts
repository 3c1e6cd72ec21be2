// Every type's projection, and what all types have in common.
import type { EntryType } from '@october/schema';
import type { AnyStoredEntry } from '../../entry.js';
import { linkTo, linksInOrder, type Project, type ProjectedLink, type Projection, type ValueField } from '../projection.js';
import { projectCollection } from './collection.js';
import { projectDispatch } from './dispatch.js';
import { projectDocument } from './document.js';
import { projectEvent } from './event.js';
import { projectGuide } from './guide.js';
import { projectOrganization } from './organization.js';
import { projectPage } from './page.js';
import { projectPeriod } from './period.js';
import { projectPerson } from './person.js';
import { projectPlace } from './place.js';
import { projectTopic } from './topic.js';

const projections: { [Type in EntryType]: Project<Type> } = {
  person: projectPerson,
  organization: projectOrganization,
  document: projectDocument,
  event: projectEvent,
  period: projectPeriod,
  guide: projectGuide,
  dispatch: projectDispatch,
  place: projectPlace,
  topic: projectTopic,
  collection: projectCollection,
  page: projectPage,
};

export const project = (type: EntryType, record: AnyStoredEntry['record']): Projection => {
  const own = (projections[type] as Project<EntryType>)(record);
  return { ...own, links: [...own.links, ...commonLinks(record)], values: [...(own.values ?? []), ...record.sameAs.map(sameAs)] };
};

const commonLinks = (record: AnyStoredEntry['record']): ProjectedLink[] => {
  const facsimiles = 'facsimiles' in record ? record.facsimiles.map(({ image }) => image.creator) : [];
  return [
    ...linksInOrder('topic', record.topics),
    ...linkTo('creator', record.image?.creator),
    ...linksInOrder('creator', [undefined, ...facsimiles]),
  ];
};

const sameAs = (address: string): [ValueField, string] => ['sameAs', address];
