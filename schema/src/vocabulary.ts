// The closed lists of the archive, as they are stored and published: lower case, words joined by `_`.
// The API's enums are these in upper case; the CMS's enumerations are these as they stand.

/** Types of entry: what an editor publishes and a reader can link to. */
export const entryTypes = [
  'person',
  'organization',
  'document',
  'event',
  'period',
  'guide',
  'dispatch',
  'place',
  'topic',
  'collection',
  'page',
] as const;
export type EntryType = (typeof entryTypes)[number];

/** Types of record in the feed: every entry type, and the site itself. */
export const recordTypes = [...entryTypes, 'site'] as const;
export type RecordType = (typeof recordTypes)[number];

/** Old Style and New Style; the Gregorian one is proleptic (counted backwards before 1582 too). */
export const calendars = ['julian', 'gregorian'] as const;
export type Calendar = (typeof calendars)[number];

export const nameKinds = ['birth', 'full', 'pseudonym', 'party', 'married', 'former', 'official', 'transliteration', 'other'] as const;
export type NameKind = (typeof nameKinds)[number];

export const documentKinds = [
  'resolution',
  'decree',
  'order',
  'law',
  'declaration',
  'manifesto',
  'appeal',
  'theses',
  'programme',
  'treaty',
  'note',
  'speech',
  'letter',
  'telegram',
  'article',
  'editorial',
  'pamphlet',
  'leaflet',
  'book',
  'chapter',
  'memoir',
  'diary',
  'minutes',
  'report',
  'interview',
  'newspaper_issue',
  'newspaper_report',
  'analysis',
  'poem',
  'song',
  'play',
  'photograph',
  'poster',
  'map',
  'audio',
  'film',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const contributorRoles = [
  'author',
  'editor',
  'translator',
  'speaker',
  'addressee',
  'signatory',
  'issuer',
  'chair',
  'secretary',
  'attendee',
  'interviewer',
  'interviewee',
  'compiler',
  'commentator',
  'illustrator',
  'photographer',
] as const;
export type ContributorRole = (typeof contributorRoles)[number];

/** The roles of those whose document it is: who wrote, spoke or issued it. */
export const authorRoles = ['author', 'speaker', 'issuer'] as const satisfies readonly ContributorRole[];

export const certainties = ['certain', 'attributed', 'disputed'] as const;
export type Certainty = (typeof certainties)[number];

/** How one document is related to another; each kind's inverse is what the other document reads. */
export const inverseRelation = {
  translation_of: 'translated_as',
  translated_as: 'translation_of',
  version_of: 'has_version',
  has_version: 'version_of',
  reply_to: 'replied_by',
  replied_by: 'reply_to',
  amends: 'amended_by',
  amended_by: 'amends',
  repeals: 'repealed_by',
  repealed_by: 'repeals',
  encloses: 'enclosed_in',
  enclosed_in: 'encloses',
  related: 'related',
} as const;
export type DocumentRelationKind = keyof typeof inverseRelation;
export const documentRelationKinds = Object.keys(inverseRelation) as [DocumentRelationKind, ...DocumentRelationKind[]];

export const significances = ['major', 'normal', 'minor'] as const;
export type Significance = (typeof significances)[number];

/** The most that may stand in a list which the API gives whole. Publishing more is refused. */
export const bounds = {
  periods: 100,
  guides: 100,
  pages: 100,
  quotations: 100,
  sections: 100,
  readings: 500,
  topicRoots: 500,
  narrowerTopics: 500,
  menuItems: 50,
} as const;
