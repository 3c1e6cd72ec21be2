// What readers can be told now, by type and slug.
import type { Publication } from '@october/schema';
import type { Cms } from '../../support/cms.js';
import { readCurrent } from '../../support/feed.js';

/** Publications by `person/lenin`; the site's is `site/`. */
export const publishedBySlug = async (cms: Cms): Promise<Map<string, Publication>> =>
  new Map(
    [...(await readCurrent(cms)).values()].flatMap((change) =>
      change.kind === 'publication' ? [[`${change.type}/${String(change.record.slug ?? '')}`, change]] : [],
    ),
  );

/** The revision of everything that readers can be told; the site's id is the same everywhere. */
export const revisions = async (cms: Cms): Promise<string[]> =>
  [...(await readCurrent(cms)).values()]
    .flatMap((change) => (change.kind === 'publication' ? [`${change.type} ${change.id} ${change.revision}`] : []))
    .sort();
