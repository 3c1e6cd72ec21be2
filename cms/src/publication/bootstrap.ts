// What the publications need when Strapi starts and when it ends.
import type { Core } from '@strapi/strapi';
import { environment } from '../environment';
import { followMediaLibrary } from './media-changes';
import { allTypes, reconcileIds } from './reconcile';
import { newsOf } from './services';
import { prepareTables } from './tables';
import { startWatch, type Watch } from './watch';

const watches = new WeakMap<Core.Strapi, Watch>();

/** To be called first in `bootstrap()`: makes the indexes, and publishes or withdraws what changed while we were not looking. */
export const bootstrapPublication = async (strapi: Core.Strapi): Promise<void> => {
  await prepareTables(strapi);
  followMediaLibrary(strapi);
  for (const of of allTypes(strapi)) {
    const differed = await reconcileIds(strapi, of);
    if (differed > 0) strapi.log.info(`${differed} of type ${of.type} had changed outside of the admin: compared with what was published`);
  }
  watches.set(strapi, startWatch(strapi, environment().reconcileEveryMs));
};

/** To be called in `destroy()`. */
export const destroyPublication = async (strapi: Core.Strapi): Promise<void> => {
  newsOf(strapi).close();
  await watches.get(strapi)?.stop();
};
