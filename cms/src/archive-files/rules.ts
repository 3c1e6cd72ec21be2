// What a record must be before it is written: the rules of cms/src/validation, told of a file's record without a database.
import type { RecordType } from '@october/schema';
import { blockShape, isPart, listed } from '../publication/references';
import type { AttributeShape, Shape } from '../publication/content-shape';
import type { Fault as Breach } from '../validation/fault';
import { partsOf, type Values } from '../validation/part';
import { alternativeFaults } from '../validation/rules/alternatives';
import { listBoundFaults } from '../validation/rules/bounds';
import { formFaults } from '../validation/rules/forms';
import { requiredFaults } from '../validation/rules/required';
import { localeListFaults, patternFaults } from '../validation/rules/site';
import { translationFaults, type Languages } from '../validation/rules/translations';
import { filledRecord } from './filled';
import { typeShape } from './models';

/** Every rule that a record breaks by itself; paths are the record's. A draft may be incomplete; it may not be impossible. */
export const breachesOf = (type: RecordType, record: Values, publishing: boolean, languages: Languages): Breach[] => {
  const shape = typeShape(type);
  const values = valuesOf(shape, filledRecord(type, record));
  const ofParts = [...partsOf(shape, values)].flatMap((part) => [
    ...formFaults(part),
    ...alternativeFaults(part, publishing),
    ...(publishing ? requiredFaults(part) : []),
    ...translationFaults(part, languages),
  ]);
  const ofSite = type === 'site' ? [...localeListFaults(values), ...patternFaults(values)] : [];
  return [...ofParts, ...ofSite, ...(publishing ? listBoundFaults(type, values) : [])];
};

/** A record as the validation sees an entry: references as `{ documentId }`, texts of a list as `{ value }`, blocks with `__component`. */
const valuesOf = (shape: Shape, record: Values): Values =>
  Object.fromEntries(
    shape.attributes
      .map((attribute): [string, unknown] => [attribute.name, attributeValue(attribute, record[attribute.name])])
      .filter(([, value]) => value !== undefined),
  );

const attributeValue = (attribute: AttributeShape, value: unknown): unknown => {
  if (value === undefined) return attribute.kind === 'scalar' ? (attribute.byDefault ?? undefined) : undefined;
  switch (attribute.kind) {
    case 'relation': {
      const targets = listed(value).map((documentId) => ({ documentId }));
      return attribute.many ? targets : targets[0];
    }
    case 'part': {
      const parts = listed(value).map((part) => (isPart(part) ? valuesOf(attribute.shape, part) : { value: part }));
      return attribute.many ? parts : parts[0];
    }
    case 'blocks':
      return listed(value).map((block) => {
        if (!isPart(block) || typeof block.block !== 'string') return {};
        const inner = blockShape(attribute, block);
        return { __component: inner.uid, ...valuesOf(inner, block) };
      });
    default:
      return value;
  }
};
