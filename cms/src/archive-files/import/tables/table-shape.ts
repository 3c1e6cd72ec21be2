// In which tables and columns Strapi keeps a content type and its components, read from its own metadata: a new field needs no line here.
import type { Core } from '@strapi/strapi';
import type { AttributeShape, Shape } from '../../../publication/content-shape';

/** A table between two others, and what of it is always the same for one attribute. */
export interface JoinTable {
  readonly table: string;
  /** The column of the row that has the attribute. */
  readonly from: string;
  readonly to: string;
  /** Columns that are the same for all rows of the attribute. */
  readonly fixed: Readonly<Record<string, string>>;
  /** The column of the place in a list; null where the table has none. */
  readonly order: string | null;
  /** Whether the attribute is a list, with places from 1. */
  readonly isList: boolean;
}

export type TableAttribute =
  | { readonly kind: 'scalar'; readonly name: string; readonly column: string; readonly isJson: boolean }
  /** `isOwnType`: from a content type to itself, which Strapi keeps up on both sides when either is published. */
  | { readonly kind: 'relation'; readonly name: string; readonly target: string; readonly isOwnType: boolean; readonly join: JoinTable }
  | { readonly kind: 'media'; readonly name: string; readonly join: JoinTable }
  | { readonly kind: 'part'; readonly name: string; readonly shape: TableShape; readonly join: JoinTable }
  | { readonly kind: 'blocks'; readonly name: string; readonly shapes: ReadonlyMap<string, { shape: TableShape; join: JoinTable }> };

/** A content type or a component. */
export interface TableShape {
  readonly uid: string;
  readonly table: string;
  readonly attributes: readonly TableAttribute[];
}

/** The part of Strapi's metadata that is used; its own types leave most of it open. */
interface Meta {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, MetaAttribute | undefined>>;
}
interface MetaAttribute {
  readonly type: string;
  readonly relation?: string;
  readonly columnName?: string;
  readonly target?: string;
  readonly morphBy?: string;
  readonly inversedBy?: string;
  readonly mappedBy?: string;
  readonly joinTable?: MetaJoin;
}
interface MetaJoin {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly inverseJoinColumn?: { readonly name: string };
  readonly morphColumn?: { readonly idColumn: { readonly name: string }; readonly typeColumn: { readonly name: string } };
  readonly on?: Readonly<Record<string, string>>;
  readonly orderColumnName?: string;
}

const known = new WeakMap<Core.Strapi, Map<string, TableShape>>();

/** The tables of a content type or component. Throws where Strapi keeps an attribute in a way that is not written here. */
export const tableShapeOf = (strapi: Core.Strapi, shape: Shape): TableShape => {
  const shapes = known.get(strapi) ?? new Map<string, TableShape>();
  known.set(strapi, shapes);
  const before = shapes.get(shape.uid);
  if (before) return before;
  const metaOf = (uid: string): Meta => strapi.db.metadata.get(uid) as unknown as Meta;
  const meta = metaOf(shape.uid);
  const attributes = shape.attributes.map((attribute) => tableAttribute(strapi, shape.uid, attribute, meta, metaOf));
  const found = { uid: shape.uid, table: meta.tableName, attributes };
  shapes.set(shape.uid, found);
  return found;
};

const tableAttribute = (
  strapi: Core.Strapi,
  uid: string,
  attribute: AttributeShape,
  { attributes }: Meta,
  metaOf: (uid: string) => Meta,
): TableAttribute => {
  const { name } = attribute;
  const meta = attributes[name];
  const unknown = (): Error => new Error(`${uid}.${name}: Strapi keeps it in a way that an import by tables does not know`);
  if (!meta) throw unknown();
  switch (attribute.kind) {
    case 'scalar':
      return { kind: 'scalar', name, column: meta.columnName ?? name, isJson: meta.type === 'json' };
    case 'relation': {
      const join = meta.joinTable;
      if (!join?.inverseJoinColumn || meta.inversedBy !== undefined || meta.mappedBy !== undefined) throw unknown();
      return { kind: 'relation', name, target: attribute.target, isOwnType: attribute.target === uid, join: joinOf(join, name) };
    }
    case 'media': {
      const join = metaOf(meta.target ?? '').attributes[meta.morphBy ?? '']?.joinTable;
      if (!join?.morphColumn) throw unknown();
      const { idColumn, typeColumn } = join.morphColumn;
      const fixed = { ...join.on, [typeColumn.name]: uid, field: name };
      return {
        kind: 'media',
        name,
        join: { table: join.name, from: idColumn.name, to: join.joinColumn.name, fixed, order: 'order', isList: true },
      };
    }
    case 'part': {
      const join = meta.joinTable;
      if (!join?.inverseJoinColumn) throw unknown();
      const of = joinOf(join, name);
      const fixed = { ...of.fixed, field: name, component_type: attribute.shape.uid };
      return { kind: 'part', name, shape: tableShapeOf(strapi, attribute.shape), join: { ...of, fixed, isList: attribute.many } };
    }
    case 'blocks': {
      const join = meta.joinTable;
      if (!join?.morphColumn) throw unknown();
      const { idColumn, typeColumn } = join.morphColumn;
      const blockJoin = (block: string): JoinTable => {
        const fixed = { ...join.on, field: name, [typeColumn.name]: block };
        return { table: join.name, from: join.joinColumn.name, to: idColumn.name, fixed, order: 'order', isList: true };
      };
      const shapes = [...attribute.shapes].map(
        ([block, shape]) => [block, { shape: tableShapeOf(strapi, shape), join: blockJoin(block) }] as const,
      );
      return { kind: 'blocks', name, shapes: new Map(shapes) };
    }
  }
};

const joinOf = (join: MetaJoin, name: string): JoinTable => {
  if (!join.inverseJoinColumn) throw new Error(`The table of "${name}" has no second column`);
  return {
    table: join.name,
    from: join.joinColumn.name,
    to: join.inverseJoinColumn.name,
    fixed: { ...join.on },
    order: join.orderColumnName ?? null,
    isList: join.orderColumnName !== undefined,
  };
};
