// The lists of the schema, one for each type that stands in one.
import { Collection } from './collection/collection.type.js';
import { Dispatch } from './dispatch/dispatch.type.js';
import { Document } from './document/document.type.js';
import { Entry } from './entry/entry.type.js';
import { Event } from './event/event.type.js';
import { Reading } from './guide/reading.type.js';
import { Organization } from './organization/organization.type.js';
import { Person } from './person/person.type.js';
import { Place } from './place/place.type.js';
import { connectionType } from './shared/connection-type.js';

export const CollectionConnection = connectionType('Collection', () => Collection, 'collections');
export const DispatchConnection = connectionType('Dispatch', () => Dispatch, 'dispatches');
export const DocumentConnection = connectionType('Document', () => Document, 'documents');
export const EntryConnection = connectionType('Entry', () => Entry, 'entries');
export const EventConnection = connectionType('Event', () => Event, 'events');
export const OrganizationConnection = connectionType('Organization', () => Organization, 'organizations');
export const PersonConnection = connectionType('Person', () => Person, 'people');
export const PlaceConnection = connectionType('Place', () => Place, 'places');
export const ReadingConnection = connectionType('Reading', () => Reading, 'readings');
