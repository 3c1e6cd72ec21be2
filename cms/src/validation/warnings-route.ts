// The admin asks what is worth a second look: GET /october/warnings/<content type>/<documentId>, for who may read that type there.
import type { Core } from '@strapi/strapi';
import { publishedTypes } from '../publication/rows';
import { loadDraft } from './validate-draft';
import { findWarnings } from './warnings';

/** What of Koa and Strapi is used of a request of the admin's. */
interface AdminRequest {
  readonly params: { readonly uid: string; readonly documentId: string };
  readonly state: { readonly userAbility: { can(action: string, subject: string): boolean } };
  body: unknown;
  notFound(message: string): void;
  forbidden(message: string): void;
}

/** To be called in `register`. */
export const registerWarnings = (strapi: Core.Strapi): void => {
  strapi.server.routes({
    type: 'admin',
    prefix: '/october',
    routes: [
      {
        method: 'GET',
        path: '/warnings/:uid/:documentId',
        handler: (request: AdminRequest) => answer(strapi, request),
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  } as never);
};

const answer = async (strapi: Core.Strapi, request: AdminRequest): Promise<void> => {
  const { uid, documentId } = request.params;
  if (!publishedTypes(strapi).get(uid)) return request.notFound(`"${uid}" is no content type of the archive`);
  if (!request.state.userAbility.can('plugin::content-manager.explorer.read', uid)) return request.forbidden(`You may not read ${uid}`);
  const draft = await loadDraft(strapi, uid, documentId);
  if (draft === null) return request.notFound(`There is no ${uid} "${documentId}"`);
  request.body = { warnings: await findWarnings(strapi, uid, draft) };
};
