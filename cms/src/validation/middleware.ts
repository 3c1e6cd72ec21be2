// Every writing call to the Document Service: fills what is left empty, then refuses what may not be, on what is then stored.
// Runs within the publication's transaction, so that a refusal takes everything back.
import type { Core, Modules } from '@strapi/strapi';
import { publishedType, publishedTypes } from '../publication/rows';
import { askedOfCopy, renewBlockKeys } from './clone';
import { faultsOf, refuse, type Fault } from './fault';
import { fill } from './fill/fill';
import { formerSlugsAfter, keepFormerSlugs, publishedSlug } from './former-slugs';
import { readSiteLanguages } from './languages';
import { isValues, textOf, type Values } from './part';
import { faultsOfForm, loadDraft, loadWords, validateDraft } from './validate-draft';

type Context = Modules.Documents.Middleware.Context;
type Next = () => Promise<unknown>;
interface Params {
  documentId?: string;
  status?: string;
  data?: Record<string, unknown>;
}

const handled = new Set(['create', 'update', 'clone', 'publish', 'unpublish', 'delete']);

/** To be called in `register()` after `registerPublication`: the earlier one is the outer one. */
export const registerValidation = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    if (!handled.has(context.action) || !publishedTypes(strapi).has(context.uid)) return next();
    return guard(strapi, context, next) as ReturnType<typeof next>;
  });
};

const guard = async (strapi: Core.Strapi, context: Context, next: Next): Promise<unknown> => {
  const params = context.params as Params;
  const { type } = publishedType(strapi, context.uid);
  if (type === 'site') await refuseOfSite(strapi, context);
  switch (context.action) {
    case 'create':
    case 'update':
      return save(strapi, context, params, next);
    case 'clone':
      return copy(strapi, context, params, next);
    case 'publish':
      await publish(strapi, context.uid, params);
      return next();
    case 'unpublish':
      return unpublish(strapi, context.uid, params, next);
    default:
      return next();
  }
};

const refuseOfSite = async (strapi: Core.Strapi, { action }: Context): Promise<void> => {
  const fault = (message: string): Fault[] => [{ path: [], message }];
  if (action === 'delete') refuse(fault('The site cannot be deleted: an archive has one; change it instead'));
  if (action === 'unpublish')
    refuse(fault('The site cannot be unpublished: readers would have no languages and no menu; change it and publish it again instead'));
  const another = action === 'clone' || action === 'create';
  if (another && (await strapi.db.query('api::site.site').findOne({ select: ['id'] })) !== null)
    refuse(fault('There is a site already, and an archive has one; change that one instead'));
};

const save = async (strapi: Core.Strapi, context: Context, params: Params, next: Next): Promise<unknown> => {
  const { uid } = context;
  const asked: Values = params.data ?? {};
  const site = await readSiteLanguages(strapi);
  const before = context.action === 'update' && params.documentId !== undefined ? await loadWords(strapi, uid, params.documentId) : null;
  const filled = await fill(strapi, uid, asked, before);
  params.data = { ...filled, ...(await formerSlugsOf(strapi, uid, params, filled, before)) };
  const result = await next().catch((error: unknown) => explain(strapi, uid, asked, error));
  const documentId = isValues(result) ? textOf(result, 'documentId') : undefined;
  const draft = documentId === undefined ? null : await loadDraft(strapi, uid, documentId);
  if (draft)
    refuse(await validateDraft(strapi, uid, draft, { publishing: params.status === 'published' || isPublishRequest(strapi, uid), site }));
  return result;
};

/** Where saving and publishing is one call, the list must be there before Strapi copies the draft. */
const formerSlugsOf = async (strapi: Core.Strapi, uid: string, params: Params, filled: Values, before: Values | null): Promise<Values> => {
  if (params.status !== 'published' || !before || publishedType(strapi, uid).type === 'site') return {};
  const published = await publishedSlug(strapi, uid, String(before.documentId));
  const will = 'formerSlugs' in filled ? filled.formerSlugs : before.formerSlugs;
  return { formerSlugs: formerSlugsAfter(will, published, textOf(filled, 'slug') ?? textOf(before, 'slug')) };
};

const publish = async (strapi: Core.Strapi, uid: string, { documentId }: Params): Promise<void> => {
  const draft = documentId === undefined ? null : await loadDraft(strapi, uid, documentId);
  if (!draft || documentId === undefined) return;
  refuse(await validateDraft(strapi, uid, draft, { publishing: true }));
  if (publishedType(strapi, uid).type !== 'site')
    await keepFormerSlugs(strapi, uid, draft, await publishedSlug(strapi, uid, documentId), textOf(draft, 'slug'));
};

/** The slug that readers knew stays among the former ones, should the entry come back under another. */
const unpublish = async (strapi: Core.Strapi, uid: string, { documentId }: Params, next: Next): Promise<unknown> => {
  const published = documentId === undefined ? undefined : await publishedSlug(strapi, uid, documentId);
  const result = await next();
  const draft = documentId === undefined ? null : await loadWords(strapi, uid, documentId);
  if (draft) await keepFormerSlugs(strapi, uid, draft, published, undefined);
  return result;
};

const copy = async (strapi: Core.Strapi, context: Context, params: Params, next: Next): Promise<unknown> => {
  const { type, uid } = publishedType(strapi, context.uid);
  const original = params.documentId === undefined ? null : await loadDraft(strapi, uid, params.documentId);
  if (!original || type === 'site') return next();
  params.data = { ...(await askedOfCopy(strapi, type, params.data ?? {}, original)) };
  const result = await next().catch((error: unknown) => explain(strapi, uid, params.data ?? {}, error));
  const documentId = isValues(result) ? textOf(result, 'documentId') : undefined;
  const made = documentId === undefined ? null : await loadDraft(strapi, uid, documentId);
  if (!made) return result;
  await renewBlockKeys(strapi, made, original);
  refuse(await validateDraft(strapi, uid, made, { publishing: false }));
  return result;
};

/** Strapi tells its own faults and stops: ours of the same texts are told with them. */
const explain = (strapi: Core.Strapi, uid: string, asked: Values, error: unknown): never => {
  const theirs = faultsOf(error);
  if (theirs) {
    const at = new Set(theirs.map(({ path }) => path.join('.')));
    refuse([...theirs, ...faultsOfForm(strapi, uid, asked).filter(({ path }) => !at.has(path.join('.')))]);
  }
  throw error;
};

/** The admin's Publish saves and then publishes: what would be refused by the second is told with the first, all at once. */
const isPublishRequest = (strapi: Core.Strapi, uid: string): boolean => {
  const path: string = strapi.requestContext.get()?.path ?? '';
  return path.includes(`/${uid}`) && path.endsWith('/actions/publish');
};
