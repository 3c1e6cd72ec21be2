// Trees of readers. What is published may differ from the drafts: an entry that was moved in its draft alone still stands, for readers,
// where it stood. So before publishing, the way is followed through what is published too.
import type { Core } from '@strapi/strapi';
import { labelField, type EntryType } from '@october/schema';
import { lastPublications } from '../../publication/ledger';
import type { Fault } from '../fault';
import { targetOf, targetsOf, textOf, type Values } from '../part';

const treeField: Partial<Record<EntryType, string>> = {
  place: 'within',
  topic: 'broader',
  organization: 'partOf',
  event: 'partOf',
  document: 'parts',
};

/** A circle that readers would see, and documents that they would see in two places. */
export const publishedTreeFaults = async (strapi: Core.Strapi, type: EntryType, draft: Values): Promise<Fault[]> => {
  const field = treeField[type];
  if (field === undefined) return [];
  const targets = field === 'parts' ? targetsOf(draft, field) : [targetOf(draft, field)].filter((id) => id !== undefined);
  if (targets.length === 0) return [];
  const circle = await circleThrough(strapi, type, field, targets, String(draft.documentId));
  const messages = circle === null ? [] : [circleMessage(circle)];
  if (field === 'parts') messages.push(...(await elsewhere(strapi, targets, String(draft.documentId))));
  return messages.map((message) => ({ path: [field], message }));
};

const circleMessage = (label: string): string =>
  `A circle for readers: "${label}", as published, belongs to this entry, near or far; expected that its change is published first`;

/** The label of the published entry that leads back to `goal`; null where none does. Level by level, a query each. */
const circleThrough = async (
  strapi: Core.Strapi,
  type: EntryType,
  field: string,
  from: readonly string[],
  goal: string,
): Promise<string | null> =>
  await strapi.db.transaction(async ({ trx }): Promise<string | null> => {
    const seen = new Set<string>();
    for (let level = [...from]; level.length > 0; ) {
      for (const id of level) seen.add(id);
      const published = await lastPublications(trx, type, level);
      const next: string[] = [];
      for (const { kind, record } of published.values()) {
        const targets = kind === 'publication' ? referencesOf(record[field]) : [];
        if (targets.includes(goal)) return textOf(record, labelField[type]) ?? 'without a name';
        next.push(...targets);
      }
      level = [...new Set(next)].filter((id) => !seen.has(id));
    }
    return null;
  });

const referencesOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};

const documents = 'api::document.document';

const elsewhere = async (strapi: Core.Strapi, parts: readonly string[], own: string): Promise<string[]> => {
  const owners: Values[] = await strapi.db.query(documents).findMany({
    where: { publishedAt: { $notNull: true }, documentId: { $ne: own }, parts: { documentId: { $in: [...parts] } } },
    select: ['title'],
  });
  return owners.map(
    (owner) =>
      `One of these is, as published, still a part of "${textOf(owner, 'title') ?? 'another document'}"; expected that its change is published first`,
  );
};
