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
