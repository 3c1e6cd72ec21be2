// What an import would do, entry by entry and field by field. Nothing of the archive is written.
import type { Core } from '@strapi/strapi';
import type { Checked } from '../check';
import { typeShape } from '../models';
import { compareDrafts, compareEntries, type Comparison } from './compare';
import { compareMerged } from './compare-merged';
import { differences, type NameOf } from './differences';
import { batches } from './existing';
import type { Imported } from './import-archive';
import { compareSite } from './import-site';
import type { ImportOptions } from './options';
import { prepare, type Prepared } from './prepare';

const comparedAtOnce = 100;

/** Tells line by line what an import would do; the counts that it would have, and the faults that would stop it before it began.
 *  What the CMS would refuse in the middle only an import can find out. */
export const planImport = async (
  strapi: Core.Strapi,
  checked: Checked,
  options: ImportOptions,
  tell: (line: string) => void,
): Promise<Imported> => {
  const prepared = await prepare(strapi, checked, options);
  const { archive, site, entries, existing, library, missing, gone, merged, faults } = prepared;
  const planned: Imported = {
    created: 0,
    updated: 0,
    unchanged: 0,
    left: 0,
    deleted: 0,
    withdrawn: 0,
    uploaded: missing.length,
    site: null,
    faults,
  };
  if (faults.length > 0) return planned;
  const nameOf = namesIn(prepared);
  for (const { type, batch } of batches(entries, comparedAtOnce)) {
    const compared = merged
      ? await compareMerged(strapi, type, batch, prepared, merged)
      : {
          entries: await compareEntries(strapi, type, batch, archive, library),
          drafts: await compareDrafts(strapi, type, batch, archive, library),
          left: 0,
        };
    const byId = new Map<string, Comparison[]>();
    for (const one of [...compared.entries, ...compared.drafts]) byId.set(one.change.id, [...(byId.get(one.change.id) ?? []), one]);
    for (const [id, comparisons] of byId) tellEntry(nameOf(id) ?? id, comparisons, nameOf, tell);
    const created = [...byId.keys()].filter((id) => !existing.has(id)).length;
    planned.created += created;
    planned.updated += byId.size - created;
    planned.left += compared.left;
    planned.unchanged += batch.length - byId.size - compared.left;
  }
  for (const { type, slug, isPublished } of gone) tell(`${isPublished ? 'withdrawn and deleted' : 'deleted'}: ${type}/${slug}`);
  planned.deleted = gone.length;
  planned.withdrawn = gone.filter(({ isPublished }) => isPublished).length;
  if (site) {
    const compared = await compareSite(strapi, site.record, library, merged);
    planned.site = compared ? 'updated' : 'unchanged';
    if (compared) tellLines('updated: site', differences(typeShape('site'), compared.now?.published ?? {}, compared.wanted, nameOf), tell);
  }
  return planned;
};

/** Entries by their ids, as references are written where any type may stand. */
const namesIn = ({ archive, existing }: Prepared): NameOf => {
  const names = new Map([...existing].map(([id, { type, slug }]) => [id, `${type}/${slug}`]));
  for (const { id, files } of archive.entries()) names.set(id, `${files.type}/${files.slug}`);
  return (id) => names.get(id);
};

const tellEntry = (name: string, comparisons: readonly Comparison[], nameOf: NameOf, tell: (line: string) => void): void => {
  const [first] = comparisons;
  if (!first) return;
  const { change, now } = first;
  if (!now) tell(`created: ${name}${change.status === 'draft' ? ' (a draft)' : ''}`);
  else if (change.status === 'draft' && change.isPublished) tellLines(`withdrawn: ${name}`, changes(first, nameOf), tell);
  else
    tellLines(
      `updated: ${name}${change.status === 'published' && !change.isPublished ? ' (published)' : ''}`,
      comparisons.flatMap((one) => changes(one, nameOf)),
      tell,
    );
};

const tellLines = (head: string, lines: readonly string[], tell: (line: string) => void): void => {
  tell(head);
  for (const line of lines) tell(`    ${line}`);
};

/** What readers would see change; where that is nothing, what would of the draft. */
const changes = ({ change, now }: Comparison, nameOf: NameOf): string[] => {
  const { status, record, refocused, entry } = change;
  const shape = typeShape(entry.type);
  const published = status === 'published' && now?.published ? differences(shape, now.published, record, nameOf) : [];
  if (published.length > 0) return published;
  const focus = refocused.length === 0 ? [] : ['the focal point of a picture'];
  return [...differences(shape, now?.draft ?? {}, record, nameOf).map((line) => `draft ${line}`), ...focus];
};
