// The site of an archive: the one entry that is always there, changed and published.
import type { Core } from '@strapi/strapi';
import { revisionOf } from '@october/schema';
import { publishedType } from '../../publication/rows';
import { toDraft } from '../../publication/to-draft';
import type { RecordObject } from '../../publication/to-record';
import { withoutHollows } from '../../publication/references';
import { completedRecord, filledRecord } from '../filled';
import { loadCurrent } from './current';
import type { Library } from './library';
import { withFiles, type Refocused } from './with-files';

export type SiteChange = 'created' | 'updated' | 'unchanged';

const documentsOf = (strapi: Core.Strapi) => strapi.documents(publishedType(strapi, 'site').uid);

const siteId = async (strapi: Core.Strapi): Promise<string | null> => {
  const site = await documentsOf(strapi).findFirst({ status: 'draft', fields: [] } as never);
  return site ? site.documentId : null;
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

/** After the entries: its menu and front page point at them. */
export const importSite = async (strapi: Core.Strapi, record: RecordObject, library: Library): Promise<SiteChange> => {
  const of = publishedType(strapi, 'site');
  const id = (await siteId(strapi)) ?? '';
  const current = (await loadCurrent(strapi, of, [id])).get(id);
  const refocused: Refocused[] = [];
  const wanted = withFiles(of.shape, completedRecord('site', record, current?.draft ?? {}), library, (file) => refocused.push(file));
  const revision = revisionOf(wanted);
  const isSame = current?.publishedRevision === revisionOf(withoutHollows(of.shape, wanted)) && revisionOf(current.draft) === revision;
  if (isSame && refocused.length === 0) return 'unchanged';
  for (const file of refocused) await library.setFocalPoint(file.id, file.focalPoint);
  const data = toDraft(of.shape, wanted, { exists: () => true, fileId: (sha256, name) => library.get(sha256, name)?.id });
  await documentsOf(strapi).update({ documentId: id, data, status: 'published' } as never);
  return 'updated';
};

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const values = (locales: unknown): { value: string }[] => list(locales).map((value) => ({ value }));
