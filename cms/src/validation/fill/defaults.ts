// What an editor left empty and the model has a word for: significance normal, certainty certain, kind of a name other,
// reading required, calendar gregorian. The words stand in the content types as `default`.
import type { AttributeShape, Shape } from '../../publication/content-shape';
import { isValues, type Values } from '../part';

/** Maps every component of what is to be saved, innermost first, and the entry itself last. Leaves all else as it is. */
export const mapParts = (shape: Shape, values: Values, map: (uid: string, values: Values) => Values): Values => {
  const mapped: Record<string, unknown> = { ...values };
  for (const attribute of shape.attributes) {
    const value = values[attribute.name];
    if (attribute.kind === 'part')
      mapped[attribute.name] = Array.isArray(value)
        ? value.map((one) => mapOne(attribute.shape, one, map))
        : mapOne(attribute.shape, value, map);
    else if (attribute.kind === 'blocks' && Array.isArray(value))
      mapped[attribute.name] = value.map((one: unknown) => {
        const block = isValues(one) ? attribute.shapes.get(String(one.__component)) : undefined;
        return block ? mapOne(block, one, map) : one;
      });
    if (!(attribute.name in values)) delete mapped[attribute.name];
  }
  return map(shape.uid, mapped);
};

const mapOne = (shape: Shape, value: unknown, map: (uid: string, values: Values) => Values): unknown =>
  isValues(value) ? mapParts(shape, value, map) : value;

/** The defaults of a shape by component, so that `withDefaults` need not search them. */
export const defaultsOf = (shape: Shape, found = new Map<string, Values>()): ReadonlyMap<string, Values> => {
  const given = shape.attributes.filter(
    (attribute): attribute is Extract<AttributeShape, { kind: 'scalar' }> =>
      attribute.kind === 'scalar' && attribute.byDefault !== undefined && attribute.byDefault !== null,
  );
  found.set(shape.uid, Object.fromEntries(given.map(({ name, byDefault }) => [name, byDefault])));
  for (const attribute of shape.attributes) {
    if (attribute.kind === 'part') defaultsOf(attribute.shape, found);
    else if (attribute.kind === 'blocks') for (const block of attribute.shapes.values()) defaultsOf(block, found);
  }
  return found;
};

/** A new part gets every default that it lacks; one that is there already (it has an id) only those that were emptied. */
export const withDefaults = (defaults: Values | undefined, values: Values, isNew: boolean): Values => {
  const filled: Record<string, unknown> = { ...values };
  for (const [name, byDefault] of Object.entries(defaults ?? {})) {
    const emptied = name in values && (values[name] === null || values[name] === '');
    if (emptied || (isNew && values[name] === undefined)) filled[name] = byDefault;
  }
  return filled;
};
