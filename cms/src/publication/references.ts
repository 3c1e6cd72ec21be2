// The references within a record: finding them, taking them out, putting better ones in.
import type { AttributeShape, Shape } from './content-shape';
import { isHollow, type RecordObject } from './to-record';

export interface Reference {
  /** Content type that is pointed at, by uid. */
  readonly target: string;
  readonly id: string;
  /** Content type or component that points, by uid. */
  readonly from: string;
}

/** Every reference of a record, in order, repeats included. */
export const referencesOf = (shape: Shape, record: RecordObject): Reference[] =>
  shape.attributes.flatMap((attribute) => {
    const value = record[attribute.name];
    switch (attribute.kind) {
      case 'relation':
        return listed(value).map((id) => ({ target: attribute.target, id: String(id), from: shape.uid }));
      case 'part':
        return listed(value).flatMap((part) => (isPart(part) ? referencesOf(attribute.shape, part) : []));
      case 'blocks':
        return listed(value).flatMap((block) => (isPart(block) ? referencesOf(blockShape(attribute, block), block) : []));
      default:
        return [];
    }
  });

/** `now`: the references that stand there; `donor`: those of the other record, at the same place. */
export type Pick = (now: readonly string[], donor: readonly string[]) => readonly string[];

/** The words of `record` with the references that `pick` chooses between its own and those of `donor`.
 *  Members of lists are the same where they have one key, else one place in lists of one length, else the same words. */
export const graft = (shape: Shape, record: RecordObject, donor: RecordObject, pick: Pick): RecordObject => {
  const grafted: RecordObject = { ...record };
  for (const attribute of shape.attributes) {
    const value = graftAttribute(attribute, record[attribute.name], donor[attribute.name], pick);
    if (value === undefined || (Array.isArray(value) && value.length === 0)) delete grafted[attribute.name];
    else grafted[attribute.name] = value;
  }
  return grafted;
};

const graftAttribute = (attribute: AttributeShape, value: unknown, donor: unknown, pick: Pick): unknown => {
  switch (attribute.kind) {
    case 'relation': {
      const chosen = pick(listed(value).map(String), listed(donor).map(String));
      return attribute.many ? [...chosen] : chosen[0];
    }
    case 'part':
      if (attribute.many) return graftList(() => attribute.shape, listed(value), listed(donor), pick);
      if (!isPart(donor)) return value;
      // A part that held nothing but references is gone with them.
      if (value === undefined)
        return Object.keys(wordsOf(attribute.shape, donor)).length === 0 ? graftedOrNothing(attribute.shape, {}, donor, pick) : undefined;
      return isPart(value) ? graft(attribute.shape, value, donor, pick) : value;
    case 'blocks':
      return graftList((block) => blockShape(attribute, block), listed(value), listed(donor), pick);
    default:
      return value;
  }
};

const graftedOrNothing = (shape: Shape, record: RecordObject, donor: RecordObject, pick: Pick): RecordObject | undefined => {
  const grafted = graft(shape, record, donor, pick);
  return Object.keys(grafted).length === 0 ? undefined : grafted;
};

const graftList = (shapeFor: (part: RecordObject) => Shape, members: unknown[], donors: unknown[], pick: Pick): unknown[] => {
  const left = donors.filter(isPart);
  const sameLength = members.length === donors.length;
  return members.map((member, index) => {
    if (!isPart(member)) return member;
    const shape = shapeFor(member);
    const words = JSON.stringify(wordsOf(shape, member));
    const twin = (donor: RecordObject): boolean => {
      if (donor.block !== member.block) return false;
      if (typeof member.key === 'string') return donor.key === member.key;
      return sameLength ? donor === donors[index] : JSON.stringify(wordsOf(shape, donor)) === words;
    };
    const at = left.findIndex(twin);
    if (at < 0) return member;
    const [donor] = left.splice(at, 1);
    return graft(shape, member, donor ?? {}, pick);
  });
};

/** A record without its references. */
export const wordsOf = (shape: Shape, record: RecordObject): RecordObject => graft(shape, record, record, () => []);

/** A record without the parts that say nothing (see `isHollow`), from the inside out. */
export const withoutHollows = (shape: Shape, record: RecordObject): RecordObject => {
  const kept: RecordObject = { ...record };
  for (const attribute of shape.attributes) {
    if (attribute.kind !== 'part' && attribute.kind !== 'blocks') continue;
    const parts = listed(record[attribute.name]).flatMap((part) => {
      if (!isPart(part)) return [part];
      const of = attribute.kind === 'part' ? attribute.shape : blockShape(attribute, part);
      const inner = withoutHollows(of, part);
      return isHollow(of.uid, inner) ? [] : [inner];
    });
    if (parts.length === 0) delete kept[attribute.name];
    else kept[attribute.name] = attribute.kind === 'part' && !attribute.many ? parts[0] : parts;
  }
  return kept;
};

/** The component of a block of a record. */
export const blockShape = (attribute: AttributeShape & { kind: 'blocks' }, block: RecordObject): Shape => {
  for (const [uid, shape] of attribute.shapes) if (uid.slice(uid.indexOf('.') + 1) === block.block) return shape;
  throw new Error(`"${String(block.block)}" is no block of ${attribute.name}`);
};

export const listed = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

export const isPart = (value: unknown): value is RecordObject => typeof value === 'object' && value !== null && !Array.isArray(value);
