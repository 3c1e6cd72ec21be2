// What the CMS refuses of entries for the sake of others (cms/src/validation/rules), asked for many at once: a few statements a batch.
// It only finds out which entries are to be looked at one by one: their faults are told by the validation itself.
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { bounds, type EntryType } from '@october/schema';
import type { PublishedType } from '../../../publication/rows';
import { listed } from '../../../publication/references';
import { lastPublications } from '../../../publication/ledger';
import type { Change } from '../write-entries';
import { chunks, loadLinks, type Link } from './stored';
import type { JoinTable, TableShape } from './table-shape';

/** The fields in which an entry stands within another of its type; `parts` holds the others. */
const treeField: Partial<Record<EntryType, string>> = {
  place: 'within',
  topic: 'broader',
  organization: 'partOf',
  event: 'partOf',
  document: 'parts',
};

export interface Asked {
  readonly strapi: Core.Strapi;
  readonly trx: Knex;
  readonly of: PublishedType;
  readonly shape: TableShape;
  /** Of one type, none of them published. */
  readonly changes: readonly Change[];
  /** Whether this run has seen to it that the entry is published as the archive says, which has no circles. */
  readonly isDone: (id: string) => boolean;
}

/** Ids of entries that might be refused. */
export const doubtful = async (asked: Asked): Promise<Set<string>> =>
  new Set([...(await taken(asked)), ...(await inCircles(asked)), ...(await beyondBounds(asked))]);

/** A slug or identifier that another entry has, drafts included. */
const taken = async ({ trx, of, changes }: Asked): Promise<string[]> => {
  const found: string[] = [];
  for (const field of of.type === 'document' ? ['slug', 'identifier'] : ['slug']) {
    const byValue = new Map<string, string>();
    for (const { id, record } of changes) {
      const value = record[field];
      if (typeof value !== 'string' || value === '') continue;
      if (byValue.has(value)) found.push(id);
      byValue.set(value, id);
    }
    for (const some of chunks([...byValue.keys()])) {
      const rows = (await trx(of.table).select('document_id', field).whereIn(field, some)) as Record<string, string>[];
      for (const row of rows) {
        const id = byValue.get(row[field] ?? '');
        if (id !== undefined && id !== row.document_id) found.push(id);
      }
    }
  }
  return found;
};

/** Entries that would lie within themselves, or a part that would be in two places; among drafts, and for readers. */
const inCircles = async ({ trx, of, shape, changes, isDone }: Asked): Promise<string[]> => {
  const field = treeField[of.type as EntryType];
  const attribute = shape.attributes.find(({ name }) => name === field);
  if (field === undefined || attribute?.kind !== 'relation') return [];
  const ours = new Set(changes.map(({ id }) => id));
  const targets = (change: Change): string[] => listed(change.record[field]).map(String);
  const all = [...new Set(changes.flatMap(targets))];
  if (all.length === 0) return [];
  // From the outer to the inner: a place `within` another names the outer one, a document with `parts` the inner ones.
  const isInward = field === 'parts';
  const own = changes.flatMap((change) => targets(change).map((to) => ({ from: change.id, to })));
  const stored = (ids: readonly string[], side: 'draft' | 'published') =>
    loadLinks(trx, of.table, attribute.join, side, isInward ? 'to' : 'from', ids).then((links) =>
      links.filter(({ from }) => !ours.has(from)),
    );
  const doubles = isInward ? doubled(own, [...(await stored(all, 'draft')), ...(await stored(all, 'published'))]) : [];
  const circles = await walk(own, isInward, (ids) => stored(ids, 'draft'));
  return [...doubles, ...circles, ...(await publishedBefore(trx, of, changes, all, isDone, targets))];
};

const doubled = (own: readonly Link[], others: readonly Link[]): string[] => {
  const owner = new Map(others.map(({ from, to }) => [to, from]));
  return own.flatMap(({ from, to }) => {
    const other = owner.get(to);
    owner.set(to, from);
    return other === undefined || other === from ? [] : [from, other];
  });
};

