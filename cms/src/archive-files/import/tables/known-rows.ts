// Drafts as Strapi's database layer would give them, made of what was just written: they need not be read back to be published.
import type { Core } from '@strapi/strapi';
import { fileColumns, type AttributeShape, type Shape } from '../../../publication/content-shape';
import { isPart, listed } from '../../../publication/references';
import type { EntryRow, Row } from '../../../publication/rows';
import type { RecordObject } from '../../../publication/to-record';
import type { Planned } from './plan';

/** Rows by documentId. `isThere`: whether what a relation points at has a draft. */
export const knownRows = async (
  strapi: Core.Strapi,
  shape: Shape,
  entries: readonly Planned[],
  idOf: (documentId: string) => number,
  updatedAt: Date,
  isThere: (target: string, documentId: string) => boolean,
): Promise<Map<string, EntryRow>> => {
  const files = await loadFiles(strapi, new Set(entries.flatMap(({ data }) => filesIn(shape, data))));
  const valueOf = (attribute: AttributeShape, value: unknown): unknown => {
    const one = (members: readonly unknown[]): unknown => members[0] ?? null;
    switch (attribute.kind) {
      case 'scalar':
        return value;
      case 'relation': {
        const set = isPart(value) ? listed(value.set) : [];
        const targets = set.filter(
          (target): target is RecordObject => isPart(target) && isThere(attribute.target, String(target.documentId)),
        );
        return attribute.many ? targets : one(targets);
      }
      case 'media': {
        const shown = listed(value).flatMap((id) => files.get(Number(id)) ?? []);
        return attribute.many ? shown : one(shown);
      }
      case 'part': {
        const parts = listed(value).flatMap((part) => (isPart(part) ? [rowOf(attribute.shape, part)] : []));
        return attribute.many ? parts : one(parts);
      }
      case 'blocks':
        return listed(value).flatMap((block) => {
          const of = isPart(block) ? attribute.shapes.get(String(block.__component)) : undefined;
          return isPart(block) && of ? [{ __component: of.uid, ...rowOf(of, block) }] : [];
        });
    }
  };
  const rowOf = (of: Shape, values: RecordObject): Row =>
    Object.fromEntries(of.attributes.map((attribute) => [attribute.name, valueOf(attribute, values[attribute.name])]));
  return new Map(entries.map(({ id, data }) => [id, { ...rowOf(shape, data), id: idOf(id), documentId: id, updatedAt }]));
};

const filesIn = (shape: Shape, values: RecordObject): number[] =>
  shape.attributes.flatMap((attribute) => {
    const value = values[attribute.name];
    if (attribute.kind === 'media') return listed(value).map(Number);
    if (attribute.kind === 'part') return listed(value).flatMap((part) => (isPart(part) ? filesIn(attribute.shape, part) : []));
    if (attribute.kind !== 'blocks') return [];
    return listed(value).flatMap((block) => {
      const of = isPart(block) ? attribute.shapes.get(String(block.__component)) : undefined;
      return isPart(block) && of ? filesIn(of, block) : [];
    });
  });

const loadFiles = async (strapi: Core.Strapi, ids: ReadonlySet<number>): Promise<Map<number, Row>> => {
  if (ids.size === 0) return new Map();
  const rows: Row[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ select: fileColumns, where: { id: { $in: [...ids] } } } as never);
  return new Map(rows.map((row) => [Number(row.id), row]));
};
