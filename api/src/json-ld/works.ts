// The archive's own works: guides, dispatches, collections and pages.
import { entryTypes } from '@october/schema';
import type { CollectionLeaf, LearningResourceLeaf, SocialMediaPostingLeaf, WebPageLeaf } from 'schema-dts';
import { labelOf, wordsOf } from '../archive/entry-words.js';
import type { Surroundings } from '../archive/surroundings.js';
import type { StoredEntry } from '../store/entry.js';
import { thingFields, workFields } from './thing-fields.js';
import { agentOf, contributorsByRole } from './contributors.js';
import { isoCoverage } from './dates.js';
import { pageFields, siteOf } from './page-of.js';
import { mostNamed, refer, referAll } from './references.js';
import { workOf } from './sources.js';

export const describeGuide = async (entry: StoredEntry<'guide'>, around: Surroundings): Promise<LearningResourceLeaf> => {
  const { record } = entry;
  const readings = record.contents.filter((block) => block.block === 'reading').slice(0, mostNamed);
  const [fields, byRole, period, hasPart] = await Promise.all([
    workFields(entry, around),
    contributorsByRole(entry, record.compiledBy, around),
    refer(['period'], record.period, around),
    Promise.all(readings.map(async ({ document, link }) => (await refer(['document'], document, around)) ?? workOf(link))),
  ]);
  return {
    '@type': 'LearningResource',
    ...fields,
    author: byRole('author', 'editor', 'compiler', 'issuer', 'commentator'),
    contributor: byRole('translator', 'illustrator', 'photographer'),
    learningResourceType: around.locale.startsWith('ru') ? 'путеводитель по чтению' : 'reading guide',
    mentions: period,
    hasPart: hasPart.filter((part) => part !== undefined),
    isPartOf: siteOf(around),
  };
};

/** Its day is what it covers: it was published when the archive published it. */
export const describeDispatch = async (entry: StoredEntry<'dispatch'>, around: Surroundings): Promise<SocialMediaPostingLeaf> => {
  const { record, teasers } = entry;
  const [fields, voice, place, event, citation] = await Promise.all([
    workFields(entry, around),
    record.voice === undefined ? undefined : agentOf(entry, record.voice, around),
    refer(['place'], record.place, around),
    refer(['event'], record.event, around),
    referAll(['document'], record.documents, around),
  ]);
  const source = workOf(record.source);
  return {
    '@type': 'SocialMediaPosting',
    ...fields,
    headline: labelOf(entry, around),
    description: teasers[around.locale] ?? teasers[around.site.defaultLocale],
    datePublished: entry.publishedAt,
    dateModified: entry.updatedAt,
    temporalCoverage: isoCoverage(record.date),
    author: voice,
    contentLocation: place,
    mentions: event,
    citation,
    isBasedOn: source,
    isPartOf: siteOf(around),
  } as SocialMediaPostingLeaf;
};

export const describeCollection = async (entry: StoredEntry<'collection'>, around: Surroundings): Promise<CollectionLeaf> => {
  const [fields, entries] = await Promise.all([
    workFields(entry, around),
    referAll(
      entryTypes,
      entry.record.entries.map((block) => block.entry),
      around,
    ),
  ]);
  const itemListElement = entries.map((item, index) => ({ '@type': 'ListItem' as const, position: index + 1, item }));
  return {
    '@type': 'Collection',
    ...fields,
    mainEntity: { '@type': 'ItemList', itemListElement: itemListElement as never[] },
    isPartOf: siteOf(around),
  };
};

export const describePage = async (entry: StoredEntry<'page'>, around: Surroundings): Promise<WebPageLeaf> => {
  const { mainEntityOfPage: _page, ...fields } = thingFields(entry, around);
  const about = await referAll(['topic'], entry.record.topics, around);
  return { '@type': 'WebPage', ...fields, ...pageFields(entry, around), headline: wordsOf(entry, 'title', around) ?? undefined, about };
};
