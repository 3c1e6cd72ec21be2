// Which type of schema.org an entry is of.
import type { DocumentKind } from '@october/schema';
import type { CreativeWork, Thing } from 'schema-dts';
import type { AnyStoredEntry } from '../store/entry.js';

type TypeOf<Node> = Node extends { readonly '@type': infer Name extends string } ? Name : never;
export type WorkType = TypeOf<CreativeWork>;
export type SchemaType = TypeOf<Thing>;

const works = {
  resolution: 'CreativeWork',
  decree: 'Legislation',
  order: 'Legislation',
  law: 'Legislation',
  declaration: 'CreativeWork',
  manifesto: 'CreativeWork',
  appeal: 'CreativeWork',
  theses: 'CreativeWork',
  programme: 'CreativeWork',
  treaty: 'CreativeWork',
  note: 'Message',
  speech: 'CreativeWork',
  letter: 'Message',
  telegram: 'Message',
  article: 'Article',
  editorial: 'OpinionNewsArticle',
  pamphlet: 'Book',
  leaflet: 'CreativeWork',
  book: 'Book',
  chapter: 'Chapter',
  memoir: 'CreativeWork',
  diary: 'CreativeWork',
  minutes: 'Report',
  report: 'Report',
  interview: 'Article',
  newspaper_issue: 'PublicationIssue',
  newspaper_report: 'NewsArticle',
  analysis: 'Article',
  poem: 'CreativeWork',
  song: 'MusicComposition',
  play: 'Play',
  photograph: 'Photograph',
  poster: 'Poster',
  map: 'Map',
  audio: 'AudioObject',
  film: 'Movie',
  other: 'CreativeWork',
} as const satisfies Record<DocumentKind, WorkType>;

const others = {
  person: 'Person',
  organization: 'Organization',
  event: 'Event',
  period: 'Event',
  guide: 'LearningResource',
  dispatch: 'SocialMediaPosting',
  place: 'Place',
  topic: 'DefinedTerm',
  collection: 'Collection',
  page: 'WebPage',
} as const satisfies Record<Exclude<AnyStoredEntry['type'], 'document'>, SchemaType>;

export const typeOfKind = (kind: DocumentKind): (typeof works)[DocumentKind] => works[kind];

export const schemaType = (entry: AnyStoredEntry): SchemaType =>
  entry.type === 'document' ? typeOfKind(entry.record.kind) : others[entry.type];
