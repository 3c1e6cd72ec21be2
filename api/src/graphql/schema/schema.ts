// The schema that readers ask: every resolver of the archive, put together.
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { AgentResolver } from '../agent/agent.resolver.js';
import { ArchiveResolver } from '../archive/archive.resolver.js';
import { CollectionResolver } from '../collection/collection.resolver.js';
import { ContributionResolver, ParticipationResolver } from '../contribution/contribution.resolver.js';
import { DayResolver } from '../day/day.resolver.js';
import { DispatchResolver } from '../dispatch/dispatch.resolver.js';
import { DocumentResolver } from '../document/document.resolver.js';
import { EntryResolver } from '../entry/entry.resolver.js';
import { EventResolver } from '../event/event.resolver.js';
import { GuideResolver, GuideSectionResolver, ReadingResolver } from '../guide/guide.resolver.js';
import { ImageResolver } from '../image/image.resolver.js';
import { OrganizationResolver } from '../organization/organization.resolver.js';
import { PageResolver } from '../page/page.resolver.js';
import { PeriodResolver } from '../period/period.resolver.js';
import { PersonResolver, QuotationResolver, RoleResolver } from '../person/person.resolver.js';
import { PlaceResolver } from '../place/place.resolver.js';
import { ListsResolver } from '../query/lists.resolver.js';
import { LookupsResolver } from '../query/lookups.resolver.js';
import { ResolutionResolver } from '../resolution/resolution.resolver.js';
import { OnThisDayResolver } from '../query/on-this-day.resolver.js';
import { SearchResolver } from '../search/search.resolver.js';
import { SuggestResolver } from '../search/suggest.resolver.js';
import { SiteResolver } from '../site/site.resolver.js';
import { TimelineResolver } from '../timeline/timeline.resolver.js';
import { TopicResolver } from '../topic/topic.resolver.js';
import { resolveDirectly } from './direct-resolvers.js';

const resolvers: NonEmptyArray<new () => object> = [
  LookupsResolver,
  ListsResolver,
  ResolutionResolver,
  SearchResolver,
  SuggestResolver,
  OnThisDayResolver,
  TimelineResolver,
  ArchiveResolver,
  SiteResolver,
  DayResolver,
  EntryResolver,
  AgentResolver,
  PersonResolver,
  RoleResolver,
  QuotationResolver,
  OrganizationResolver,
  DocumentResolver,
  ContributionResolver,
  ParticipationResolver,
  EventResolver,
  PeriodResolver,
  GuideResolver,
  GuideSectionResolver,
  ReadingResolver,
  DispatchResolver,
  PlaceResolver,
  TopicResolver,
  CollectionResolver,
  PageResolver,
  ImageResolver,
];

export const createSchema = (): GraphQLSchema => {
  const schema = resolveDirectly(buildSchemaSync({ resolvers, validate: false }));
  const query = schema.getQueryType();
  if (query)
    query.description = 'What can be asked. Lists hold the same entries in every language; what is not there is null, never an error.';
  return schema;
};
