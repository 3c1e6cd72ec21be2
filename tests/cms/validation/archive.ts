// A CMS with a few entries, and what its admin answers to what it refuses.
import { startCms, type Cms } from '../../support/cms.js';
import { AdminError, type ContentManager } from '../../support/content-manager.js';
import type { Ids } from './impossible-drafts.js';

/** A relation as the admin sends it. */
export const to = (id: string | undefined) => ({ connect: [{ documentId: id }], disconnect: [] });

let count = 0;
const unique = (): string => `entry-${(count += 1)}`;

/** The label of a new entry, and so its slug: one that no other has. */
export const labelled = (type: string): object => {
  const field = { person: 'name', organization: 'name', place: 'name', topic: 'label', dispatch: 'headline' }[type] ?? 'title';
  return { [field]: unique() };
};

/** Asks for it, and gives the faults that it was refused with; none where it was not. */
export const faultsOf = async (asked: Promise<unknown>): Promise<string[]> => {
  try {
    await asked;
    return [];
  } catch (error) {
    if (!(error instanceof AdminError) || error.status !== 400) throw error;
    return error.faults;
  }
};

/** Where each fault stands, sorted. */
export const pathsOf = (faults: readonly string[]): string[] => faults.map((fault) => fault.split(': ')[0] ?? '').sort();

/** The site in English and Russian; Lenin, a soviet, a decree that is a part of a book, Petrograd within Russia. */
export const startArchive = async (): Promise<{ cms: Cms; admin: ContentManager; ids: Ids }> => {
  const cms = await startCms({ env: { CMS_SERVE_ADMIN: 'false' } });
  const admin = await cms.admin();
  const make = async (type: string, data: object) => (await admin.create(type, data)).documentId;
  const lenin = await make('person', { name: 'Vladimir Lenin', slug: 'lenin' });
  const soviet = await make('organization', { name: 'Petrograd Soviet', slug: 'petrograd-soviet' });
  const decree = await make('document', { title: 'Decree on Peace', slug: 'decree-on-peace', kind: 'decree', identifier: 'D-1' });
  await make('document', { title: 'A Book', slug: 'a-book', kind: 'book', parts: to(decree) });
  const russia = await make('place', { name: 'Russia', slug: 'russia' });
  const petrograd = await make('place', { name: 'Petrograd', slug: 'petrograd', within: to(russia) });
  const site = await admin.single.get('site');
  await admin.single.publish('site', { ...site, locales: [{ value: 'en' }, { value: 'ru' }] });
  return { cms, admin, ids: { lenin, soviet, decree, russia, petrograd } };
};
