// The door of the package: the two contracts, and what both programs must agree on.
export * from './entries/index.js';
export * from './entries/parts.js';
export type { PersonRecord, RoleRecord } from './entries/person.js';
export type { OrganizationRecord } from './entries/organization.js';
export type { PlaceRecord } from './entries/place.js';
export type { TopicRecord } from './entries/topic.js';
export type { PeriodRecord } from './entries/period.js';
export type { EventRecord } from './entries/event.js';
export type { AttachmentRecord, DocumentRecord, DocumentRelationRecord, FacsimileRecord } from './entries/document.js';
export type { GuideReadingRecord, GuideRecord, GuideSectionRecord } from './entries/guide.js';
export type { DispatchRecord } from './entries/dispatch.js';
export type { CollectionRecord } from './entries/collection.js';
export type { PageRecord } from './entries/page.js';
export { defaultUrlPatterns, type MenuItemRecord, type SiteRecord } from './entries/site.js';
export * from './feed.js';
export * from './revision.js';
export * from './text/index.js';
export * from './vocabulary.js';
