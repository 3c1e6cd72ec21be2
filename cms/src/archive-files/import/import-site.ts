// The site of an archive: the one entry that is always there, changed and published.
import type { Core } from '@strapi/strapi';
import { revisionOf } from '@october/schema';
import { publishedType } from '../../publication/rows';
import { toDraft } from '../../publication/to-draft';
import type { RecordObject } from '../../publication/to-record';
import { withoutHollows } from '../../publication/references';
import { completedRecord, filledRecord } from '../filled';
import { loadCurrent, type Current } from './current';
import type { Library } from './library';
import { mergeLocales, type MergedLocales } from './merge-locales';
import { withFiles, type Refocused } from './with-files';

export type SiteChange = 'created' | 'updated' | 'unchanged';

const documentsOf = (strapi: Core.Strapi) => strapi.documents(publishedType(strapi, 'site').uid);

const siteId = async (strapi: Core.Strapi): Promise<string | null> => {
  const site = await documentsOf(strapi).findFirst({ status: 'draft', fields: [] } as never);
  return site ? site.documentId : null;
};

/** The languages that the site of the CMS has now. */
export const siteLocales = async (strapi: Core.Strapi): Promise<string[]> => {
  const id = await siteId(strapi);
  const draft = id === null ? {} : ((await loadCurrent(strapi, publishedType(strapi, 'site'), [id])).get(id)?.draft ?? {});
  return list(draft.locales);
};

/** Before the entries: their translations need its languages. Languages that the archive has not are left for `importSite` to take away. */
export const importLanguages = async (strapi: Core.Strapi, record: RecordObject): Promise<void> => {
  const { title, defaultLocale = 'en', locales } = filledRecord('site', record);
  const id = await siteId(strapi);
  if (id === null) {
    await documentsOf(strapi).create({ data: { title, defaultLocale, locales: values(locales) }, status: 'published' } as never);
    return;
  }
  const draft = (await loadCurrent(strapi, publishedType(strapi, 'site'), [id])).get(id)?.draft ?? {};
  const now = list(draft.locales);
  const union = [...new Set([...now, ...list(locales)])];
  if (union.length === now.length && (draft.defaultLocale ?? 'en') === defaultLocale) return;
  await documentsOf(strapi).update({ documentId: id, data: { defaultLocale, locales: values(union) }, status: 'published' } as never);
};

/** The site as it is to be: `draft` where an editor's edits are put back after it is published. Null where nothing differs. */
export type SiteComparison = {
  id: string;
  now: Current | undefined;
  wanted: RecordObject;
  draft: RecordObject | null;
  refocused: Refocused[];
};

/** What differs of the site; with `merged`, of its texts in these languages alone. */
export const compareSite = async (
  strapi: Core.Strapi,
  record: RecordObject,
  library: Library,
  merged: MergedLocales | null,
): Promise<SiteComparison | null> => {
  const of = publishedType(strapi, 'site');
  const id = (await siteId(strapi)) ?? '';
  const now = (await loadCurrent(strapi, of, [id])).get(id);
  const refocused: Refocused[] = [];
  const given = withFiles(of.shape, completedRecord('site', record, now?.draft ?? {}), library, (file) => refocused.push(file));
  if (merged && now?.published) {
    const wanted = mergeLocales(of.shape, now.published, given, merged);
    const draft = mergeLocales(of.shape, now.draft, given, merged);
    await library.meet([wanted, draft]);
    const isSame = revisionOf(wanted) === now.publishedRevision && revisionOf(draft) === revisionOf(now.draft);
    return isSame ? null : { id, now, wanted, draft: revisionOf(draft) === revisionOf(wanted) ? null : draft, refocused: [] };
  }
  const isSame = now?.publishedRevision === revisionOf(withoutHollows(of.shape, given)) && revisionOf(now.draft) === revisionOf(given);
  return isSame && refocused.length === 0 ? null : { id, now, wanted: given, draft: null, refocused };
};

/** After the entries: its menu and front page point at them. */
export const importSite = async (
  strapi: Core.Strapi,
  record: RecordObject,
  library: Library,
  merged: MergedLocales | null = null,
): Promise<SiteChange> => {
  const compared = await compareSite(strapi, record, library, merged);
  if (!compared) return 'unchanged';
  const { id, wanted, draft, refocused } = compared;
  for (const file of refocused) await library.setFocalPoint(file.id, file.focalPoint);
  const { shape } = publishedType(strapi, 'site');
  const write = async (one: RecordObject, status: 'published' | 'draft'): Promise<void> => {
    const data = toDraft(shape, one, { exists: () => true, fileId: (sha256, name) => library.get(sha256, name)?.id });
    await documentsOf(strapi).update({ documentId: id, data, status } as never);
  };
  await write(wanted, 'published');
  if (draft) await write(draft, 'draft');
  return 'updated';
};

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const values = (locales: unknown): { value: string }[] => list(locales).map((value) => ({ value }));
