// What the CMS fills in by itself where a file leaves it empty, so that a file's record can be compared with the stored one.
import { labelField, type RecordType } from '@october/schema';
import type { RecordObject } from '../publication/to-record';
import { isPart } from '../publication/references';
import { isPositioned } from '../validation/fill/fill';
import { withRightsLabel } from '../validation/fill/rights-label';

/** The record with what can be told without a database: sortName, a right's label, the locales of the site. */
export const filledRecord = (type: RecordType, record: RecordObject): RecordObject => {
  const filled = { ...record };
  if (type === 'person' && filled.sortName === undefined && record[labelField[type]] !== undefined)
    filled.sortName = record[labelField[type]];
  if (isPart(filled.rights)) filled.rights = withRightsLabel(filled.rights);
  if (type === 'site' && filled.locales === undefined) filled.locales = [filled.defaultLocale ?? 'en'];
  return filled;
};

/** The record with what only the CMS knows, as it stands there now: a position, slugs that it had before. */
export const completedRecord = (type: RecordType, record: RecordObject, current: RecordObject, isDraft = false): RecordObject => {
  const completed = filledRecord(type, record);
  if (isPositioned(type) && completed.position === undefined && current.position !== undefined) completed.position = current.position;
  // Readers may hold a link to any slug that an entry ever had: an import adds to them, and takes none away.
  // The slug itself is none of them once it is published; a draft's may be, for it may still change.
  const all = [...new Set([...texts(current.formerSlugs), ...texts(completed.formerSlugs)])];
  const former = all.filter((slug) => isDraft || slug !== completed.slug);
  if (former.length > 0) completed.formerSlugs = former;
  else delete completed.formerSlugs;
  return completed;
};

/** In the form in which records are published, so that no slug is told from itself. */
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map((text) => String(text).normalize('NFC')) : []);
