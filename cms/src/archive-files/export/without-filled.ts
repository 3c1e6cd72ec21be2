// A record without what the reader of archive files fills in by itself.
import { labelField, type RecordType } from '@october/schema';
import { isPart, listed } from '../../publication/references';
import type { RecordObject } from '../../publication/to-record';
import { withRightsLabel } from '../../validation/fill/rights-label';
import { giveKeys } from '../block-key';

/** Leaves out a sortName that is the name, a right's label that follows from its statement, keys of blocks that follow from what they are
 *  about, and a list of languages with the default one alone. */
export const withoutFilled = (type: RecordType, record: RecordObject, slugOf: (id: string) => string | undefined): RecordObject => {
  const kept = { ...record };
  if (type === 'person' && kept.sortName === kept[labelField[type]]) delete kept.sortName;
  if (isPart(kept.rights)) kept.rights = withoutLabel(kept.rights);
  if (type === 'site' && listed(kept.locales).join() === String(kept.defaultLocale ?? 'en')) delete kept.locales;
  if (type === 'guide' && kept.contents !== undefined) kept.contents = withoutKeys(listed(kept.contents).filter(isPart), slugOf);
  return kept;
};

const withoutLabel = ({ label, ...rest }: RecordObject): RecordObject =>
  withRightsLabel(rest).label === label ? rest : { label, ...rest };

const withoutKeys = (blocks: RecordObject[], slugOf: (id: string) => string | undefined): RecordObject[] => {
  const without = blocks.map(({ key: _key, ...block }) => block);
  const given = without.map((block) => ({ ...block }));
  giveKeys({ contents: given }, slugOf);
  return given.every((block: RecordObject, index) => block.key === blocks[index]?.key) ? without : blocks;
};
