// From a record back to what the Document Service saves as a draft: the mirror of to-record.ts.
import type { AttributeShape, Shape } from './content-shape';
import { blockShape, isPart, listed } from './references';
import type { RecordObject } from './to-record';

export interface Finding {
  /** The id in the media library of the file with these bytes, of several rather that with this name; undefined where it is no longer there. */
  readonly fileId: (sha256: string, name: string) => number | undefined;
  /** Whether an entry of this content type exists: Strapi refuses a whole draft for one reference that does not. */
  readonly exists: (target: string, documentId: string) => boolean;
}

/** Data for `strapi.documents(uid).create` or `update`. Every attribute is there: what the record leaves out is set to its default or emptied.
 *  References to entries that are gone, and files that are gone, are left out. */
export const toDraft = (shape: Shape, record: RecordObject, finding: Finding): RecordObject =>
  Object.fromEntries(shape.attributes.map((attribute) => [attribute.name, attributeDraft(attribute, record[attribute.name], finding)]));

const attributeDraft = (attribute: AttributeShape, value: unknown, finding: Finding): unknown => {
  switch (attribute.kind) {
    case 'scalar':
      return value ?? attribute.byDefault ?? null;
    case 'relation':
      // Always the long form: Strapi takes a bare documentId that begins with a digit for a row's id.
      return { set: listed(value).flatMap((id) => (finding.exists(attribute.target, String(id)) ? [{ documentId: String(id) }] : [])) };
    case 'media': {
      const ids = listed(value).flatMap((file) => (isPart(file) ? (finding.fileId(String(file.sha256), String(file.name)) ?? []) : []));
      return attribute.many ? ids : (ids[0] ?? null);
    }
    case 'part': {
      const parts = listed(value).map((part) => partDraft(attribute.shape, part, finding));
      return attribute.many ? parts : (parts[0] ?? null);
    }
    case 'blocks':
      return listed(value).flatMap((block) => {
        if (!isPart(block)) return [];
        const shape = blockShape(attribute, block);
        return [{ __component: shape.uid, ...toDraft(shape, block, finding) }];
      });
  }
};

const partDraft = (shape: Shape, part: unknown, finding: Finding): RecordObject => {
  if (typeof part === 'string') return { value: part };
  if (!isPart(part)) throw new Error(`"${String(part)}" is no ${shape.uid}`);
  return toDraft(shape, part, finding);
};
