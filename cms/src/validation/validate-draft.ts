// What nobody may save or publish (content-model.md): a draft may be incomplete; it may not be impossible.
import type { Core } from '@strapi/strapi';
import type { RecordType } from '@october/schema';
import { publishedType } from '../publication/rows';
import type { Shape } from '../publication/content-shape';
import type { Fault } from './fault';
import { languagesOf, readSiteLanguages, type SiteLanguages } from './languages';
import { partsOf, type Values } from './part';
import { alternativeFaults } from './rules/alternatives';
import { boundFaults } from './rules/bounds';
import { formFaults } from './rules/forms';
import { publishedTreeFaults } from './rules/published-trees';
import { requiredFaults } from './rules/required';
import { siteFaults } from './rules/site';
import { takenFaults } from './rules/taken';
import { translationFaults, type Languages } from './rules/translations';
import { treeFaults } from './rules/trees';

export interface Circumstances {
  /** Whether readers will see it: then it must be complete too. */
  readonly publishing: boolean;
  /** The languages of the site before this change; read where it is not given. */
  readonly site?: SiteLanguages;
}

/** Every fault of a draft that was loaded whole (`loadDraft`), by the path of its form field. Asks the database for what other entries have. */
export const validateDraft = async (
  strapi: Core.Strapi,
  uid: string,
  draft: Values,
  { publishing, site }: Circumstances,
): Promise<Fault[]> => {
  const { type, shape } = publishedType(strapi, uid);
  const before = site ?? (await readSiteLanguages(strapi));
  return [
    ...ownFaults(shape, draft, publishing, type === 'site' ? languagesOf(draft) : languagesFor(before, publishing)),
    ...(type === 'site' ? await siteFaults(strapi, draft, before) : await faultsAmongEntries(strapi, type, draft, publishing)),
    ...(publishing ? await boundFaults(strapi, type, draft) : []),
  ];
};

/** A draft with everything of it populated, as `validateDraft` wants it; null where there is none. */
export const loadDraft = async (strapi: Core.Strapi, uid: string, documentId: string): Promise<Values | null> => {
  const { uid: contentType, whole } = publishedType(strapi, uid);
  const draft: Values | null = await strapi.db.query(contentType).findOne({ ...whole, where: { documentId, publishedAt: null } });
  return draft;
};

/** A draft's own texts and numbers; of a guide its blocks and of the site its languages too: what is needed to fill what is left empty. */
export const loadWords = async (strapi: Core.Strapi, uid: string, documentId: string): Promise<Values | null> => {
  const { type, uid: contentType } = publishedType(strapi, uid);
  if (type === 'guide' || type === 'site') return loadDraft(strapi, uid, documentId);
  const draft: Values | null = await strapi.db.query(contentType).findOne({ where: { documentId, publishedAt: null } });
  return draft;
};

/** What can be told of an entry alone, without the database. */
const ownFaults = (shape: Shape, values: Values, publishing: boolean, languages: Languages): Fault[] =>
  [...partsOf(shape, values)].flatMap((part) => [
    ...formFaults(part),
    ...alternativeFaults(part, publishing),
    ...(publishing ? requiredFaults(part) : []),
    ...translationFaults(part, languages),
  ]);

/** Texts without the form that they must have, of what is asked to be saved: for where Strapi itself refuses the rest. */
export const faultsOfForm = (strapi: Core.Strapi, uid: string, values: Values): Fault[] =>
  [...partsOf(publishedType(strapi, uid).shape, values)].flatMap(formFaults);

/** While it is a draft, an entry may be translated into a language that the site will have. */
const languagesFor = ({ draft, published }: SiteLanguages, publishing: boolean): Languages => {
  if (published === null) return draft;
  return publishing
    ? published
    : { defaultLocale: published.defaultLocale, locales: [...new Set([...published.locales, ...draft.locales])] };
};

const faultsAmongEntries = async (
  strapi: Core.Strapi,
  type: Exclude<RecordType, 'site'>,
  draft: Values,
  publishing: boolean,
): Promise<Fault[]> => {
  const trees = await treeFaults(strapi, type, draft);
  const published = publishing && trees.length === 0 ? await publishedTreeFaults(strapi, type, draft) : [];
  return [...(await takenFaults(strapi, type, draft)), ...trees, ...published];
};
