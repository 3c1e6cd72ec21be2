// Trees stay trees: nothing lies within itself, however far up, and a document is a part of one other at most.
import type { Core } from '@strapi/strapi';
import { labelField, type EntryType } from '@october/schema';
import type { Fault } from '../fault';
import { targetOf, targetsOf, textOf, type Values } from '../part';

const parentField: Partial<Record<EntryType, { field: string; says: string }>> = {
  place: { field: 'within', says: 'lies within' },
  topic: { field: 'broader', says: 'is narrower than' },
  organization: { field: 'partOf', says: 'is a part of' },
  event: { field: 'partOf', says: 'is a part of' },
};

/** Circles, and documents in two places, that this draft would close. */
export const treeFaults = async (strapi: Core.Strapi, type: EntryType, draft: Values): Promise<Fault[]> => {
  if (type === 'document') return partsFaults(strapi, draft);
  const parent = parentField[type];
  const target = parent && targetOf(draft, parent.field);
  if (!parent || target === undefined) return [];
  const way = await wayUp(strapi, type, target, String(draft.documentId), (id) => parentOf(strapi, type, parent.field, id));
  if (!way) return [];
  const names = [labelOf(type, draft), ...way];
  return [
    {
      path: [parent.field],
      message: `A circle: ${names.map((name) => `"${name}"`).join(` ${parent.says} `)}; expected one that does not itself, near or far, belong to "${labelOf(type, draft)}"`,
    },
  ];
};

interface Step {
  readonly id: string;
  readonly label: string;
  readonly parent: string | undefined;
}

/** The labels from `from` up to `goal`, both included; null where the way ends elsewhere. */
const wayUp = async (
  strapi: Core.Strapi,
  type: EntryType,
  from: string,
  goal: string,
  step: (id: string) => Promise<Step | null>,
): Promise<string[] | null> => {
  const labels: string[] = [];
  const seen = new Set<string>();
  for (let id: string | undefined = from; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const here: Step | null = await step(id);
    if (!here) return null;
    labels.push(here.label);
    if (id === goal) return labels;
    id = here.parent;
  }
  return null;
};

const parentOf = async (strapi: Core.Strapi, type: EntryType, field: string, id: string): Promise<Step | null> => {
  const row: Values | null = await strapi.db.query(`api::${type}.${type}`).findOne({
    where: { documentId: id, publishedAt: null },
    select: ['documentId', labelField[type], 'slug'],
    populate: { [field]: { select: ['documentId'] } },
  });
  return row && { id, label: labelOf(type, row), parent: targetOf(row, field) };
};

const documents = 'api::document.document';

/** Going up from a document, there is one way at most: it is a part of one at most. So a circle is found on the way up from the draft itself. */
const partsFaults = async (strapi: Core.Strapi, draft: Values): Promise<Fault[]> => {
  const own = String(draft.documentId);
  const parts = targetsOf(draft, 'parts');
  if (parts.length === 0) return [];
  const others: Values[] = await strapi.db.query(documents).findMany({
    where: { publishedAt: null, documentId: { $ne: own }, parts: { documentId: { $in: parts } } },
    select: ['documentId', 'title', 'slug'],
    populate: { parts: { select: ['documentId', 'title', 'slug'] } },
  });
  const twice = others.flatMap((other) =>
    (other.parts as Values[])
      .filter((part) => parts.includes(String(part.documentId)))
      .map(
        (part) =>
          `"${labelOf('document', part)}" is a part of "${labelOf('document', other)}" already; expected a document that is a part of no other`,
      ),
  );
  const above = await ancestorsOf(strapi, own, labelOf('document', draft));
  const circles = above
    .filter((ancestor) => parts.includes(ancestor.id))
    .map(
      (ancestor) =>
        `A circle: "${ancestor.label}" holds "${labelOf('document', draft)}", near or far, and cannot be a part of it; expected another document`,
    );
  return [...new Set([...twice, ...circles])].map((message) => ({ path: ['parts'], message }));
};

/** The document itself and all that it is, near or far, a part of. */
const ancestorsOf = async (strapi: Core.Strapi, id: string, label: string): Promise<{ id: string; label: string }[]> => {
  const way = [{ id, label }];
  const seen = new Set<string>([id]);
  for (let at = id; ; ) {
    const row: Values | null = await strapi.db.query(documents).findOne({
      where: { publishedAt: null, parts: { documentId: at } },
      select: ['documentId', 'title', 'slug'],
    });
    const above = row && String(row.documentId);
    if (!row || above === null || seen.has(above)) return way;
    seen.add(above);
    way.push({ id: above, label: labelOf('document', row) });
    at = above;
  }
};

const labelOf = (type: EntryType, row: Values): string => textOf(row, labelField[type]) ?? textOf(row, 'slug') ?? 'without a name';
