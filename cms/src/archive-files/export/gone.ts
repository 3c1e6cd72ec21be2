// References of a published record to entries that were deleted since. A file cannot name them: the names of those whom it credits are kept.
import type { Shape } from '../../publication/content-shape';
import type { Labels } from '../../publication/labels';
import { blockShape, graft, isPart, withoutHollows } from '../../publication/references';
import type { RecordObject } from '../../publication/to-record';

/** The record with references to entries that are there alone. `exists` tells which are. */
export const withoutGone = (shape: Shape, record: RecordObject, labels: Labels, exists: (id: string) => boolean): RecordObject => {
  const nameOf = (id: unknown): string | undefined =>
    typeof id !== 'string' || exists(id) ? undefined : Object.values(labels[id] ?? {})[0];
  const named = withNames(shape, record, nameOf);
  return withoutHollows(
    shape,
    graft(shape, named, named, (now) => now.filter(exists)),
  );
};

type NameOf = (id: unknown) => string | undefined;

const withNames = (shape: Shape, record: RecordObject, nameOf: NameOf): RecordObject => {
  const named: RecordObject = { ...record };
  for (const attribute of shape.attributes) {
    if (attribute.kind !== 'part' && attribute.kind !== 'blocks') continue;
    const each = (part: unknown): unknown =>
      isPart(part) ? withNames(attribute.kind === 'part' ? attribute.shape : blockShape(attribute, part), part, nameOf) : part;
    const value = record[attribute.name];
    if (value !== undefined) named[attribute.name] = Array.isArray(value) ? value.map(each) : each(value);
  }
  return withName(shape.uid, named, nameOf);
};

/** A part that credits somebody who is gone says the name instead, where it says none yet. */
const withName = (uid: string, part: RecordObject, nameOf: NameOf): RecordObject => {
  const agent = nameOf(part.person) ?? nameOf(part.organization);
  if (uid === 'shared.contribution' && agent !== undefined) return { creditedAs: agent, ...part };
  if (uid === 'shared.participation' && agent !== undefined) return { name: agent, ...part };
  const title = uid === 'guide.reading' ? nameOf(part.document) : undefined;
  return title === undefined ? part : { ...part, link: { title } };
};
