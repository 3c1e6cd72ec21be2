// What is worth a second look before an entry is published, and no reason to refuse it (content-model.md).
import type { Core } from '@strapi/strapi';
import { labelField } from '@october/schema';
import { publishedType } from '../publication/rows';
import type { Shape } from '../publication/content-shape';
import type { Fault, Path } from './fault';
import { isEmpty, isValues, listOf, partsOf, targetOf, targetsOf, textOf, type Part, type Values } from './part';

/** Every warning of a draft that was loaded whole (`loadDraft`), by the path of its form field. Asks the database which entries are published. */
export const findWarnings = async (strapi: Core.Strapi, uid: string, draft: Values): Promise<Fault[]> => {
  const { shape } = publishedType(strapi, uid);
  return [...ownWarnings(shape, draft), ...(await unpublishedWarnings(strapi, shape, draft))];
};

/** What can be told of an entry alone. */
export const ownWarnings = (shape: Shape, values: Values): Fault[] =>
  [...partsOf(shape, values)].flatMap((part) =>
    (rules[part.uid]?.(part) ?? []).map(({ path, message }) => ({ path: [...part.path, ...path], message })),
  );

/** Paths from the part. */
type Rule = (part: Part) => Fault[];

const warnIf = (warned: boolean, path: Path, message: string): Fault[] => (warned ? [{ path, message }] : []);

const agentRule: Rule = ({ values }) => {
  const name = textOf(values, 'creditedAs') ?? textOf(values, 'name');
  const known = targetOf(values, 'person') ?? targetOf(values, 'organization');
  return name === undefined || known !== undefined
    ? []
    : [{ path: [], message: `"${name}" has no entry: readers see the name, and find nothing else of them` }];
};

const rules: Readonly<Record<string, Rule | undefined>> = {
  'api::document.document': ({ values }) => [
    ...warnIf(!isValues(values.source), ['source'], 'No source: readers will ask where the text comes from'),
    ...warnIf(!isValues(values.rights), ['rights'], 'No rights: readers will not know what they may do with the text'),
  ],
  'api::person.person': ({ values }) =>
    warnIf(!isValues(values.born) && !isValues(values.died), ['born'], 'No dates: the person is found in no list by date'),
  'api::guide.guide': ({ values }) =>
    warnIf(!listOf(values, 'contents').some(({ __component }) => __component === 'guide.reading'), ['contents'], 'No readings yet'),
  'shared.image': ({ values }) =>
    warnIf(isEmpty(values.alternativeText), ['alternativeText'], 'No alternative text: who cannot see the picture learns nothing of it'),
  'shared.contribution': agentRule,
  'shared.participation': agentRule,
};

interface Pointer {
  readonly path: Path;
  /** Content type that is pointed at. */
  readonly target: string;
  readonly documentId: string;
}

/** References to entries that are not published: readers do not see them, until those are. */
const unpublishedWarnings = async (strapi: Core.Strapi, shape: Shape, draft: Values): Promise<Fault[]> => {
  const pointers = [...partsOf(shape, draft)].flatMap(pointersOf);
  const unpublished = new Map<string, string>();
  for (const target of new Set(pointers.map((pointer) => pointer.target))) {
    const ids = pointers.filter((pointer) => pointer.target === target).map(({ documentId }) => documentId);
    for (const [id, name] of await unpublishedAmong(strapi, target, ids)) unpublished.set(id, name);
  }
  return pointers.flatMap(({ path, documentId }) => {
    const name = unpublished.get(documentId);
    return name === undefined ? [] : [{ path, message: `${name} is not published: readers see it here as soon as it is` }];
  });
};

/** What to call those of these entries that have a draft only, by documentId. */
const unpublishedAmong = async (strapi: Core.Strapi, target: string, ids: readonly string[]): Promise<Map<string, string>> => {
  const { uid, type } = publishedType(strapi, target);
  if (type === 'site') return new Map();
  const label = labelField[type];
  const rows: (Values & { documentId: string })[] = await strapi.db
    .query(uid)
    .findMany({ select: ['documentId', 'publishedAt', label], where: { documentId: { $in: ids } } } as never);
  const published = new Set(rows.filter(({ publishedAt }) => publishedAt !== null).map(({ documentId }) => documentId));
  return new Map(
    rows
      .filter(({ documentId }) => !published.has(documentId))
      .map((row) => [row.documentId, `The ${type} "${textOf(row, label) ?? row.documentId}"`]),
  );
};

const pointersOf = ({ shape, values, path }: Part): Pointer[] =>
  shape.attributes.flatMap((attribute) => {
    if (attribute.kind !== 'relation') return [];
    const { name, target, many } = attribute;
    const ids = many ? targetsOf(values, name) : [targetOf(values, name)];
    return ids.flatMap((documentId, index) =>
      documentId === undefined ? [] : [{ path: [...path, name, ...(many ? [index] : [])], target, documentId }],
    );
  });