/** Those of `own` from which the way outwards leads back to themselves. */
const walk = async (own: readonly Link[], isInward: boolean, load: (ids: readonly string[]) => Promise<Link[]>): Promise<string[]> => {
  const outer = new Map<string, Set<string>>();
  const add = ({ from, to }: Link): void => {
    const [inside, outside] = isInward ? [to, from] : [from, to];
    outer.set(inside, (outer.get(inside) ?? new Set()).add(outside));
  };
  own.forEach(add);
  const seen = new Set<string>();
  for (let level = [...new Set(own.flatMap(({ from, to }) => [from, to]))]; level.length > 0; ) {
    for (const id of level) seen.add(id);
    const links = await load(level);
    links.forEach(add);
    level = [...new Set(level.flatMap((id) => [...(outer.get(id) ?? [])]))].filter((id) => !seen.has(id));
  }
  return [...new Set(own.map(({ from }) => from))].filter((id) => leadsTo(id, outer));
};

const leadsTo = (goal: string, outer: ReadonlyMap<string, ReadonlySet<string>>): boolean => {
  const seen = new Set<string>();
  for (let level = [...(outer.get(goal) ?? [])]; level.length > 0; level = level.flatMap((id) => [...(outer.get(id) ?? [])])) {
    if (level.includes(goal)) return true;
    level = level.filter((id) => !seen.has(id));
    for (const id of level) seen.add(id);
  }
  return false;
};

/** What readers have may differ from the drafts. Only entries that this run has not come to yet can: the archive itself has no circles. */
const publishedBefore = async (
  trx: Knex,
  of: PublishedType,
  changes: readonly Change[],
  targets: readonly string[],
  isDone: (id: string) => boolean,
  targetsOf: (change: Change) => string[],
): Promise<string[]> => {
  const ours = new Set(changes.map(({ id }) => id));
  const open = targets.filter((id) => !isDone(id) && !ours.has(id));
  const published = await lastPublications(trx, of.type, open);
  const isPublished = (id: string): boolean => published.get(id)?.kind === 'publication';
  return changes.filter((change) => targetsOf(change).some(isPublished)).map(({ id }) => id);
};

/** All of a batch with which a list of the archive would become too long. */
const beyondBounds = async ({ trx, of, shape, changes }: Asked): Promise<string[]> => {
  const publishing = changes.filter(({ status }) => status === 'published').map(({ id }) => id);
  const most = {
    period: bounds.periods,
    guide: bounds.guides,
    page: bounds.pages,
    topic: Math.min(bounds.topicRoots, bounds.narrowerTopics),
  }[of.type as string];
  if (most === undefined || publishing.length === 0) return [];
  const [row] = (await trx(of.table).whereNotNull('published_at').count('id as count')) as { count: number | string }[];
  if (Number(row?.count ?? 0) + publishing.length <= most) return [];
  return of.type === 'topic' ? crowdedTopics(trx, of, shape, changes) : publishing;
};

/** Each topic counts under its broader one where both are published, else among the roots. */
const crowdedTopics = async (trx: Knex, of: PublishedType, shape: TableShape, changes: readonly Change[]): Promise<string[]> => {
  const attribute = shape.attributes.find(({ name }) => name === 'broader');
  if (attribute?.kind !== 'relation') throw new Error('A topic has no broader one');
  const rows = (await trx(of.table).whereNotNull('published_at').select('document_id')) as { document_id: string }[];
  const publishing = changes.filter(({ status }) => status === 'published');
  const published = new Set([...rows.map(({ document_id }) => document_id), ...publishing.map(({ id }) => id)]);
  const join: JoinTable = attribute.join;
  const links = await loadLinks(trx, of.table, join, 'draft', 'from', [...published]);
  const broader = new Map(links.map(({ from, to }) => [from, to]));
  for (const { id, record } of publishing) if (typeof record.broader === 'string') broader.set(id, record.broader);
  const groupOf = (id: string): string => {
    const outer = broader.get(id);
    return outer !== undefined && published.has(outer) ? outer : '';
  };
  const counts = new Map<string, number>();
  for (const id of published) counts.set(groupOf(id), (counts.get(groupOf(id)) ?? 0) + 1);
  return publishing
    .map(({ id }) => id)
    .filter((id) => (counts.get(groupOf(id)) ?? 0) > (groupOf(id) === '' ? bounds.topicRoots : bounds.narrowerTopics));
};
