// An entry seen as its parts: itself, and every component in it, each with the path of its form field.
import type { Shape } from '../publication/content-shape';
import type { Path } from './fault';

export type Values = Readonly<Record<string, unknown>>;

export interface Part {
  /** Of the content type or component: 'api::person.person', 'shared.date'. */
  readonly uid: string;
  readonly shape: Shape;
  readonly values: Values;
  readonly path: Path;
}

/** The entry and all its components, outermost first. Reads what was loaded, and what is asked to be saved, alike. */
export function* partsOf(shape: Shape, values: Values, path: Path = []): Generator<Part> {
  yield { uid: shape.uid, shape, values, path };
  for (const attribute of shape.attributes) {
    const value = values[attribute.name];
    if (attribute.kind === 'part')
      for (const [at, one] of members(value, attribute.many)) yield* partsOf(attribute.shape, one, [...path, attribute.name, ...at]);
    else if (attribute.kind === 'blocks')
      for (const [at, one] of members(value, true)) {
        const block = attribute.shapes.get(String(one.__component));
        if (block) yield* partsOf(block, one, [...path, attribute.name, ...at]);
      }
  }
}

const members = (value: unknown, many: boolean): [Path, Values][] => {
  if (!many) return isValues(value) ? [[[], value]] : [];
  return Array.isArray(value) ? value.flatMap((one: unknown, index): [Path, Values][] => (isValues(one) ? [[[index], one]] : [])) : [];
};

export const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing was given: null, or a text of blanks. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** The text of a field; undefined where nothing was given. */
export const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

/** The documentId that a relation to one points at. */
export const targetOf = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return isValues(value) && typeof value.documentId === 'string' ? value.documentId : undefined;
};

/** The documentIds that a relation to many points at, in order. */
export const targetsOf = (values: Values, name: string): string[] => {
  const value = values[name];
  return Array.isArray(value)
    ? value.flatMap((one: unknown) => (isValues(one) && typeof one.documentId === 'string' ? [one.documentId] : []))
    : [];
};

/** The members of a list of components. */
export const listOf = (values: Values, name: string): Values[] => {
  const value = values[name];
  return Array.isArray(value) ? value.filter(isValues) : [];
};
