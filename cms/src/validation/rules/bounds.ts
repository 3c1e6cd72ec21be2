// The most that the read API gives in one list. Publishing more is refused; drafts may hold more.
import type { Core } from '@strapi/strapi';
import { bounds, type RecordType } from '@october/schema';
import type { Fault } from '../fault';
import { listOf, targetOf, type Values } from '../part';

/** Lists of this entry, or of the archive, that would become longer than their bound. */
export const boundFaults = async (strapi: Core.Strapi, type: RecordType, draft: Values): Promise<Fault[]> => [
  ...listBoundFaults(type, draft),
  ...(await archiveBoundFaults(strapi, type, draft)),
];

/** Lists of this entry that are longer than their bound: told without the database. */
export const listBoundFaults = (type: RecordType, draft: Values): Fault[] => {
  switch (type) {
    case 'person':
      return tooMany(['quotations'], 'quotations', listOf(draft, 'quotations').length, bounds.quotations);
    case 'guide': {
      const contents = listOf(draft, 'contents');
      const count = (block: string) => contents.filter((one) => one.__component === block).length;
      return [
        ...tooMany(['contents'], 'sections', count('guide.section'), bounds.sections),
        ...tooMany(['contents'], 'readings', count('guide.reading'), bounds.readings),
      ];
    }
    case 'site': {
      const menu = listOf(draft, 'menu');
      const items = menu.length + menu.reduce((sum, item) => sum + listOf(item, 'children').length, 0);
      return tooMany(['menu'], 'menu items, of both levels', items, bounds.menuItems);
    }
    default:
      return [];
  }
};

const archiveBoundFaults = async (strapi: Core.Strapi, type: RecordType, draft: Values): Promise<Fault[]> => {
  switch (type) {
    case 'guide':
      return tooManyPublished(strapi, 'guide', draft, bounds.guides);
    case 'period':
      return tooManyPublished(strapi, 'period', draft, bounds.periods);
    case 'page':
      return tooManyPublished(strapi, 'page', draft, bounds.pages);
    case 'topic':
      return tooManyTopics(strapi, draft);
    default:
      return [];
  }
};

const tooMany = (path: Fault['path'], what: string, count: number, most: number): Fault[] =>
  count > most ? [{ path, message: `${count} ${what}; expected ${most} at most` }] : [];

const plural = { guide: 'reading guides', period: 'periods', page: 'pages' } as const;

const tooManyPublished = async (strapi: Core.Strapi, type: keyof typeof plural, draft: Values, most: number): Promise<Fault[]> => {
  const others = await strapi.db
    .query(`api::${type}.${type}`)
    .count({ where: { publishedAt: { $notNull: true }, documentId: { $ne: draft.documentId } } });
  return tooMany([], `published ${plural[type]} with this one`, others + 1, most);
};

const topics = 'api::topic.topic';

/** A root is a published topic whose broader one is absent or not published. Looked at whole only where there are enough topics to matter. */
const tooManyTopics = async (strapi: Core.Strapi, draft: Values): Promise<Fault[]> => {
  const others = { documentId: { $ne: draft.documentId } };
  const count = await strapi.db.query(topics).count({ where: { ...others, publishedAt: { $notNull: true } } });
  if (count < Math.min(bounds.topicRoots, bounds.narrowerTopics)) return [];
  const published: Values[] = await strapi.db
    .query(topics)
    .findMany({ where: { ...others, publishedAt: { $notNull: true } }, select: ['documentId'] });
  const ids = new Set(published.map((topic) => String(topic.documentId)));
  const drafts: Values[] = await strapi.db.query(topics).findMany({
    where: { ...others, publishedAt: null },
    select: ['documentId'],
    populate: { broader: { select: ['documentId'] } },
  });
  const parents = drafts.filter((topic) => ids.has(String(topic.documentId))).map((topic) => targetOf(topic, 'broader'));
  const broader = targetOf(draft, 'broader');
  if (broader !== undefined && ids.has(broader)) {
    const narrower = parents.filter((parent) => parent === broader).length;
    return tooMany(['broader'], 'published topics under that one, with this', narrower + 1, bounds.narrowerTopics);
  }
  const roots = parents.filter((parent) => parent === undefined || !ids.has(parent)).length;
  return tooMany(['broader'], 'published topics that have no published topic above them, with this', roots + 1, bounds.topicRoots);
};
