// What a content type is made of, seen as the publication needs it: what is copied, what refers, what is a file, what is a part.
// Read from Strapi's own models once, so that a new field needs no line here.

/** The part of Strapi's model that matters: content types and components, by uid. */
export interface Models {
  readonly [uid: string]: { readonly attributes: Readonly<Record<string, AttributeModel>> } | undefined;
}

interface AttributeModel {
  readonly type: string;
  readonly default?: unknown;
  readonly target?: string;
  readonly relation?: string;
  readonly multiple?: boolean;
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly components?: readonly string[];
}

export type AttributeShape =
  | { readonly kind: 'scalar'; readonly name: string; readonly type: string; readonly byDefault: unknown }
  | { readonly kind: 'relation'; readonly name: string; readonly target: string; readonly many: boolean }
  | { readonly kind: 'media'; readonly name: string; readonly many: boolean }
  | { readonly kind: 'part'; readonly name: string; readonly many: boolean; readonly shape: Shape }
  | { readonly kind: 'blocks'; readonly name: string; readonly shapes: ReadonlyMap<string, Shape> };

/** A content type or a component. */
export interface Shape {
  readonly uid: string;
  readonly attributes: readonly AttributeShape[];
}

/** Strapi's own columns: they say nothing of the content. */
const bookkeeping = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

/** The shape of a content type or component. Throws where a model is missing, or a component holds itself. */
export const shapeOf = (models: Models, uid: string, within: readonly string[] = []): Shape => {
  const model = models[uid];
  if (!model) throw new Error(`There is no content type or component "${uid}"`);
  if (within.includes(uid)) throw new Error(`The component "${uid}" holds itself: ${[...within, uid].join(' > ')}`);
  const inner = (part: string): Shape => shapeOf(models, part, [...within, uid]);
  const attributes = Object.entries(model.attributes)
    // A component's `locale` is the language of a translation: content.
    .filter(([name]) => !(uid.includes('::') && bookkeeping.has(name)))
    .map(([name, attribute]) => attributeShape(uid, name, attribute, inner));
  return { uid, attributes };
};

const attributeShape = (uid: string, name: string, attribute: AttributeModel, inner: (part: string) => Shape): AttributeShape => {
  switch (attribute.type) {
    case 'relation':
      if (attribute.target === undefined)
        throw new Error(`${uid}.${name}: a relation of any type cannot be published; use a list of blocks`);
      return { kind: 'relation', name, target: attribute.target, many: attribute.relation?.endsWith('ToMany') ?? false };
    case 'media':
      return { kind: 'media', name, many: attribute.multiple ?? false };
    case 'component':
      return { kind: 'part', name, many: attribute.repeatable ?? false, shape: inner(attribute.component ?? '') };
    case 'dynamiczone':
      return { kind: 'blocks', name, shapes: new Map((attribute.components ?? []).map((part) => [part, inner(part)])) };
    default:
      return { kind: 'scalar', name, type: attribute.type, byDefault: attribute.default };
  }
};

/** Which columns and relations to load: everything of the content, and no more. For `strapi.db.query`. */
export interface Selection {
  select: string[];
  populate: Record<string, Selection | { on: Record<string, Selection> }>;
}

/** What of a file in the media library is needed to publish it. */
export const fileColumns = ['id', 'name', 'hash', 'ext', 'mime', 'size', 'url', 'provider', 'width', 'height', 'focalPoint', 'updatedAt'];

/** All of a shape; without `relations`, only what the entry itself says. */
export const selectionOf = (shape: Shape, relations: boolean, columns: readonly string[] = ['id']): Selection => {
  const selection: Selection = { select: [...columns], populate: {} };
  for (const attribute of shape.attributes) {
    switch (attribute.kind) {
      case 'scalar':
        selection.select.push(attribute.name);
        break;
      case 'relation':
        if (relations) selection.populate[attribute.name] = { select: ['documentId'], populate: {} };
        break;
      case 'media':
        selection.populate[attribute.name] = { select: fileColumns, populate: {} };
        break;
      case 'part':
        selection.populate[attribute.name] = selectionOf(attribute.shape, relations);
        break;
      case 'blocks':
        selection.populate[attribute.name] = {
          on: Object.fromEntries([...attribute.shapes].map(([uid, shape]) => [uid, selectionOf(shape, relations)])),
        };
    }
  }
  return selection;
};
